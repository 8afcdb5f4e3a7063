# Copied by Copperplate, the same for every API.
"""How a request is written: its head, and a body of known or unknown length."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from http.client import HTTPException

_BREAKS = re.compile(r"[\r\n\0]")


class BodyError(Exception):
    """Iterating over the body of a request raised ``error``."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def framing(method: str, body: bytes | Iterable[bytes] | None) -> Mapping[str, str]:
    """The header that says how long the body is."""
    if isinstance(body, bytes):
        return {"Content-Length": str(len(body))}
    if body is not None:
        return {"Transfer-Encoding": "chunked"}
    return {"Content-Length": "0"} if method in ("POST", "PUT", "PATCH") else {}


def head_of(method: str, target: str, headers: Mapping[str, str]) -> bytes:
    """The head of a request. ValueError if something in it would break it."""
    lines = [f"{method} {target} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    if any(_BREAKS.search(line) for line in lines):
        raise ValueError("a header of the request has a line break in it")
    try:
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
    except UnicodeEncodeError:
        problem = "a header of the request has a character that HTTP doesn't have"
        raise ValueError(problem) from None  # the error would hold the key


def framed(head: bytes, body: bytes | Iterable[bytes] | None) -> Iterator[bytes]:
    """A request as it is sent: a body of unknown length in chunks."""
    if body is None or isinstance(body, bytes):
        yield head + (body or b"")
        return
    yield head
    for piece in _iterated(body):
        if piece:  # an empty one would be the end
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


def _iterated(body: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a body; an error of the caller's is not taken for one of the connection."""
    try:
        yield from body
    except (OSError, HTTPException) as error:
        raise BodyError(error) from None
