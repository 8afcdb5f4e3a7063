"""What authenticates requests on the wire, against servers of public conventions."""

from __future__ import annotations

import asyncio
import base64
import inspect
import logging
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import get_type_hints

import pytest
from packages import imported, write_schema
from vendors import Answer, Asked, Kind, Vendor, talking

HEAD = """\
# yaml-language-server: $schema=meta/api.schema.json
name: vendor
title: Vendor API
version: "1"
doc: Sells things.
base_url: https://vendor.example/v1
"""
THINGS = """\
service:
  attribute: things
  class: ThingsClient
  path: /things
  of: Thing
  doc: Things.
  operations:
    get: {doc: Get one.}
    create: {doc: Make one., optional: [name]}
    list: {doc: List all.}
    ping: {http: GET /ping, doc: See whether it runs., authentication: none}
    wipe: {http: DELETE /things, doc: Delete all., authentication: OWNER}
datatypes:
  Thing:
    methods: [ping]
    properties:
      id: {type: string, doc: its id}
      name: {type: string, doc: its name}
  ThingList:
    properties:
      things: {type: list of Thing, doc: the things}
"""
WAYS = {
    "bearer": "{bearer: VENDOR_KEY}",
    "header": "{header: X-Key, scheme: Token, environment_variable: VENDOR_KEY}",
    "query": "{query: 'api[key]', environment_variable: VENDOR_KEY}",
    "cookie": "{cookie: session, environment_variable: VENDOR_KEY}",
    "basic": "{basic: {username: VENDOR_USER, password: VENDOR_PASSWORD}}",
    "basic_key": "{basic: VENDOR_KEY}",
    "none": "none",
    "oauth2": (
        "{oauth2: client_credentials, token_url: /oauth/token, id: VENDOR_ID, secret: VENDOR_SECRET,"
        " scopes: [read, write]}"
    ),
    "in_body": (
        "{oauth2: client_credentials, token_url: /oauth/token, id: VENDOR_ID, secret: VENDOR_SECRET, in: body,"
        " form: {audience: things, resource: a b}}"
    ),
    "several": (
        "[{bearer: VENDOR_KEY}, {basic: {username: VENDOR_USER, password: VENDOR_PASSWORD}},"
        " {header: X-Owner, environment_variable: VENDOR_OWNER, name: owner_key, default: false}]"
    ),
    "together": (
        "{all: [{bearer: VENDOR_KEY}, {header: X-App, environment_variable: VENDOR_APP, name: app_key},"
        " {cookie: a, environment_variable: VENDOR_A, name: a_key},"
        " {cookie: b, environment_variable: VENDOR_B, name: b_key}]}"
    ),
    "optional": "[{bearer: VENDOR_KEY}, none]",
}
VARIABLES = "KEY USER PASSWORD ID SECRET OWNER APP A B".split()


@pytest.fixture(scope="module")
def packages(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, ModuleType]]:
    """A package for each of ``WAYS``."""
    found: dict[str, ModuleType] = {}
    opened = []
    for way, text in WAYS.items():
        folder: Path = tmp_path_factory.mktemp(way)
        api = f"{HEAD}authentication: {text}\n"
        owner = "owner_key" if way == "several" else "none"
        schema = write_schema(
            folder / "schema", api, things=THINGS.replace("OWNER", owner)
        )
        context = imported(schema, folder, f"vendor_{way}")
        found[way] = context.__enter__()
        opened.append(context)
    yield found
    for context in opened:
        context.__exit__(None, None, None)


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(f"VENDOR_{name}", raising=False)
    monkeypatch.setattr("random.uniform", lambda low, high: 0.0)


@pytest.fixture(params=["sync", "async"])
def kind(request: pytest.FixtureRequest) -> Kind:
    kind: Kind = request.param
    return kind


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    """Takes everybody."""
    vendor = Vendor(lambda asked: (200, {}, {"id": "t", "things": []}))
    yield vendor
    vendor.stop()


def in_base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


# One request, one way


