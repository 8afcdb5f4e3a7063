# Copied by Copperplate, the same for every API.
"""Options that a caller gives, checked and put in the place of those that hold otherwise."""

from __future__ import annotations

import math

from . import _types as types
from ._hooks import Hooks
from ._options import Options
from ._retry import RetryPolicy

_LONGEST_TIMEOUT = 1e8  # seconds, about three years; sockets refuse much more


def of_client(options: Options, given: types.Mapping[str, object]) -> Options:
    """The options of a client with those of ``ClientOptions`` that are given.

    Raises:
        TypeError, ValueError: one of them can't be used; the message names it.
    """
    # {% if parameters %}
    if not options.config.parameters.keys().isdisjoint(given):
        from ._parameters import taken  # here: building a client is quick without it

        options, given = taken(options, given)
    # {% endif %}
    return _changed(options, given, _OF_CLIENT)


def of_call(options: Options, given: object, *, has_body: bool) -> Options:
    """The options of a call, with those of ``RequestOptions`` that are given.

    ``has_body`` says whether it sends a JSON object.

    Raises:
        TypeError, ValueError: one of them can't be used; the message names it.
    """
    given = _mapping(given, "options")
    changed = _changed(options, given, _OF_CALL)
    if given.get("body") and not has_body:
        raise ValueError("body: members can be added to a body, and this has none")
    key = given.get("idempotency_key")
    if key is None:
        return changed
    name = options.config.idempotency_header
    if not name:
        raise ValueError("idempotency_key: this API has no idempotency keys")
    if not (isinstance(key, str) and key.strip() and len(key) <= 255):
        raise ValueError("idempotency_key: expected text of 1 to 255 characters")
    return _with_headers(changed, _headers({name: key}, "idempotency_key"))


def with_parameters(
    options: Options, parameters: types.Mapping[str, object]
) -> Options:
    """The options with the parameters that an operation has in headers; those that are None aren't sent.

    The items of a list have commas between them.

    Raises:
        TypeError, ValueError: a value can't be in a header; the message names it.
    """
    from ._url import as_text  # here: as below

    headers = {}
    for name, value in parameters.items():
        if value is not None:
            items = value if isinstance(value, (list, tuple)) else (value,)
            texts = [as_text(name, item) for item in items]
            if items is value and any("," in text for text in texts):
                raise ValueError(
                    f"headers: {name}: a comma ends an item, so that none can be in it"
                )
            headers[name] = ",".join(texts)
    # {% if parameters %}
    from ._parameters import without_own  # here: as below

    options = without_own(options, parameters)
    # {% endif %}
    return _with_headers(options, _headers(headers, "headers")) if headers else options


def with_app_info(options: Options, app_info: str | None) -> Options:
    """The options with the caller's own words at the end of the ``User-Agent``."""
    if app_info is None:
        return options
    if not isinstance(app_info, str):
        raise TypeError(f"app_info: expected text, got {type(app_info).__name__}")
    if not (app_info.strip() and len(app_info) <= 256):
        raise ValueError("app_info: expected 1 to 256 characters, such as my-app/1.0")
    agent = f"{options.headers['User-Agent']} {app_info.strip()}"
    return _with_headers(options, _headers({"User-Agent": agent}, "app_info"))


def valid_timeout(timeout: object, name: str = "timeout") -> float:
    """Seconds, more than 0."""
    if not isinstance(timeout, (int, float)) or isinstance(timeout, bool):
        raise TypeError(f"{name}: expected seconds, got {type(timeout).__name__}")
    if not 0 < timeout < math.inf:
        raise ValueError(f"{name}: expected more than 0 seconds, got {timeout!r}")
    return float(min(timeout, _LONGEST_TIMEOUT))


