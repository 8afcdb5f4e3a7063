# Copied by Copperplate, the same for every API.
"""The content encoding of an answer: what was packed is unpacked piece by piece.

A few bytes may unpack into gigabytes, so that no piece that leaves here is long, and whoever counts
them can stop in time.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Protocol

from ._transport import TransportFailure

ACCEPTED = "gzip, deflate"
"""What is asked for, by ``Accept-Encoding``."""

PIECE = 65_536
"""The most bytes of a piece."""


class Decoder(Protocol):
    """Takes the pieces of a body one after the other."""

    def feed(self, data: bytes) -> Iterable[bytes]:
        """What a piece stands for. TransportFailure if it is none."""
        ...

    def end(self) -> None:
        """There are no more pieces. TransportFailure if there should be."""


def decoder(encoding: str) -> Decoder:
    """The decoder for a ``Content-Encoding``; empty if there is none.

    Raises:
        TransportFailure: an encoding that wasn't asked for.
    """
    encoding = encoding.strip().lower()
    if encoding in ("", "identity"):
        return _Plain()
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _Unpacker(encoding)
    raise TransportFailure(
        "the answer is packed in a way that was not asked for", sent=True
    )


class _Plain:
    """Leaves what isn't packed as it is."""

    def feed(self, data: bytes) -> Iterable[bytes]:
        return (data,)

    def end(self) -> None:
        pass


class _Unpacker:
    """Unpacks gzip (several members in a row, too) and deflate."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._stream: zlib._Decompress | None = None

    def feed(self, data: bytes) -> Iterable[bytes]:
        while data:
            if self._stream is None or self._stream.eof:
                self._stream = zlib.decompressobj(self._format(data[0]))
            try:
                piece = self._stream.decompress(data, PIECE)
            except zlib.error:
                raise TransportFailure(_BROKEN, sent=True) from None
            data = self._stream.unconsumed_tail or self._stream.unused_data
            if piece:
                yield piece

    def end(self) -> None:
        if self._stream is not None and not self._stream.eof:
            raise TransportFailure(_BROKEN, sent=True)

    def _format(self, first: int) -> int:
        """The number that zlib has for a format, by its first byte."""
        if self._encoding == "deflate" and first & 15 != 8:
            return -15  # without its frame, which some servers leave out
        return 47  # gzip or zlib, whichever it is


_BROKEN = "the answer can't be unpacked"
