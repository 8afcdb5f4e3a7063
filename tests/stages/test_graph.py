"""What leads to what: circles, and what can be reached."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copperplate.ir.graph import circles, reached

GRAPHS = st.integers(1, 8).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(0, size - 1)), min_size=size, max_size=size
    )
)


@given(GRAPHS)
def test_a_circle_is_what_leads_to_each_other(arrows: list[list[int]]) -> None:
    uses = dict(enumerate(arrows))
    found = circles(uses)
    assert sorted(node for group in found for node in group) == sorted(uses)
    below = {node: reached([node], uses) for node in uses}
    group_of = {node: n for n, group in enumerate(found) for node in group}
    for one in uses:
        for other in uses:
            together = one in below[other] and other in below[one]
            assert together == (group_of[one] == group_of[other])
        assert all(group_of[other] <= group_of[one] for other in below[one])


def test_a_long_chain_is_nothing_special() -> None:
    length = 20_000
    uses = {n: [n + 1] if n < length else [] for n in range(length + 1)}
    assert circles(uses)[0] == [length]
    assert len(reached([0], uses)) == length + 1