def _changed(
    options: Options,
    given: types.Mapping[str, object],
    known: types.Mapping[str, types.Callable[[object, str], types.Any]],
) -> Options:
    """The options with what is given; None for what is not to hold any more."""
    for name in given:
        if name not in known:
            # {% if parameters %}
            from ._parameters import with_names  # here: as above

            known = with_names(known, options)
            # {% endif %}
            raise TypeError(
                f"there is no option {name!r}; there are {', '.join(sorted(known))}"
            )
    changed = {name: known[name](value, name) for name, value in given.items()}
    changed.pop("idempotency_key", None)  # it is among the headers
    headers: dict[str, str] | None = changed.pop("headers", None)
    for name in ("connect_timeout", "retry"):
        if name in changed and changed[name] is None:
            changed[name] = getattr(Options, name)
    for name in ("query", "body"):
        if name in changed:
            changed[name] = {**(getattr(options, name) or {}), **changed[name]}
    options = options.replaced(**changed)
    return _with_headers(options, headers) if headers else options


def _with_headers(options: Options, given: types.Mapping[str, str]) -> Options:
    """The options with more headers, which are valid. One for the key takes the key's place."""
    from ._headers import merged  # here: as below

    schemes = options.config.schemes.values()
    ours = {s.header.lower() for s in schemes} | {"cookie" for s in schemes if s.cookie}
    for header, value in given.items():
        if header.lower() in ours:
            credentials = options.credentials.with_header(header, value)
            options = options.replaced(credentials=credentials)
    return options.replaced(
        headers=merged(options.headers, given),
        headers_with_body=merged(options.headers_with_body, given),
    )


def _headers(value: object, name: str) -> types.Mapping[str, str]:
    # Here, because most programs give none, and its patterns take long to load.
    from ._headers import valid_headers

    return valid_headers(value, name)


def _mapping(value: object, name: str) -> types.Mapping[str, object]:
    # Here, because building a client is quick without it.
    from collections.abc import Mapping

    if not isinstance(value, Mapping):
        raise TypeError(f"{name}: expected a dict, got {type(value).__name__}")
    for key in value:
        if not isinstance(key, str):
            raise TypeError(f"{name}: a name is text, not {key!r}")
    return value


def _idempotency_key(value: object, name: str) -> object:
    if value is not None and not (isinstance(value, str) and 0 < len(value) <= 255):
        raise ValueError(f"{name}: expected text of 1 to 255 characters")
    return value


def _seconds_or_none(value: object, name: str) -> float | None:
    return None if value is None else valid_timeout(value, name)


def _number(least: int) -> types.Callable[[object, str], int]:
    """A check of whole numbers."""

    def check(value: object, name: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool):
            raise TypeError(f"{name}: expected a whole number")
        if value < least:
            raise ValueError(f"{name}: expected {least} or more, got {value}")
        return value

    return check


def _function(value: object, name: str) -> object:
    if value is not None and not callable(value):
        raise TypeError(f"{name}: expected a function, got {type(value).__name__}")
    return value


def _hooks(value: object, name: str) -> object:
    if value is not None and not isinstance(value, Hooks):
        kind = value.__name__ if isinstance(value, type) else type(value).__name__
        raise TypeError(f"{name}: expected an object of Hooks, got {kind}")
    return value


def _policy(value: object, name: str) -> RetryPolicy | None:
    from collections.abc import Collection  # here: as above

    if value is None:
        return None
    if not isinstance(value, RetryPolicy):
        raise TypeError(f"{name}: expected a RetryPolicy, got {type(value).__name__}")
    for field in ("backoff", "max_backoff", "max_retry_after"):
        if getattr(value, field) != 0:
            valid_timeout(getattr(value, field), f"{name}.{field}")
    statuses = value.statuses
    if not isinstance(statuses, Collection) or not all(
        isinstance(status, int) and 400 <= status < 600 for status in statuses
    ):
        raise ValueError(f"{name}.statuses: expected HTTP statuses from 400 to 599")
    return value


_FOR_BOTH: types.Mapping[str, types.Callable[[object, str], types.Any]] = {
    "headers": _headers,
    "query": _mapping,
    "body": _mapping,
    "connect_timeout": _seconds_or_none,
    "attempt_timeout": _seconds_or_none,
    "max_retries": _number(0),
    "retry": _policy,
    "on_response": _function,
}
_OF_CALL = {**_FOR_BOTH, "idempotency_key": _idempotency_key}
_OF_CLIENT = {
    **_FOR_BOTH,
    "timeout": valid_timeout,
    "max_response_bytes": _number(1),
    "hooks": _hooks,
}
