# Copied by Copperplate, the same for every API.
"""Pagination other than by a link that is a property of a page."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ._call import Call, Received
from ._errors import InvalidResponseError
from ._member import MemberPath, member
from ._base_page import BasePage, Trail, astray

_PARAMETER = r' ?; ?([^ =;,<]+)(?: ?= ?(?:"((?:[^"\\]|\\.)*)"|([^ ;,"]*)))?'
_LINK = re.compile(rf"<([^<>]*)>((?:{_PARAMETER})*)")


class Paging(NamedTuple):
    """A pagination scheme, by the names on the wire.

    The next page is found by the first of ``next``, ``link``, ``next_cursor``, ``last``, ``offset`` and
    ``page`` that is given.
    """

    items: MemberPath = ("items",)
    """The list in a page."""
    cursor: str = ""
    """The parameter that says after which item, or at which token, a page begins."""
    offset: str = ""
    """The parameter with the number of items before a page."""
    page: str = ""
    """The parameter with the number of a page."""
    first: int = 1
    """The number of the first page."""
    in_body: bool = False
    """Whether these are members of the body, rather than in the query."""
    next: MemberPath = ()
    """The link to the next page."""
    link: str = ""
    """The relation of that link in the header ``Link``."""
    next_cursor: MemberPath = ()
    """The cursor of the next page."""
    last: str = ""
    """The member of the last item that is the cursor of the next page."""
    more: MemberPath = ()
    """True if another page follows."""
    total: MemberPath = ()
    """The number of all items."""
    total_pages: MemberPath = ()
    """The number of all pages."""

    @property
    def told(self) -> str:
        """What tells of the next page, for messages."""
        path = ".".join(map(str, self.next or self.next_cursor))
        header = "the header Link" if self.link else ""
        return path or header or self.last or self.offset or self.page

    def after(self, page: BasePage, call: Call, trail: Trail) -> Call | str | None:
        """The call for the page after one, or the link to it; None if it is the last.

        Raises:
            InvalidResponseError: the page tells nothing that makes sense.
        """
        if self.more and member(page._props, self.more) is not True:
            return None
        if self.next:
            return self._text(page, self.next)
        if self.link:
            return _linked(call, self.link)
        if self.next_cursor or self.last:
            cursor = self._cursor(page)
            return None if cursor is None else self._with(call, self.cursor, cursor)
        return self._counted(page, call, trail)

    def _text(self, page: BasePage, path: MemberPath) -> str | None:
        value = member(page._props, path)
        if value is None or isinstance(value, str):
            return value or None
        raise astray(page, "nowhere: it is no text")

    def _cursor(self, page: BasePage) -> str | int | None:
        """The cursor of the page after one; None if it is the last."""
        if self.next_cursor:
            value = member(page._props, self.next_cursor)
        else:
            items = self._own(page)
            value = member(items[-1], (self.last,)) if items else None
            if items and value is None:
                raise astray(page, "nowhere: the last item hasn't got it")
        if value is None or value == "":
            if self.more:
                raise astray(page, "nowhere, and another page is said to follow")
            return None
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise astray(page, "nowhere: it is neither text nor a whole number")
        return value

    def _counted(self, page: BasePage, call: Call, trail: Trail) -> Call | None:
        """The call for the page with the next offset or number."""
        items = self._own(page)
        total, pages = (_number(page, path) for path in (self.total, self.total_pages))
        if self.offset:
            name, step, first = self.offset, len(items), 0
        else:
            name, step, first = self.page, 1, self.first
        now = self._given(call, name, first)
        if self.offset:
            is_last = total is not None and now + step >= total
        else:
            is_last = pages is not None and now + 1 - first >= pages
            from_start = now - trail.pages + 1 == first
            is_last |= total is not None and from_start and trail.items >= total
        if is_last or not (items or self.more):
            return None
        if items and items == trail.former and isinstance(items[0], dict):
            raise astray(page, "nowhere: the items are those of the page before")
        trail.former = items
        return self._with(call, name, now + step)

    def _own(self, page: BasePage) -> list[Any]:
        """The items of a page, as they came."""
        items = member(page._props, self.items)
        return items if isinstance(items, list) else []

    def _given(self, call: Call, name: str, usual: int) -> int:
        """What a parameter of a call says; it may have been given as text."""
        _, query, body, *_ = call.sent
        value = member(body if self.in_body else query, (name,))
        try:
            return usual if value is None else int(value)
        except (TypeError, ValueError):
            return usual

    def _with(self, call: Call, name: str, value: str | int) -> Call:
        """The same call with another beginning of the page."""
        if self.in_body:
            return call.with_member(name, value)
        return call.with_query(name, value)


def _number(page: BasePage, path: MemberPath) -> int | None:
    """A number that a page tells; None if it doesn't."""
    value = member(page._props, path) if path else None
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise InvalidResponseError(
        message=f"{type(page).__name__}.{'.'.join(map(str, path))} is no whole number"
    )


def _linked(call: Call, relation: str) -> str | None:
    """The URL that an answer's header ``Link`` has for a relation (RFC 8288); None without one."""
    answer = call.outcome
    header = answer.headers.get("link", "") if isinstance(answer, Received) else ""
    for link in _LINK.finditer(" ".join(header.split())):
        for name, quoted, plain in re.findall(_PARAMETER, link[2]):
            relations = (quoted or plain).lower().split()
            if name.lower() == "rel" and relation in relations:
                return link[1]
    return None
