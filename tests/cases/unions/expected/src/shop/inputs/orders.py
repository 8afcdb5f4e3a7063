# Made by Copperplate from schema/resources/orders.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``orders``."""

from __future__ import annotations

from datetime import date
from typing import Literal, Required, TypedDict


class Card(TypedDict, total=False):
    """``datatypes.Card`` as a plain dict."""

    kind: Literal["card"] | str | None
    """that it is one

    One of ``card``.
    """

    until: Required[date]
    """the last day on which it is good"""


class Voucher(TypedDict, total=False):
    """``datatypes.Voucher`` as a plain dict."""

    kind: Literal["voucher"] | str | None
    """that it is one

    One of ``voucher``.
    """

    code: Required[str]
    """what is written on it"""


class Person(TypedDict, total=False):
    """``datatypes.Person`` as a plain dict."""

    name: Required[str]
    """what to call them"""
