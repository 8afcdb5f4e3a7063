"""Pictures of how resources refer to each other, as SVG.

Lines and letters have the colour of the text around them, so that a picture that stands in a page follows
the page's light or dark colours; its classes (``d-box``, ``d-here``, ``d-name``, ``d-part``, ``d-line``)
are there for a style sheet. No script, no font of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from copperplate.ir.graph import reached
from copperplate.ir.relations import Link, Relations
from copperplate.pictures import layered
from copperplate.pictures.layered import Box
from copperplate.text.code import Code, code, joined
from copperplate.text.prose import html

CHARACTER = 7.3
"""Width of a letter in pixels: the font is a fixed-width one of 12 pixels."""
PADDING = 10
LINE_HEIGHT = 16
LAYER_GAP = 56
BOX_GAP = 14
MARGIN = 4

URL = Callable[[str], str]
"""The address of a resource's page, as it is written in a link of the page that the picture stands in."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the same in words."""

    svg: Code
    sentences: tuple[str, ...]
    """One a link: ``reviews refers to books (book_id)``."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A box to be: its heading, and the resources that it stands for, with the line that each has."""

    name: str
    heading: str
    lines: tuple[tuple[str, str], ...] = ()
    here: bool = False

    @property
    def width(self) -> float:
        longest = max([self.heading, *(text for _, text in self.lines)], key=len)
        return round(len(longest) * CHARACTER + 2 * PADDING, 1)

    @property
    def height(self) -> float:
        return LINE_HEIGHT * (1 + len(self.lines)) + 1.2 * PADDING


def whole(relations: Relations, url: URL, title: str) -> Picture:
    """All resources that have to do with another one, from top to bottom.

    Resources that a client holds together (``orders.items``, ``orders.notes``) share a box; parts are
    counted in the line of their owner.
    """
    joint = relations.joined
    linked = {end for link in joint.links for end in (link.source, link.target)}
    groups: dict[str, list[str]] = {}
    for name in sorted(linked | joint.parts.keys()):
        groups.setdefault(_group(joint, name), []).append(name)
    nodes = {group: _group_node(joint, group, names) for group, names in groups.items()}
    part_of: dict[tuple[str, str], bool] = {}
    for link in joint.links:
        ends = _group(joint, link.source), _group(joint, link.target)
        if ends[0] != ends[1]:
            part_of[ends] = part_of.get(ends, True) and link.part_of
    leaving: dict[str, list[tuple[str, str]]] = {name: [] for name in nodes}
    for ends in part_of:
        leaving[ends[0]].append(ends)
    drawn: list[Code] = []
    x, y, width, height = 0.0, 0.0, 0.0, 0.0
    for names in _components(nodes, part_of):
        arrows = {ends: part_of[ends] for name in names for ends in leaving[name]}
        rows = layered.layers(names, list(arrows))
        layout = _Layout(rows, nodes, arrows, down=True)
        if x + layout.width > width and drawn:
            x, y = 0.0, height + 2 * BOX_GAP
        drawn += layout.shapes(url, x, y)
        x += layout.width + 2 * BOX_GAP
        width, height = max(width, layout.width), max(height, y + layout.height)
    sentences = tuple(sentence(joint, link) for link in joint.links)
    svg = _svg(drawn, width, height, title, sentences)
    return Picture(svg, sentences)


def around(relations: Relations, name: str, url: URL, title: str) -> Picture | None:
    """A resource in the middle, those that refer to it on its left, those that it refers to on its right.

    Its parts are lines of its box; a part of another resource stands for that resource. None if it
    has to do with no other.
    """
    if not relations.services[name].singleton:
        relations = relations.joined
    links = relations.around(name)
    after = {link.target for link in links if link.source == name} - {name}
    before = {link.source for link in links if link.target == name} - {name} - after
    if not after | before:
        return None
    rows = [sorted(row) for row in (before, {name}, after) if row]
    nodes = {
        other: _Node(other, relations.services[other].name)
        for row in rows
        for other in row
    }
    parts = tuple(
        (part, "  + " + _end(relations, part)) for part in relations.parts.get(name, ())
    )
    nodes[name] = _Node(name, relations.services[name].name, parts, here=True)
    arrows = {
        (link.source, link.target): link.part_of
        for link in links
        if link.source != link.target
    }
    layout = _Layout(rows, nodes, arrows, down=False)
    sentences = tuple(sentence(relations, link) for link in links)
    shapes = layout.shapes(url)
    svg = _svg(shapes, layout.width, layout.height, title, sentences)
    return Picture(svg, sentences)


