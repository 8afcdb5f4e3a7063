# Copied by Copperplate, the same for every API.
"""The types that the annotations of a client name, each of which is loaded when an annotation is read.

Most programs never read one, and ``typing`` takes longer to import than all that a client needs.
"""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop as AbstractEventLoop
    from asyncio import Timeout as Timeout
    from collections.abc import AsyncIterable as AsyncIterable
    from collections.abc import Awaitable as Awaitable
    from collections.abc import Callable as Callable
    from collections.abc import Collection as Collection
    from collections.abc import Iterable as Iterable
    from collections.abc import Mapping as Mapping
    from collections.abc import Sequence as Sequence
    from os import PathLike as PathLike
    from types import TracebackType as TracebackType
    from typing import Any as Any
    from typing import ClassVar as ClassVar
    from typing import NoReturn as NoReturn
    from typing import Self as Self
    from typing import Unpack as Unpack

    from ._hooks import Hooks as Hooks
    from ._request_options import ClientOptions as ClientOptions
    from ._request_options import RequestOptions as RequestOptions
    from ._response import Response as Response
    from ._transport import AsyncHttpx2Client as AsyncHttpx2Client
    from ._transport import AsyncTransport as AsyncTransport
    from ._transport import Httpx2Client as Httpx2Client
    from ._transport import Transport as Transport
else:

    def __getattr__(name: str) -> object:
        if not name.startswith("_"):
            import asyncio
            import collections.abc
            import os
            import types
            import typing

            from . import _request_options, _transport

            # Ours first: asyncio has a Transport as well.
            for module in (
                _request_options,
                _transport,
                collections.abc,
                types,
                typing,
                asyncio,
                os,
            ):
                if hasattr(module, name):
                    return getattr(module, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
