# Copied by Copperplate, the same for every API.
"""What pages of both kinds of client have in common, and how a list goes on from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Protocol, Self, cast

from ._base_client import BaseClient
from ._call import Call
from ._datatype import Datatype
from ._errors import InvalidResponseError
from ._read import Reader, as_string
from ._url import LONGEST_URL, follow

# {% if parameters %}
from ._parameters import completed

# {% endif %}
_MOST_EMPTY_PAGES = 1000
"""The most pages without an item in a row; a server that gives more would never come to an end."""


class BasePage(Datatype):
    """One page of a list, of either kind of client."""

    _items: ClassVar[str]
    """The name, in Python, of the property that holds the items."""

    _next: ClassVar[str] = ""
    """The wire name of the property with the URI of the next page; empty if there is none."""

    _call: Call | None = None
    """The call that a client asked for it with."""

    _paging: Pagination | None = None
    """How the list goes on, if that isn't told by ``_next``."""

    _reader: Reader[Any] | None = None
    """What read it from the answer to that call."""

    def __repr__(self) -> str:
        try:
            items = f"{len(self._own_items())} {self._items}"
        except InvalidResponseError:
            items = f"unreadable {self._items}"
        try:
            more = ", more follow" if self._more_follow() else ""
        except InvalidResponseError:
            more = ""
        return f"<{type(self).__name__}: {items}{more}>"

    def __reduce__(self) -> Any:
        return (*super().__reduce__(), {"_paging": self._paging})

    def _own_items(self) -> Sequence[Any]:
        """The items of this page alone."""
        items: Any = self
        for name in self._items.split("."):
            items = getattr(items, name) if items is not None else []
        return cast("Sequence[Any]", items)

    def _read_as(self) -> Reader[Self]:
        """What reads the pages after it."""
        return self._reader or type(self)

    def _link(self) -> str | None:
        """The link to the next page; None if this is the last one."""
        return self._nullable(self._next, as_string) or None

    def _more_follow(self) -> bool | None:
        """Whether the page tells that another one follows; None if it doesn't tell."""
        if self._paging is None:
            return self._link() is not None
        return self._paging.more_follow(self)

    def _found_by(
        self, call: Call, reader: Reader[Any], paging: Pagination | None
    ) -> Self:
        """Remember how the page was asked for and read, and how the list goes on."""
        self._call = call
        self._reader = reader
        self._paging = paging
        return self


class Pagination(Protocol):
    """How a list goes on, other than by a link that is a property of its pages."""

    @property
    def told(self) -> str:
        """What tells of the next page, for messages."""
        ...

    def more_follow(self, page: BasePage) -> bool | None:
        """Whether a page tells that another one follows; None if it doesn't tell.

        Raises:
            InvalidResponseError: what it tells makes no sense.
        """
        ...

    def after(self, page: BasePage, call: Call, trail: Trail) -> Call | str | None:
        """The call for the page after one, or the link to it; None if it is the last.

        Args:
            page: the page, which doesn't tell that none follows.
            call: what it was asked for with.
            trail: what was read so far, the page included.

        Raises:
            InvalidResponseError: the page tells nothing that makes sense.
        """
        ...


class Trail:
    """The pages of a list that were read already, so that reading comes to an end."""

    def __init__(self, first: BasePage) -> None:
        self._seen = {(first._call.url, first._call.body)} if first._call else set()
        self._empty = 0
        self.pages: int = 0
        """How many pages were read."""
        self.items: int = 0
        """How many items were in them."""
        self.former: object = None
        """What a pagination scheme wants to know of a page when it sees the next one."""

    def after(self, page: BasePage, client: BaseClient) -> Call | None:
        """The call for the page after one; None if it is the last.

        Raises:
            InvalidResponseError: it is on another server, or was read already, or there have been too
                many pages without an item.
        """
        step = self._step(page)
        if step is None:
            return None
        self._empty = 0 if page._own_items() else self._empty + 1
        if self._empty >= _MOST_EMPTY_PAGES:
            problem = f"on and on: {self._empty} pages in a row had no items"
            raise astray(page, problem)
        length = len(step if isinstance(step, str) else step.url)
        if length > LONGEST_URL:
            raise astray(page, f"to a URL that is too long ({length} characters)")
        call = _followed(page, step, client) if isinstance(step, str) else step
        if (call.url, call.body) in self._seen:
            raise astray(page, "to a page that was read already")
        self._seen.add((call.url, call.body))
        return call

    def _step(self, page: BasePage) -> Call | str | None:
        """What leads from a page to the next: a call, or a link; None if it is the last."""
        if page._paging is None or page._call is None:
            return page._link()
        self.pages += 1
        self.items += len(page._own_items())
        return page._paging.after(page, page._call, self)


def _followed(page: BasePage, link: str, client: BaseClient) -> Call:
    base = client._options.base_url
    here = page._call.url if page._call else f"{base.origin}{base.prefix}/"
    url = follow(base, here, link)
    if url is None:
        raise astray(page, f"away from {base.origin}, and the API key stays there")
    # {% if parameters %}
    sent = page._call.sent if page._call else ()
    url = completed(url, client._options.in_query, sent)
    # {% endif %}
    if page._call is None:
        return Call(client._options, "GET", url)
    return page._call.next_page(url)


def astray(page: BasePage, problem: str) -> InvalidResponseError:
    """The error that what leads on from a page is; ``problem`` says where it leads."""
    told = page._paging.told if page._paging else page._next
    return InvalidResponseError(message=f"{type(page).__name__}.{told} leads {problem}")
