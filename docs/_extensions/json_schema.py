"""``{json-schema} PATH``: a reference made from a JSON Schema, a section for each kind of object.

The path is relative to the page. A key's title, description, type, limits and examples are those of the
schema, so that the page can't tell anything else than what is checked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

Schema = dict[str, Any]


class JSONSchema(SphinxDirective):
    """The directive."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        relative, absolute = self.env.relfn2path(self.arguments[0])
        self.env.note_dependency(relative)
        text = "\n".join(Reference(Path(absolute)).sections())
        return self.parse_text_to_nodes(text, allow_section_headings=True)


class Reference:
    """A JSON Schema as Markdown."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def sections(self) -> Iterator[str]:
        """The whole first, then the objects that it is made of, in the order that they come up."""
        waiting, seen = [_read(self.path)], set()
        while waiting:
            part = waiting.pop(0)
            if part["title"] in seen:
                continue
            seen.add(part["title"])
            yield f"## {cell(part['title'])}\n\n{cell(part.get('description', ''))}\n"
            yield "| key | value | |\n| --- | --- | --- |"
            for key, member in part["properties"].items():
                member = self.whole(member)
                yield row(key, member, key in part.get("required", ()))
                waiting += self.objects(member)
            yield ""

    def whole(self, member: Schema) -> Schema:
        """A member with what it refers to filled in; its own words go first."""
        if "$ref" not in member:
            return member
        file, _, name = member["$ref"].partition("#/$defs/")
        return {**_read(self.path.parent / file)["$defs"][name], **member}

    def objects(self, member: Schema) -> Iterator[Schema]:
        """The kinds of objects that a value is, or that are in it."""
        if "properties" in member:
            yield member
        inner = member.get("additionalProperties")
        if isinstance(inner, dict):
            yield from self.objects(self.whole(inner))
        branches = [member[name] for name in ("then", "else") if name in member]
        for choice in [*member.get("anyOf", ()), *branches]:
            yield from self.objects(self.whole(choice))


def _read(path: Path) -> Schema:
    """A schema, each reference of which names its file."""
    text = path.read_text(encoding="utf-8").replace('"#/', f'"{path.name}#/')
    schema: Schema = json.loads(text)
    return schema


def row(key: str, member: Schema, required: bool) -> str:
    """One key as a row of a table."""
    about = [cell(member.get("description", member.get("title", "")))]
    if required:
        about.insert(0, "**Required.**")
    if "default" in member:
        about.append(f"Default: {literal(member['default'])}.")
    if member.get("examples"):
        shown = ", ".join(map(literal, member["examples"][:3]))
        about.append(f"Such as {shown}.")
    return f"| `{key}` | {kind(member)} | {' '.join(about)} |"


def kind(member: Schema) -> str:
    """What a value is, in a word or two."""
    if "const" in member:
        return literal(member["const"])
    if "enum" in member:
        return ", ".join(map(literal, member["enum"]))
    types = member.get("type", "any")
    if "title" in member and "properties" in member:
        return f"[{cell(member['title'])}](#{anchor(member['title'])})"
    inner = member.get("additionalProperties")
    if types == "object" and isinstance(inner, dict):
        return "mapping by name"
    words = {"array": "list", "object": "mapping", "integer": "whole number"}
    names = [types] if isinstance(types, str) else types
    return " or ".join(words.get(name, name) for name in names)


def anchor(title: str) -> str:
    """The anchor that the heading gets."""
    return "-".join(
        "".join(c for c in title.lower() if c.isalnum() or c == " ").split()
    )


def literal(value: object) -> str:
    """A value as a piece of code in a cell."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{text}`".replace("|", "\\|")


def cell(text: str) -> str:
    """Prose in a cell."""
    for character in "\\`*_[]<>|":
        text = text.replace(character, f"\\{character}")
    return text


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_directive("json-schema", JSONSchema)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
