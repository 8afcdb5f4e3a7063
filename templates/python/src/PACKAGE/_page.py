"""Lists, which come in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Iterator
from typing import Any, ClassVar, Generic, Self, TypeVar

from ._datatype import Datatype

T = TypeVar("T")
P = TypeVar("P", bound="Page[Any]")


class Page(Datatype, Generic[T]):
    """One page of a list. Iterating goes over the items of this page and of all that follow.

    The page of a ``Client`` is iterated with ``for``, that of an ``AsyncClient`` with ``async for``.
    """

    _items: ClassVar[str]
    """The name, in Python, of the property that holds the items."""

    def __iter__(self) -> Iterator[T]:
        """The items of this page and of all that follow, asked for as they are needed."""
        raise NotImplementedError

    def pages(self) -> Iterator[Self]:
        """This page and all that follow, asked for as they are needed."""
        raise NotImplementedError

    def __aiter__(self) -> AsyncIterator[T]:
        """The same as ``__iter__``, for ``async for``."""
        raise NotImplementedError

    def apages(self) -> AsyncIterator[Self]:
        """The same as ``pages``, for ``async for``."""
        raise NotImplementedError


class AsyncPager(Generic[P, T]):
    """A list that wasn't asked for yet.

    ``await`` gives its first page, ``async for`` all items of all pages::

        page = await client.ip_policies.list()
        async for policy in client.ip_policies.list(): ...
    """

    def __await__(self) -> Generator[Any, None, P]:
        raise NotImplementedError

    def __aiter__(self) -> AsyncIterator[T]:
        raise NotImplementedError

    def pages(self) -> AsyncIterator[P]:
        """All pages, asked for as they are needed."""
        raise NotImplementedError
