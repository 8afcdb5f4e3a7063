"""What should no longer be used."""

from __future__ import annotations

import asyncio
import inspect
import warnings

import pytest
from PACKAGE._deprecated import deprecated


class Thing:
    @property
    @deprecated("use size")
    def length(self) -> int:
        """How long it is."""
        return 5

    @deprecated("use resize")
    def grow(self, by: int = 1) -> int:
        return by

    @deprecated("use aresize")
    async def agrow(self, by: int = 1) -> int:
        return by


@deprecated("use Thing")
class OldThing:
    pass


def test_it_warns_once_where_it_is_used() -> None:
    thing = Thing()

    async def grow() -> None:
        assert [await thing.agrow(4), await thing.agrow(by=5)] == [4, 5]

    with pytest.warns(DeprecationWarning) as caught:
        assert [thing.length, thing.length, Thing().length] == [5, 5, 5]
        assert [thing.grow(2), thing.grow(by=3)] == [2, 3]
        asyncio.run(grow())
    assert [str(each.message) for each in caught] == [
        "use size",
        "use resize",
        "use aresize",
    ]
    assert {each.filename for each in caught} == {__file__}


def test_as_an_error_it_is_raised_each_time() -> None:
    @deprecated("no more")
    def old() -> None: ...

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(2):
            with pytest.raises(DeprecationWarning, match="no more"):
                old()


def test_what_is_marked_stays_what_it_is() -> None:
    assert Thing.length.__doc__ == "How long it is."
    assert Thing.grow.__deprecated__ == "use resize"  # type: ignore[attr-defined]
    assert inspect.iscoroutinefunction(Thing.agrow)
    assert OldThing.__deprecated__ == "use Thing"  # type: ignore[attr-defined]
    assert isinstance(OldThing(), OldThing)