@pytest.mark.parametrize(
    ("way", "given", "line", "header", "value"),
    [
        ("bearer", {"api_key": "k-1234567"}, "/things/t", "authorization", "Bearer k-1234567"),
        ("header", {"api_key": "k-1234567"}, "/things/t", "x-key", "Token k-1234567"),
        ("query", {"api_key": "k&1 234".replace(" ", "+")}, "/things/t?api%5Bkey%5D=k%261%2B234", "authorization", None),
        ("cookie", {"api_key": "k-1234567"}, "/things/t", "cookie", "session=k-1234567"),
        ("basic", {"username": "jo", "password": "pä:ss wörd"}, "/things/t", "authorization", "Basic am86cMOkOnNzIHfDtnJk"),
        ("basic_key", {"api_key": "sk_live_1"}, "/things/t", "authorization", "Basic c2tfbGl2ZV8xOg=="),
        ("none", {}, "/things/t", "authorization", None),
        ("optional", {}, "/things/t", "authorization", None),
        ("optional", {"api_key": "k-1234567"}, "/things/t", "authorization", "Bearer k-1234567"),
    ],
)  # fmt: skip
def test_what_is_sent(
    packages: dict[str, ModuleType],
    kind: Kind,
    vendor: Vendor,
    way: str,
    given: dict[str, str],
    line: str,
    header: str,
    value: str | None,
) -> None:
    with talking(packages[way], kind, vendor, **given) as talk:
        assert talk("things.get", "t").id == "t"
        assert talk("things.ping") is None
    assert vendor.lines() == [f"GET {line}", "GET /ping"]
    assert vendor.sent(header) == [value, None]


