# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``orders``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Required, TypedDict

from .. import datatypes


class Line(TypedDict, total=False):
    """``datatypes.Line`` as a plain dict.

    A line of an order.
    """

    title: Required[str]
    """a title"""

    parts: Sequence[Line | datatypes.Line] | None
    """the lines within"""

    days: Sequence[datetime] | None
    """when to send it"""
