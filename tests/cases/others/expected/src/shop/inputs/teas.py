# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``teas``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Required, TypedDict

from .. import datatypes
from .._null import Null


class Tea(TypedDict, total=False):
    """``datatypes.Tea`` as a plain dict.

    A tea, by its leaves.
    """

    id: str | None
    """its id"""

    name: Required[str]
    """what people call it"""

    harvest: Harvest | datatypes.Harvest | None
    """when it was picked"""

    others: Mapping[str, str] | None
    """what people note of it

    In JSON each is a member of the object itself. Each at most 40 characters.
    """


class Harvest(TypedDict, total=False):
    """``datatypes.Harvest`` as a plain dict."""

    days: Sequence[date] | None
    """the days"""

    weights: Mapping[str, Decimal | int | Null | None] | None
    """what was picked, by the name of the picker

    In JSON each is a member of the object itself. In grams.

    None in it is sent as null.
    """
