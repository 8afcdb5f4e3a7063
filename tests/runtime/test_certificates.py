"""Whom a client trusts."""

from __future__ import annotations

import ssl
import subprocess
import sys
import types
from pathlib import Path
from typing import Any

import pytest
from misbehaving import Server, answer
from PACKAGE import _errors as errors
from PACKAGE._certificates import trusted

from callers import Caller

BOOK = {"id": "bk_1", "title": "Emma"}
NAMES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")


@pytest.fixture(autouse=True)
def _nothing_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def get(caller: Caller, server: Server, **options: Any) -> Any:
    client = caller.client(base_url=server.url, **options)
    return caller.wait(client.books.get("bk_1"))


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
def test_a_file_says_who_is_trusted(
    tls_server: Server,
    caller: Caller,
    certificate: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(name, str(certificate))
    tls_server.reply(answer(200, BOOK))
    client = caller.client(base_url=tls_server.url)
    for _ in range(3):
        assert caller.wait(client.books.get("bk_1")).title == "Emma"
    assert tls_server.connections == 1


def test_a_certificate_that_is_not_trusted_is_not_tried_again(
    tls_server: Server, caller: Caller
) -> None:
    tls_server.reply(answer(200, BOOK))
    with pytest.raises(errors.APIConnectionError, match="not trusted") as caught:
        get(caller, tls_server)
    assert isinstance(caught.value.__cause__, ssl.SSLCertVerificationError)
    assert tls_server.connections == 1
    assert tls_server.received == []


def test_a_name_that_is_not_in_the_certificate(
    tls_server: Server,
    caller: Caller,
    certificate: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    client = caller.client(base_url=f"https://localhost:{tls_server.port}")
    with pytest.raises(errors.APIConnectionError, match="not trusted"):
        caller.wait(client.books.get("bk_1"))
    assert tls_server.connections == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_one_clear_error(
    tls_server: Server, caller: Caller, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "/nowhere/at/all")
    with pytest.raises(ValueError, match=f"^{name}: .*'/nowhere/at/all'"):
        get(caller, tls_server)


@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"])
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nothing",
        b"\x00\xff" * 100,
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    ],
    ids=["empty", "text", "bytes", "broken"],
)
def test_a_file_without_certificates_is_one_clear_error(
    tls_server: Server,
    caller: Caller,
    tmp_path: Path,
    name: str,
    content: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "none.pem").write_bytes(content)
    monkeypatch.setenv(name, str(tmp_path / "none.pem"))
    with pytest.raises(ValueError, match=f"{name}: .* holds no certificates"):
        get(caller, tls_server)


def test_a_folder_in_the_place_of_a_file_is_one_clear_error(
    tls_server: Server, caller: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path))
    with pytest.raises(ValueError, match="SSL_CERT_FILE: .* can't be read"):
        get(caller, tls_server)


@pytest.mark.parametrize("name", ["SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"])
def test_a_folder_says_who_is_trusted(
    tls_server: Server,
    caller: Caller,
    certificate: Path,
    tmp_path: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tls_server.reply(answer(200, BOOK))
    monkeypatch.setenv(name, str(tmp_path))
    with pytest.raises(errors.APIConnectionError, match="not trusted"):
        get(caller, tls_server)
    openssl = ["openssl", "x509", "-hash", "-noout", "-in", str(certificate)]
    hashed = subprocess.run(openssl, check=True, capture_output=True, text=True).stdout
    (tmp_path / f"{hashed.strip()}.0").write_text(certificate.read_text())
    assert get(caller, tls_server).title == "Emma"


def test_without_tls_nobody_looks_for_certificates(
    server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all")
    server.reply(answer(200, BOOK))
    assert get(caller, server).title == "Emma"


def test_folders_are_trusted(tmp_path: Path) -> None:
    context = trusted({"SSL_CERT_DIR": f"/nowhere:{tmp_path}"})
    assert context.verify_mode == ssl.CERT_REQUIRED and context.check_hostname
    assert trusted({"REQUESTS_CA_BUNDLE": str(tmp_path)}).check_hostname


def test_requests_bundle_gives_way_to_openssl_s_own_variables(
    certificate: Path,
) -> None:
    named = {"SSL_CERT_FILE": str(certificate), "REQUESTS_CA_BUNDLE": "/nowhere"}
    assert trusted(named).cert_store_stats()["x509"] == 1


@pytest.fixture
def openssl_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    """An interpreter whose OpenSSL finds no certificates, as python.org's on macOS."""
    monkeypatch.setattr(
        ssl, "create_default_context", lambda: ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    )
    paths = ssl.DefaultVerifyPaths(None, None, "", "", "", "")
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: paths)


@pytest.mark.usefixtures("openssl_without_any")
def test_an_installed_bundle_takes_the_place_of_none(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundle = types.SimpleNamespace(where=lambda: str(certificate))
    monkeypatch.setitem(sys.modules, "truststore", None)
    monkeypatch.setitem(sys.modules, "certifi", bundle)
    assert trusted({}).cert_store_stats()["x509"] == 1


@pytest.mark.usefixtures("openssl_without_any")
def test_the_system_s_store_goes_before_a_bundle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Store(ssl.SSLContext):
        pass

    store = types.SimpleNamespace(SSLContext=Store)
    monkeypatch.setitem(sys.modules, "truststore", store)
    monkeypatch.setitem(sys.modules, "certifi", None)
    assert type(trusted({})) is Store


@pytest.mark.usefixtures("openssl_without_any")
def test_no_certificates_at_all_is_one_clear_error(
    tls_server: Server, caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "truststore", None)
    monkeypatch.setitem(sys.modules, "certifi", None)
    with pytest.raises(ValueError, match="truststore or certifi.*SSL_CERT_FILE"):
        get(caller, tls_server)
