# Made by Copperplate from schema/resources/things.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``things``."""

from __future__ import annotations

from typing import Literal, Required, TypedDict

from .. import datatypes
from .._null import Null

Thing = TypedDict(
    "Thing",
    {"class": "Required[str]", "from": "Part | datatypes.Part | Null | None"},
    total=False,
)
"""``datatypes.Thing`` as a plain dict.

A thing.

Keys:
    class: a key that can't be written as a name
    from: neither can this
"""


class Part(TypedDict, total=False):
    """``datatypes.Part`` as a plain dict.

    A part of it.
    """

    size: Literal[1, 2] | int | None
    """its size

    One of ``1`` or ``2``.
    """
