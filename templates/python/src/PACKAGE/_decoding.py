# Copied by Copperplate, the same for every API.
"""The content encoding of an answer: what was packed is unpacked piece by piece.

A few bytes may unpack into gigabytes, so that no piece that leaves here is long, and whoever counts
them can stop in time.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

from ._transport import TransportFailure

ACCEPTED = "gzip, deflate"
"""What is asked for, by ``Accept-Encoding``."""

PIECE = 65_536
"""The most bytes of a piece."""


class Decoder(Protocol):
    """Takes the pieces of a body one after the other."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What a piece stands for. TransportFailure if it is none."""
        ...

    def end(self) -> None:
        """There are no more pieces. TransportFailure if there should be."""


def decoder(encoding: str) -> Decoder | None:
    """The decoder for a ``Content-Encoding``; None if the body is what it is.

    Raises:
        TransportFailure: an encoding that wasn't asked for.
    """
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return None
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _Unpacker()
    raise TransportFailure(
        "the answer is packed in a way that was not asked for", sent=True
    )


class _Unpacker:
    """Unpacks gzip (several members in a row, too) and zlib."""

    def __init__(self) -> None:
        self._stream = _stream()
        self._began = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        while data:
            if self._stream.eof:
                self._stream = _stream()
            self._began = True
            try:
                piece = self._stream.decompress(data, PIECE)
            except zlib.error:
                raise TransportFailure(_BROKEN, sent=True) from None
            data = self._stream.unconsumed_tail or self._stream.unused_data
            if piece:
                yield piece

    def end(self) -> None:
        if self._began and not self._stream.eof:
            raise TransportFailure(_BROKEN, sent=True)


_BROKEN = "the answer can't be unpacked"


def _stream() -> zlib._Decompress:
    return zlib.decompressobj(47)  # gzip or zlib, whichever it is
