# Copied by Copperplate, the same for every API.
"""The JSON decoder: orjson where it is installed (the extra ``orjson``), else Python's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:

    def loads(text: bytes, /) -> Any:
        """The value of JSON text. ValueError or RecursionError if it is none."""

else:
    try:
        from orjson import loads
    except ImportError:
        loads = json.loads

__all__ = ["loads"]