def alone(relations: Relations) -> tuple[str, ...]:
    """The resources that ``whole`` doesn't show, as they have to do with no other."""
    joint = relations.joined
    linked = {end for link in joint.links for end in (link.source, link.target)}
    return tuple(
        name
        for name in sorted(joint.services)
        if name not in linked | joint.parts.keys() and joint.owner(name) == name
    )


def sentence(relations: Relations, link: Link) -> str:
    """A link in words."""
    source, target = (
        relations.services[link.source].name,
        relations.services[link.target].name,
    )
    if link.part_of:
        return f"{source} is part of {target}"
    return f"{source} refers to {target} ({', '.join(link.fields)})"


def _end(relations: Relations, name: str) -> str:
    """A part's own name within its owner, which is the end of its path."""
    return relations.services[name].path.last


def _group(relations: Relations, name: str) -> str:
    """The first word of a path of several; the name of a resource that stands by itself."""
    attribute = relations.services[name].attribute
    return attribute[0] + "." if len(attribute) > 1 else name


def _group_node(relations: Relations, group: str, names: Sequence[str]) -> _Node:
    if names == [group]:
        return _Node(group, relations.services[group].name)
    lines = []
    for name in sorted(names, key=lambda name: relations.services[name].attribute):
        text = "  " + ".".join(relations.services[name].attribute[1:])
        if parts := len(relations.parts.get(name, ())):
            text += f" + {parts} part{'s' if parts > 1 else ''}"
        lines.append((name, text))
    return _Node(group, group.removesuffix("."), tuple(lines))


def _components(
    names: Iterable[str], arrows: Iterable[tuple[str, str]]
) -> list[list[str]]:
    """The names that hang together, sorted; the largest set first."""
    beside: dict[str, list[str]] = {name: [] for name in names}
    for source, target in arrows:
        beside[source].append(target)
        beside[target].append(source)
    found: list[list[str]] = []
    seen: set[str] = set()
    for name in sorted(beside):
        if name not in seen:
            found.append(sorted(reached([name], beside)))
            seen.update(found[-1])
    return sorted(found, key=lambda component: (-len(component), component[0]))


# --- how it is drawn ---


