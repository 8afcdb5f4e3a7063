"""Names are taken apart and put together alike everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copperplate import names

WORDS = ("OAuth", "GitHub", "mTLS", "IPv4")

IDENTIFIERS = st.from_regex(r"\A_?[A-Za-z][A-Za-z0-9_]{0,20}\Z")
SNAKE = st.from_regex(r"\A[a-z][a-z0-9]{0,5}(_[a-z0-9]{1,5}){0,3}\Z")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("title", "title"),
        ("http_response", "http response"),
        ("pageSize", "page size"),
        ("TLSCertificateSANs", "tls certificate sans"),
        ("APIKey", "api key"),
        ("userIDs", "user ids"),
        ("HTTPSEdgeRoute", "https edge route"),
        ("OAuth2Token", "oauth2 token"),
        ("EndpointOAuthGitHub", "endpoint oauth github"),
        ("TLSOAuth", "tls oauth"),
        ("mTLSConfig", "mtls config"),
        ("IPv4Address", "ipv4 address"),
        ("OAuthority", "o authority"),
        ("SHA256Sum", "sha256 sum"),
        ("x509", "x509"),
        ("log4j_level", "log4j level"),
        ("page_2", "page 2"),
        ("_links", "links"),
        ("kebab-case.and more", "kebab case and more"),
        ("", ""),
        ("__", ""),
    ],
)
def test_words_of_a_name(name: str, expected: str) -> None:
    assert names.split(name, WORDS) == tuple(expected.split())


def test_cases() -> None:
    words = names.split("TLSCertificateSANs")
    assert names.snake(words) == "tls_certificate_sans"
    assert names.kebab(words) == "tls-certificate-sans"
    assert names.upper_snake(words) == "TLS_CERTIFICATE_SANS"
    assert names.pascal(words) == "TlsCertificateSans"
    assert names.camel(words) == "tlsCertificateSans"
    assert names.pascal(words, ["TLS", "SANs"]) == "TLSCertificateSANs"
    assert names.camel(words, ["TLS", "SANs"]) == "tlsCertificateSANs"


@given(SNAKE)
def test_a_snake_name_comes_back_from_every_case_that_keeps_its_words(
    name: str,
) -> None:
    words = names.split(name)
    assert names.snake(words) == name
    assert names.split(names.kebab(words)) == words
    assert names.split(names.upper_snake(words).lower()) == words


@given(IDENTIFIERS)
def test_nothing_of_a_name_is_lost_or_added(name: str) -> None:
    letters = name.replace("_", "").lower()
    assert "".join(names.split(name, WORDS)) == letters
    assert names.pascal(names.split(name, WORDS), WORDS).lower() == letters


@given(st.lists(IDENTIFIERS, max_size=8), st.sets(IDENTIFIERS, max_size=4))
def test_distinct_names_are_distinct_and_change_as_little_as_can_be(
    given_names: list[str], reserved: set[str]
) -> None:
    result = names.distinct(given_names, reserved)
    assert len(set(result)) == len(given_names)
    assert not reserved & set(result)
    for index, name in enumerate(given_names):
        if name not in reserved and name not in given_names[:index]:
            assert result[index] == name


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("", ("empty",)),
        ("-1", ("minus", "1")),
        ("+1", ("plus", "1")),
        ("1", ("1",)),
        ("-x", ("x",)),
        ("by-post", ("by", "post")),
    ],
)
def test_the_sign_of_a_number_is_a_word(value: str, expected: tuple[str, ...]) -> None:
    assert names.split_value(value) == expected


def test_reserved_and_repeated_names() -> None:
    assert names.distinct(["class", "id", "id"], {"class"}) == ["class_", "id", "id_2"]
    assert names.distinct(["class", "class_"], {"class"}) == ["class_2", "class_"]
