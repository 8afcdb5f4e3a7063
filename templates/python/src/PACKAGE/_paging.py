# Copied by Copperplate, the same for every API.
"""Pagination other than by a link that is a property of a page."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from ._call import Call, Received
from ._errors import InvalidResponseError
from ._member import MemberPath, member
from ._null import NULL
from ._base_page import BasePage, Trail, astray
from ._read import Mismatch, as_integer

_PARAMETER = r' ?; ?([^ =;,<]+)(?: ?= ?(?:"((?:[^"\\]|\\.)*)"|([^ ;,"]*)))?'
_LINK = re.compile(rf"<([^<>]*)>((?:{_PARAMETER})*)")
_NUMBER = re.compile("[0-9]{1,40}")


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
    first: int | None = None
    """The offset or the number of the first page, if that isn't 0 or 1."""
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
    def _first(self) -> int:
        if self.first is None:
            return 0 if self.offset else 1
        return self.first

    @property
    def told(self) -> str:
        """What tells of the next page, for messages."""
        path = ".".join(map(str, self.next or self.next_cursor))
        header = "the header Link" if self.link else ""
        return path or header or self.last or self.offset or self.page

    def more_follow(self, page: BasePage) -> bool | None:
        """Whether a page tells that another one follows; None if it doesn't tell.

        Raises:
            InvalidResponseError: a total is no number.
        """
        if self.more:
            return member(page._props, self.more) is True
        if path := self.next or self.next_cursor:
            return member(page._props, path) not in (None, NULL, "")
        call = page._call
        if self.last or call is None:
            return None
        if self.link:
            return _linked(call, self.link) is not None
        return self._counts_on(page, call)

    def _counts_on(self, page: BasePage, call: Call) -> bool | None:
        """The same where items or pages are counted."""
        items, done = self._own(page), self._now(call) - self._first
        if not items:
            return False
        if self.offset:
            total = _number(page, self.total)
            return None if total is None else done + len(items) < total
        pages = _number(page, self.total_pages)
        return None if pages is None else done + 1 < pages

    def after(self, page: BasePage, call: Call, trail: Trail) -> Call | str | None:
        """The call for the page after one, or the link to it; None if it is the last.

        Raises:
            InvalidResponseError: the page tells nothing that makes sense.
        """
        if not (self.next or self.link or self.next_cursor or self.last):
            return self._counted(page, call, trail)
        step: Call | str | None
        if self.next:
            step = self._text(page)
        elif self.link:
            step = _linked(call, self.link)
        else:
            cursor = self._cursor(page)
            step = None if cursor is None else self._with(call, self.cursor, cursor)
        if step is None and self.more:
            raise astray(page, "nowhere, and another page is said to follow")
        return step

    def _text(self, page: BasePage) -> str | None:
        """The link in a page."""
        value = member(page._props, self.next)
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
            return None
        if not isinstance(value, (str, int)) or isinstance(value, bool):
            raise astray(page, "nowhere: it is neither text nor a whole number")
        return value

    def _counted(self, page: BasePage, call: Call, trail: Trail) -> Call | None:
        """The call for the page with the next offset or number."""
        items, now = self._own(page), self._now(call)
        total = None if self.offset else _number(page, self.total)
        if total is not None and trail.items >= total:
            if now - trail.pages + 1 == self._first:  # all pages from the first one on
                return None
        if items and items == trail.former and isinstance(items[0], dict):
            raise astray(page, "nowhere: the items are those of the page before")
        trail.former = items
        if self.offset:
            return self._with(call, self.offset, now + len(items))
        return self._with(call, self.page, now + 1)

    def _own(self, page: BasePage) -> list[Any]:
        """The items of a page, as they came."""
        items = member(page._props, self.items)
        return items if isinstance(items, list) else []

    def _now(self, call: Call) -> int:
        """The offset or the number that a call asks for; it may have been given as text."""
        _, query, body, *_ = call.sent
        usual = self._first
        value = member(body if self.in_body else query, (self.offset or self.page,))
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
    """A number that a page tells, perhaps as text; None if it doesn't."""
    value = member(page._props, path) if path else None
    if value is None:
        return None
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return int(value)
    try:
        return as_integer(None, value)
    except Mismatch:
        name = ".".join(map(str, path))
        raise InvalidResponseError(
            message=f"{type(page).__name__}.{name} is no whole number"
        ) from None


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