class _Layout:
    """Boxes and arrows in their places; ``down`` if layers are rows, not columns."""

    def __init__(
        self,
        rows: Sequence[Sequence[str]],
        nodes: Mapping[str, _Node],
        arrows: Mapping[tuple[str, str], bool],
        down: bool,
    ) -> None:
        self.down = down
        self.nodes = nodes
        self.boxes = [
            [self._box(nodes[name], layer) for name in row]
            for layer, row in enumerate(rows)
        ]
        by_name = {box.name: box for row in self.boxes for box in row}
        self.arrows = [
            (layered.chain(by_name[source], by_name[target], self.boxes), part_of)
            for (source, target), part_of in arrows.items()
        ]
        chains = [chain for chain, _ in self.arrows]
        length, breadth = layered.place(self.boxes, chains, LAYER_GAP, BOX_GAP)
        self.width, self.height = (breadth, length) if down else (length, breadth)

    def _box(self, node: _Node, layer: int) -> Box:
        if self.down:
            return Box(node.name, layer, node.height, node.width)
        return Box(node.name, layer, node.width, node.height)

    def shapes(self, url: URL, x: float = 0, y: float = 0) -> list[Code]:
        """All that is to be drawn, the corner of the whole at ``x`` and ``y``."""
        drawn = [self._arrow(chain, part_of, x, y) for chain, part_of in self.arrows]
        for box in (box for row in self.boxes for box in row if box.name):
            corner = (box.across, box.along) if self.down else (box.along, box.across)
            place = corner[0] + MARGIN + x, corner[1] + MARGIN + y
            drawn.append(_shape(self.nodes[box.name], place, url))
        return drawn

    def _arrow(self, chain: Sequence[Box], part_of: bool, x: float, y: float) -> Code:
        """A line with a head; dashed if it says that something is part of something.

        It leaves its source on the side where its target is; one within a layer bends out.
        """
        first, last = chain[0], chain[-1]
        ahead = last.layer > first.layer
        start = first.along + (first.length if last.layer >= first.layer else 0)
        end = last.along + (0 if ahead else last.length)
        head = -6 if ahead else 6
        stops = [(start, first.middle)]
        for point in chain[1:-1]:
            through = [point.along, point.along + point.length]
            stops += [
                (along, point.middle)
                for along in (through if ahead else reversed(through))
            ]
        stops.append((end + head, last.middle))

        def at(along: float, across: float) -> str:
            right, down = (across, along) if self.down else (along, across)
            return f"{_number(right + MARGIN + x)} {_number(down + MARGIN + y)}"

        line = "M" + at(*stops[0])
        for (here, side), (there, other) in zip(stops, stops[1:], strict=False):
            bend = (here + there) / 2
            if first.layer == last.layer:
                bend = here + LAYER_GAP / 2
            line += f"C{at(bend, side)} {at(bend, other)} {at(there, other)}"
        tip = f"M{at(end, last.middle)}L{at(end + head, last.middle - 3.5)}"
        tip += f"L{at(end + head, last.middle + 3.5)}z"
        return code(
            '<g class="d-line"><path d="{}" stroke-opacity=".5"{}/>'
            '<path d="{}" fill="currentColor" stroke="none"/></g>',
            html(line),
            code(' stroke-dasharray="4 3"') if part_of else code(""),
            html(tip),
        )


def _shape(node: _Node, corner: tuple[float, float], url: URL) -> Code:
    """A box with its lines, each of which leads to a page."""
    x, y = corner
    baseline = y + 0.6 * PADDING + LINE_HEIGHT * 0.75
    heading = _text("d-name", x + PADDING, baseline, node.heading)
    lines = []
    for number, (name, text) in enumerate(node.lines, start=1):
        indent = (len(text) - len(text.lstrip())) * CHARACTER
        start = x + PADDING + indent, baseline + number * LINE_HEIGHT
        lines.append(_linked(_text("d-part", *start, text.lstrip()), url(name)))
    rectangle = code(
        '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="5"{}/>',
        code("d-box d-here") if node.here else code("d-box"),
        *(html(_number(size)) for size in (x, y, node.width, node.height)),
        code(' stroke-width="2"') if node.here else code(""),
    )
    box = code("{}{}", rectangle, heading)
    if not node.here and not node.lines:
        box = _linked(box, url(node.name))
    return joined("\n", [box, *lines])


def _text(kind: str, x: float, y: float, text: str) -> Code:
    return code(
        '<text class="{}" x="{}" y="{}" fill="currentColor" stroke="none">{}</text>',
        html(kind),
        html(_number(x)),
        html(_number(y)),
        html(text),
    )


def _linked(shape: Code, address: str) -> Code:
    return code('<a href="{}">{}</a>', html(address), shape)


def _svg(
    shapes: Sequence[Code],
    width: float,
    height: float,
    title: str,
    sentences: Sequence[str],
) -> Code:
    sizes = [html(_number(size + 2 * MARGIN)) for size in (width, height)]
    return code(
        '<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="group" '
        'aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}" '
        'font-family="ui-monospace, monospace" font-size="12" fill="none" '
        'stroke="currentColor">\n<title>{}</title>\n<desc>{}.</desc>\n{}\n</svg>',
        html(title),
        *sizes,
        *sizes,
        html(title),
        html("; ".join(sentences)),
        joined("\n", shapes),
    )


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
