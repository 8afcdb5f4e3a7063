# Made by Copperplate from schema/api.yaml; change it there.
"""How the lists come in pages."""

from __future__ import annotations

from ._paging import Paging

BY_ID = Paging(items=("data",), cursor="starting_after", last="id", more=("has_more",))
BY_LINK = Paging(link="next")
BY_TOKEN = Paging(cursor="token", in_body=True, next_cursor=("meta", "next_token"))
BY_PLACE = Paging(
    items=("data", "books"),
    offset="startIndex",
    first=1,
    total=("meta", "total_results"),
)
