"""What resources have to do with each other, and the pictures of it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from packages import API, write_schema
from site_of import BOOKSHOP, NGROK

from copperplate.diagnostics import Diagnostics
from copperplate.ir.relations import MOST, Link, Relations, relations
from copperplate.pictures import diagram
from copperplate.pictures.layered import layers
from copperplate.schema.load import load

SVG = "{http://www.w3.org/2000/svg}"


def of(schema) -> Relations:
    described = load(schema, Diagnostics())
    assert described is not None
    return relations(described.api, described.facts)


def address(name: str) -> str:
    return f"{name}.html"


def boxes(svg: str) -> list[tuple[float, float, float, float]]:
    """Left, top, right and bottom of each box."""
    found = []
    for box in ET.fromstring(svg).iter(f"{SVG}rect"):
        x, y, width, height = (
            float(box.get(n, "")) for n in ("x", "y", "width", "height")
        )
        found.append((x, y, x + width, y + height))
    return found


def test_links_come_from_fields_and_from_paths() -> None:
    found = of(NGROK)
    assert Link("ip_policy_rules", "ip_policies", ("ip_policy_id", "ip_policy")) in (
        found.links
    )
    assert found.parents["https_edge_routes"] == "https_edges"
    assert found.parents["https_edge_route_oauth"] == "https_edge_routes"
    assert found.owner("https_edge_mutual_tls") == "https_edges"
    routes = [link for link in found.links if link.source == "https_edge_routes"]
    assert [link.target for link in routes if link.part_of] == ["https_edges"]


def test_an_object_that_all_hold_and_that_refers_to_all_adds_a_few_links(
    tmp_path: Path,
) -> None:
    resource = """
service:
  {{attribute: t{0}, class: T{0}Client, path: /t{0}, of: T{0}, doc: T., operations: {{get: {{doc: Get.}}}}}}
datatypes:
  T{0}: {{properties: {{id: {{type: string}}, own: {{type: string, refers_to: T0}}, all: {{type: Hub}}}}}}
"""
    fields = ", ".join(f"f{n}: {{type: string, refers_to: T{n}}}" for n in range(100))
    found = of(
        write_schema(
            tmp_path,
            API,
            hub=f"datatypes: {{Hub: {{properties: {{{fields}}}}}}}",
            **{f"t{n}": resource.format(n) for n in range(100)},
        )
    )
    assert {link.source for link in found.links} == {f"t{n}" for n in range(100)}
    assert all("own" in link.fields for link in found.links if link.target == "t0")
    assert 100 * MOST <= len(found.links) <= 100 * (MOST + 1)


def test_modules_count_as_their_owner() -> None:
    joined = of(NGROK).joined
    ends = {end for link in joined.links for end in (link.source, link.target)}
    assert not ends & {part for parts in joined.parts.values() for part in parts}
    assert "tls_edge_backend" in of(NGROK).parts["tls_edges"]


def test_no_two_boxes_overlap_and_all_are_inside() -> None:
    found = of(NGROK)
    for name in ["", *found.services]:
        picture = (
            diagram.around(found, name, address, "x")
            if name
            else diagram.whole(found, address, "x")
        )
        if picture is None:
            continue
        places = boxes(picture.svg)
        width, height = map(
            float, ET.fromstring(picture.svg).get("viewBox", "").split()[2:]
        )
        for place in places:
            assert 0 <= place[0] and place[2] <= width
            assert 0 <= place[1] and place[3] <= height
        for number, one in enumerate(places):
            for other in places[number + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0]
                assert apart or one[3] <= other[1] or other[3] <= one[1], name


def test_every_resource_is_in_the_whole_picture_or_stands_alone() -> None:
    for schema in NGROK, BOOKSHOP:
        found = of(schema)
        links = ET.fromstring(diagram.whole(found, address, "x").svg).iter(f"{SVG}a")
        shown = {link.get("href", "").removesuffix(".html") for link in links}
        owned = {part for parts in found.parts.values() for part in parts}
        assert shown | owned | set(diagram.alone(found)) == set(found.services)


def test_a_picture_is_told_in_words_too() -> None:
    picture = diagram.around(of(NGROK), "ip_policy_rules", address, "Rules")
    assert picture is not None
    told = "ip_policy_rules refers to ip_policies (ip_policy_id, ip_policy)"
    assert picture.sentences == (told,)
    assert f"<title>Rules</title>\n<desc>{told}.</desc>" in picture.svg


def test_a_resource_without_relations_has_no_picture() -> None:
    assert diagram.around(of(NGROK), "abuse_reports", address, "x") is None


def made_up(arrows: list[tuple[int, int]]) -> Relations:
    """Resources by number, those of each pair with a link from the first to the second."""
    service = of(BOOKSHOP).services["books"]
    ends = {f"r{number}" for pair in arrows for number in pair}
    services = {name: replace(service, attribute=(name,)) for name in sorted(ends)}
    links = (Link(f"r{one}", f"r{other}", ("x",)) for one, other in arrows)
    return Relations(services, {}, tuple(sorted(links)))


@pytest.mark.slow
@pytest.mark.parametrize(
    "arrows",
    [
        [(number, number + 1) for number in range(3000)],
        [pair for number in range(1, 1500) for pair in ((number, 0), (number, 1500))],
        [(number, number // 2) for number in range(1, 3000)],
        [(2 * number, 2 * number + 1) for number in range(1500)],
        [pair for n in range(1, 1500) for pair in ((n, n - 1), (n, 1500))],
    ],
    ids=["chain", "star", "tree", "pairs", "chain and star"],
)
def test_thousands_of_resources_are_drawn_in_seconds(
    arrows: list[tuple[int, int]],
) -> None:
    found = made_up(arrows)
    started = process_time()
    picture = diagram.whole(found, address, "x")
    for name in found.services:
        diagram.around(found, name, address, "x")
    assert process_time() - started < 8
    assert picture.svg.count("<rect") == len(found.services)


def test_only_an_arrow_that_closes_a_circle_goes_back() -> None:
    arrows = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "c")]
    assert layers("abcde", arrows) == [["e"], ["c"], ["a", "d"], ["b"]]