def test_a_key_comes_from_the_environment(
    packages: dict[str, ModuleType],
    kind: Kind,
    vendor: Vendor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VENDOR_USER", "jo")
    monkeypatch.setenv("VENDOR_PASSWORD", "secret")
    with talking(packages["basic"], kind, vendor) as talk:
        talk("things.get", "t")
    assert vendor.sent("authorization") == ["Basic am86c2VjcmV0"]


def test_two_at_once(
    packages: dict[str, ModuleType], kind: Kind, vendor: Vendor
) -> None:
    given = {"app_key": "app-1", "a_key": "a-1", "b_key": "b-1"}
    with talking(packages["together"], kind, vendor, "key-1", **given) as talk:
        talk("things.get", "t")
    assert vendor.sent("authorization") == ["Bearer key-1"]
    assert vendor.sent("x-app") == ["app-1"]
    assert vendor.sent("cookie") == ["a=a-1; b=b-1"]


def test_the_first_alternative_that_is_there_is_taken(
    packages: dict[str, ModuleType],
    kind: Kind,
    vendor: Vendor,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("VENDOR_KEY", "key-1")
    several = packages["several"]
    with talking(several, kind, vendor) as talk:
        talk("things.get", "t")
    # What is given goes before what is in the environment.
    with talking(several, kind, vendor, username="jo", password="secret") as talk:
        talk("things.get", "t")
    assert vendor.sent("authorization") == ["Bearer key-1", "Basic am86c2VjcmV0"]


def test_an_operation_has_a_key_of_its_own(
    packages: dict[str, ModuleType], kind: Kind, vendor: Vendor
) -> None:
    with talking(packages["several"], kind, vendor, owner_key="own-1") as talk:
        talk("things.wipe")
        with pytest.raises(ValueError, match="give api_key .* or username and passw"):
            talk("things.get", "t")
    with talking(packages["several"], kind, vendor, "key-1") as talk:
        with pytest.raises(ValueError, match="owner_key .or set VENDOR_OWNER"):
            talk("things.wipe")
    assert vendor.lines() == ["DELETE /things"]
    assert vendor.sent("x-owner") == ["own-1"]
    assert vendor.sent("authorization") == [None]


def test_a_function_gives_no_key_that_ends_a_cookie(
    packages: dict[str, ModuleType], kind: Kind, vendor: Vendor
) -> None:
    with talking(packages["cookie"], kind, vendor, lambda: "a;b") as talk:
        with pytest.raises(ValueError, match="api_key: a cookie ends at a semicolon"):
            talk("things.get", "t")
    assert vendor.asked == []


def test_a_function_gives_the_key_each_time(
    packages: dict[str, ModuleType], kind: Kind, vendor: Vendor
) -> None:
    keys = iter(["key-1", "key-2"])
    for way in ("basic_key", "query"):
        keys = iter(["key-1", "key-2"])
        with talking(packages[way], kind, vendor, lambda: next(keys)) as talk:
            talk("things.get", "t")
            talk("things.get", "t")
    assert vendor.sent("authorization")[:2] == [
        f"Basic {in_base64('key-1:')}",
        f"Basic {in_base64('key-2:')}",
    ]
    assert vendor.lines()[2:] == [
        "GET /things/t?api%5Bkey%5D=key-1",
        "GET /things/t?api%5Bkey%5D=key-2",
    ]


@pytest.mark.parametrize(
    ("way", "given", "message"),
    [
        ("bearer", {}, "there is no API key: give one as api_key, or set VENDOR_KEY"),
        ("query", {"api_key": " "}, "there is no API key"),
        ("basic", {}, "give username and password .or set VENDOR_USER and VENDOR_PASS"),
        ("basic", {"username": "jo"}, "give username and password"),
        ("basic", {"username": "j:o", "password": "x"}, "colon"),
        ("basic", {"username": "jo", "password": ""}, "password is empty"),
        ("basic", {"username": "jo", "password": "a\nb"}, "line break"),
        ("cookie", {"api_key": "a;b"}, "api_key: a cookie ends at a semicolon"),
        ("several", {"username": "jo"}, "give username and password"),
        ("together", {"api_key": "k"}, "app_key .or set VENDOR_APP"),
        ("oauth2", {"client_id": "a"}, "client_id and client_secret"),
        ("oauth2", {"client_id": "a", "client_secret": "b", "token_url": "x"}, "token_url"),
    ],
)  # fmt: skip
def test_a_client_says_what_is_missing(
    packages: dict[str, ModuleType], way: str, given: dict[str, str], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        packages[way].Client(**given)


@pytest.mark.parametrize(
    ("way", "arguments"),
    [
        ("bearer", ["api_key", "base_url"]),
        ("none", ["base_url"]),
        ("basic", ["base_url", "username", "password"]),
        ("oauth2", ["base_url", "client_id", "client_secret", "token_url"]),
        ("several", ["api_key", "base_url", "username", "password", "owner_key"]),
    ],
)
def test_a_client_has_exactly_the_arguments_of_its_api(
    packages: dict[str, ModuleType], way: str, arguments: list[str]
) -> None:
    always = ["app_info", "proxy", "http_client", "transport", "options"]
    for client in (packages[way].Client, packages[way].AsyncClient):
        assert list(inspect.signature(client).parameters) == [*arguments, *always]
        assert {*arguments} <= get_type_hints(client.__init__).keys()
        for argument in arguments:
            assert f"{argument}: " in client.__init__.__doc__


def test_nothing_shows_a_key(
    packages: dict[str, ModuleType], kind: Kind, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a log nor an error, also if the server repeats it."""
    caplog.set_level(logging.DEBUG)
    seen: list[str] = []

    def repeat(asked: Asked) -> Answer:
        return (
            400,
            {"X-Line": asked.line},
            {"you": [asked.line, *asked.headers.values()]},
        )

    vendor = Vendor(repeat)
    secrets = {
        "query": {"api_key": "0123456789"},
        "cookie": {"api_key": "0123456789"},
        "basic": {"username": "jo", "password": "0123456789"},
        "basic_key": {"api_key": "0123456789"},
    }
    for way, given in secrets.items():
        package = packages[way]

        class Watching(package.Hooks):  # type: ignore[name-defined, misc]
            def on_request(self, attempt: object) -> None:
                seen.append(f"{vars(attempt)}")

        with talking(package, kind, vendor, hooks=Watching(), **given) as talk:
            with pytest.raises(package.BadRequestError) as caught:
                talk("things.get", "t")
            error = caught.value
            seen += [str(error), repr(error), repr(talk.client), f"{vars(error)}"]
    vendor.stop()
    seen.append(caplog.text)
    for text in seen:
        assert "0123456789" not in text
        assert in_base64("jo:0123456789") not in text
        assert in_base64("0123456789:") not in text
    assert "GET /things/t" in seen[-1]


# Access tokens


class Cloud:
    """A cloud's API: RFC 6749, section 4.4, with tokens that end."""

    def __init__(self, seconds: object = 3600) -> None:
        self.seconds = seconds
        self.tokens: list[str] = []
        self.good: set[str] = set()
        self.slow = 0.0
        self.vendor = Vendor(self.answer)

    def answer(self, asked: Asked) -> Answer:
        if asked.line == "POST /oauth/token":
            time.sleep(self.slow)
            token = f"token-{len(self.tokens) + 1}"
            self.tokens.append(token)
            self.good.add(token)
            answer = {"access_token": token, "token_type": "Bearer"}
            if self.seconds is not None:
                answer["expires_in"] = self.seconds  # type: ignore[assignment]
            return 200, {}, answer
        if asked.line == "GET /ping":
            return 204, {}, None
        word, _, token = asked.headers.get("authorization", "").partition(" ")
        if word != "Bearer" or token not in self.good:
            return 401, {"WWW-Authenticate": "Bearer"}, {"error": "invalid_token"}
        return 200, {}, {"id": "t", "things": []}


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    cloud = Cloud()
    yield cloud
    cloud.vendor.stop()


KEYS = {"client_id": "id one", "client_secret": "s3cret/ä:+"}


def test_a_token_is_got_and_kept(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    with talking(packages["oauth2"], kind, cloud.vendor, **KEYS) as talk:
        talk("things.get", "t")
        talk("things.list")
        talk("things.ping")
    first, *others = cloud.vendor.asked
    assert first.line == "POST /oauth/token"
    assert first.body == "grant_type=client_credentials&scope=read+write"
    assert first.headers["content-type"] == "application/x-www-form-urlencoded"
    # Each is encoded as in a form before they are joined: RFC 6749, section 2.3.1.
    pair = "id+one:s3cret%2F%C3%A4%3A%2B"
    assert first.headers["authorization"] == f"Basic {in_base64(pair)}"
    assert [each.line for each in others] == [
        "GET /things/t",
        "GET /things",
        "GET /ping",
    ]
    assert cloud.vendor.sent("authorization")[1:] == ["Bearer token-1"] * 2 + [None]


def test_id_and_secret_in_the_body(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    with talking(packages["in_body"], kind, cloud.vendor, **KEYS) as talk:
        talk("things.get", "t")
    first = cloud.vendor.asked[0]
    assert "authorization" not in first.headers
    assert first.body == (
        "grant_type=client_credentials&audience=things&resource=a+b"
        "&client_id=id+one&client_secret=s3cret%2F%C3%A4%3A%2B"
    )


def test_one_token_for_many(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    cloud.slow = 0.2
    with talking(packages["oauth2"], kind, cloud.vendor, **KEYS) as talk:
        talk.at_once("things.get", "t", times=8)
    assert cloud.tokens == ["token-1"]
    assert cloud.vendor.lines().count("GET /things/t") == 8


@pytest.mark.parametrize("seconds", [0, "0", None, 3600])
def test_a_token_is_renewed_when_it_ends(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud, seconds: object
) -> None:
    cloud.seconds = seconds
    with talking(packages["oauth2"], kind, cloud.vendor, **KEYS) as talk:
        talk("things.get", "t")
        talk("things.get", "t")
    assert len(cloud.tokens) == (1 if seconds in (None, 3600) else 2)


def test_a_token_that_is_refused_is_got_anew_once(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    oauth2 = packages["oauth2"]
    with talking(oauth2, kind, cloud.vendor, max_retries=0, **KEYS) as talk:
        talk("things.get", "t")
        cloud.good.clear()
        assert talk("things.create", name="x").id == "t"
        assert cloud.tokens == ["token-1", "token-2"]
    create, again = (a for a in cloud.vendor.asked if a.line == "POST /things")
    assert create.body == again.body == '{"name":"x"}'


def test_a_token_that_is_never_good_is_an_error(
    packages: dict[str, ModuleType], kind: Kind
) -> None:
    def answer(asked: Asked) -> Answer:
        if asked.line == "POST /oauth/token":
            return 200, {}, {"access_token": "useless-token", "expires_in": 60}
        return 401, {}, {"error": f"not {asked.headers['authorization']}"}

    vendor = Vendor(answer)
    oauth2 = packages["oauth2"]
    with talking(oauth2, kind, vendor, **KEYS) as talk:
        with pytest.raises(oauth2.AuthenticationError) as caught:
            talk("things.get", "t")
    vendor.stop()
    assert "useless-token" not in f"{vars(caught.value)}"
    assert vendor.lines() == ["POST /oauth/token", "GET /things/t"] * 2


def test_getting_a_token_takes_no_longer_than_the_call_may(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    cloud.slow = 1.5
    oauth2 = packages["oauth2"]
    with talking(oauth2, kind, cloud.vendor, timeout=0.3, **KEYS) as talk:
        started = time.monotonic()
        with pytest.raises(oauth2.APITimeoutError):
            talk("things.get", "t")
        assert time.monotonic() - started < 1
    assert cloud.vendor.lines() == ["POST /oauth/token"]


def test_a_client_is_closed_while_it_gets_a_token(
    packages: dict[str, ModuleType], cloud: Cloud
) -> None:
    cloud.slow = 1.5
    oauth2 = packages["oauth2"]
    client = oauth2.AsyncClient(base_url=cloud.vendor.url, **KEYS)

    async def closed_meanwhile() -> list[object]:
        calls = [asyncio.ensure_future(client.things.get("t")) for _ in range(2)]
        await asyncio.sleep(0.2)  # one gets the token, the other waits for it
        await client.close()
        return await asyncio.gather(*calls, return_exceptions=True)

    started = time.monotonic()
    errors = asyncio.run(closed_meanwhile())
    assert [type(each) for each in errors] == [oauth2.ClientClosedError] * 2
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    ("status", "body", "error", "code"),
    [
        (401, {"error": "invalid_client"}, "AuthenticationError", "invalid_client"),
        (400, {"error": "unauthorized_client"}, "AuthenticationError", "unauthorized_client"),
        (400, {"error": "invalid_scope"}, "BadRequestError", "invalid_scope"),
        (500, {}, "ServerError", None),
        (200, {"token": "s3cret"}, "InvalidResponseError", None),
    ],
)  # fmt: skip
def test_whoever_gives_no_token_is_told_of(
    packages: dict[str, ModuleType],
    kind: Kind,
    status: int,
    body: object,
    error: str,
    code: str | None,
) -> None:
    vendor = Vendor(lambda asked: (status, {}, body))
    oauth2 = packages["oauth2"]
    given = {"client_id": "a", "client_secret": "the-secret"}
    with talking(oauth2, kind, vendor, **given) as talk:
        with pytest.raises(getattr(oauth2, error)) as caught:
            talk("things.get", "t")
    vendor.stop()
    assert caught.value.error_code == code
    assert caught.value.path == "/oauth/token"
    assert vendor.lines() == ["POST /oauth/token"]


def test_tokens_come_from_elsewhere(
    packages: dict[str, ModuleType], kind: Kind, cloud: Cloud
) -> None:
    api = Vendor(lambda asked: (200, {}, {"id": "t"}))
    url = f"{cloud.vendor.url}/oauth/token"
    with talking(packages["oauth2"], kind, api, token_url=url, **KEYS) as talk:
        talk("things.get", "t")
    api.stop()
    assert cloud.vendor.lines() == ["POST /oauth/token"]
    assert api.sent("authorization") == ["Bearer token-1"]


def test_a_key_goes_on_to_the_next_page(kind: Kind, tmp_path: Path) -> None:
    """And is there once, also if the server repeats it in its link."""
    api = HEAD + (
        "authentication: {query: key, environment_variable: VENDOR_KEY}\n"
        "paging:\n  cursor: after\n  limit: limit\n  next: next\n  parameters:\n"
        "    after: {type: string, doc: the last one}\n    limit: {type: integer, doc: how many}\n"
    )
    things = THINGS.replace("OWNER", "none").replace(
        "  ThingList:\n    properties:\n",
        "  ThingList:\n    page_of: things\n    properties:\n"
        "      next: {type: string, nullable: true, doc: the next}\n",
    )

    def answer(asked: Asked) -> Answer:
        if "after=a" in asked.line:
            return 200, {}, {"things": [{"id": "b"}], "next": None}
        link = f"http://{asked.headers['host']}/things?key=the-key-1&after=a"
        return 200, {}, {"things": [{"id": "a"}], "next": link}

    vendor = Vendor(answer)
    schema = write_schema(tmp_path / "schema", api, things=things)
    with imported(schema, tmp_path, f"vendor_pages_{kind}") as package:
        with talking(package, kind, vendor, "the-key-1") as talk:
            page = talk("things.list")
            if kind == "sync":
                assert [thing.id for thing in page] == ["a", "b"]
            else:

                async def ids() -> list[str]:
                    return [thing.id async for thing in page]

                assert talk._loop and talk._loop.run_until_complete(ids()) == ["a", "b"]
    vendor.stop()
    assert vendor.lines() == [
        "GET /things?key=the-key-1",
        "GET /things?after=a&key=the-key-1",
    ]
