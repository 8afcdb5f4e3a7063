"""JSON as it comes and goes: what is read is bounded in size and depth, and numbers keep their digits."""

from __future__ import annotations

import json
import re
import secrets
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from starlette.requests import Request

from copperplate.emulator.world.reading import exact
from copperplate.emulator.world.refusals import Refusal
from copperplate.ir.model import JSONValue

_DEEPEST = 100
_DRAINED = 64 * 1024 * 1024
_TOO_DEEP = f"the JSON is nested deeper than {_DEEPEST}"
_NUMBER = f"number {secrets.token_hex(16)} "
_SURROGATE = re.compile("[\ud800-\udfff]")


async def read(request: Request, most: int) -> bytes:
    """The body, at most ``most`` bytes; Refusal 413 if there are more.

    A body that is too long is read on for a while and thrown away, so that a client that sends all
    of it before it listens gets its answer.
    """
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= most:
            chunks.append(chunk)
        elif size > _DRAINED:
            break
    if size > most:
        raise Refusal(413, f"the body is longer than {most} bytes")
    return b"".join(chunks)


def decode(body: bytes, content_type: str, encoding: str) -> JSONValue:
    """The JSON value of a body; None if it is empty, or null.

    ``content_type`` and ``encoding`` are the headers of those names. Raises Refusal: 415 if it isn't
    sent as JSON, 400 if it isn't JSON.
    """
    if not body:
        return None
    if content_type.partition(";")[0].strip().lower() != "application/json":
        raise Refusal(415, "the body must be sent as Content-Type: application/json")
    if encoding.strip().lower() not in ("", "identity"):
        raise Refusal(415, "the body must be sent without a Content-Encoding")
    return parse(body)


def parse(body: bytes) -> JSONValue:
    """The value of a JSON text in UTF-8; Refusal 400 if it isn't one.

    Beyond the letter of the standard it refuses what programs read in different ways or can't write
    again: a name twice in one object, numbers beyond those of JSON's usual readers, half characters.
    """
    try:
        text = body.decode("utf-8")
        value: JSONValue = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_no_constant,
            parse_float=exact,
        )
    except UnicodeDecodeError as error:
        raise Refusal(400, f"the JSON is not UTF-8 at byte {error.start}") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise Refusal(400, f"this is not JSON: {error.msg} at {where}") from None
    except ValueError:
        raise Refusal(400, "the JSON holds a number that is too large") from None
    except RecursionError:
        raise Refusal(400, _TOO_DEEP) from None
    _check_depth(value)
    if "\\u" in text and _SURROGATE.search(written(value)):
        raise Refusal(400, "the JSON holds half of a surrogate pair")
    return value


def written(value: object, indent: int | None = None) -> str:
    """A value as JSON text, a ``Decimal`` as the number that it is.

    ``indent`` spaces for each level, or all in one line. TypeError or ValueError for what JSON can't hold.
    """
    text = json.dumps(
        value,
        ensure_ascii=False,
        indent=indent,
        separators=(",", ":") if indent is None else None,
        default=_marked,
    )
    return re.sub(f'"{_NUMBER}([^"]+)"', r"\1", text) if _NUMBER in text else text


def _marked(value: object) -> str:
    """What ``json`` can't write, as a text that ``written`` makes a number of."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} is none of its types")
    return f"{_NUMBER}{value}"


def _check_depth(value: JSONValue) -> None:
    """Refuse a value that is nested deeper than whoever works on it can follow."""
    level = [value]
    for _ in range(_DEEPEST + 1):
        level = [inner for each in level for inner in _inside(each)]
        if not level:
            return
    raise Refusal(400, _TOO_DEEP)


def _inside(value: JSONValue) -> Iterable[JSONValue]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _object(pairs: list[tuple[str, JSONValue]]) -> dict[str, JSONValue]:
    members = dict(pairs)
    if len(members) < len(pairs):
        times = Counter(name for name, _ in pairs)
        twice = next(name for name in members if times[name] > 1)
        raise Refusal(400, f"the JSON gives {json.dumps(twice[:60])} twice")
    return members


def _no_constant(name: str) -> JSONValue:
    raise Refusal(400, f"this is not JSON: it holds {name}")
