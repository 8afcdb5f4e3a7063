# Copied by Copperplate, the same for every API.
"""The value that stands for a JSON null."""

from __future__ import annotations

from typing import final


@final
class Null:
    """The class of ``NULL``; there is one object of it."""

    _only: Null | None = None

    def __new__(cls) -> Null:
        if cls._only is None:
            cls._only = super().__new__(cls)
        return cls._only

    def __repr__(self) -> str:
        return "NULL"

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        # Pickled and copied as the name of a module's member, so that it stays the only one.
        return "NULL"


NULL = Null()
"""Sends a JSON null: ``client.books.update(id, title=NULL)`` empties a property.

``None`` means "not given" and is not sent.
"""
