# Copied by Copperplate, the same for every API.
"""Pages that are lists themselves, with nothing around the items."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Generic, TypeVar

from ._base_client import BaseClient
from ._base_page import BasePage
from ._origin import Origin
from ._page import AsyncPage, Page
from ._read import Mismatch, Reader

T = TypeVar("T")


class _BaseListPage(BasePage, Generic[T]):
    _items = "items"

    def __init__(
        self,
        client: BaseClient | Origin | None,
        props: Mapping[str, object],
        item: Reader[T] | None = None,
    ) -> None:
        """
        Args:
            client: what asks for the pages after it.
            props: the list under the name ``items``.
            item: makes an item of a decoded value; None for what is plain already.
        """
        super().__init__(client, props)
        self._item = item

    @property
    def items(self) -> Sequence[T]:
        """The items of this page alone."""
        return self._list("items", self._item or _as_it_is)

    def __reduce__(self) -> Any:
        kind, (client, props), state = super().__reduce__()
        return kind, (client, props, self._item), state


class ListPage(_BaseListPage[T], Page[T]):
    """One page of a list that has nothing besides its items."""


class AsyncListPage(_BaseListPage[T], AsyncPage[T]):
    """The same of an ``AsyncClient``."""


L = TypeVar("L", bound=_BaseListPage[Any])


def list_page(item: Reader[T]) -> Reader[ListPage[T]]:
    """The reader of such a page, made of that of an item."""
    return _reader_of(ListPage, item)


def async_list_page(item: Reader[T]) -> Reader[AsyncListPage[T]]:
    """The same for an ``AsyncClient``."""
    return _reader_of(AsyncListPage, item)


def _reader_of(kind: type[L], item: Reader[Any]) -> Reader[L]:
    def read(client: Any, value: Any) -> L:
        if not isinstance(value, list):
            raise Mismatch("a list", value)
        return kind(client, {"items": value}, item)

    return read


def _as_it_is(client: object, value: Any) -> Any:
    return value
