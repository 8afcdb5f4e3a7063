# Made by Copperplate from schema/resources/teas.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``teas``."""

from __future__ import annotations

from typing import Literal, TypedDict

from .._null import Null


class Tea(TypedDict, total=False):
    """``datatypes.Tea`` as a plain dict."""

    id: str | None
    """its id"""

    kind: Literal["green", "black", "white"] | str | None
    """how the leaves were treated

    One of ``green``, ``black`` or ``white``.
    """

    grade: Literal[1, 2] | int | Null | None
    """how good it is, or null

    One of ``1`` or ``2``.
    """

    strength: float | None
    """a number that no literal can be

    One of ``0.5`` or ``1``.
    """
