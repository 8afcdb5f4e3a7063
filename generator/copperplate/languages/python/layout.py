"""Calls, signatures and imports laid out as black lays them out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from copperplate.text.code import Code, code, joined

WIDTH = 88


@dataclass(frozen=True, slots=True)
class Brackets:
    """What stands between brackets, separated by commas, with all that is before and after them."""

    before: Code
    """Up to and with the opening bracket."""
    items: tuple[Piece, ...]
    after: Code
    """From the closing bracket on."""


@dataclass(frozen=True, slots=True)
class Union:
    """A union of types, in parentheses where it doesn't fit on the line."""

    before: Code
    members: tuple[Code, ...]
    after: Code


Piece: TypeAlias = Code | Brackets | Union


def laid_out(piece: Piece, indent: int, room: int = 0) -> Code:
    """The piece on one line if it fits there, else broken as black does.

    ``indent`` is the column where it begins, ``room`` what must be left at the end of the line.
    """
    line = flat(piece)
    if indent + len(line) + room <= WIDTH:
        return line
    match piece:
        case Union() if len(piece.members) > 1:
            return _broken_union(piece, indent)
        case Brackets() if piece.items:
            return _broken_brackets(piece, indent)
    return line


def _broken_brackets(piece: Brackets, indent: int) -> Code:
    """Each item on a line of its own; brackets that are the only item need no comma."""
    inner = indent + 4
    alone = len(piece.items) == 1 and isinstance(piece.items[0], Brackets)
    comma = code("" if alone else ",")
    lines = [piece.before]
    for item in piece.items:
        text = laid_out(item, inner, room=len(comma))
        lines.append(code("{}{}{}", spaces(inner), text, comma))
    lines.append(code("{}{}", spaces(indent), piece.after))
    return joined("\n", lines)


def _broken_union(piece: Union, indent: int) -> Code:
    """In parentheses, on one line there if it fits, else each member on a line of its own."""
    inner = spaces(indent + 4)
    union = joined(" | ", piece.members)
    if len(inner) + len(union) > WIDTH:
        lines = [
            piece.members[0],
            *(code("| {}", member) for member in piece.members[1:]),
        ]
        union = joined("\n", [lines[0], *(code("{}{}", inner, x) for x in lines[1:])])
    return code(
        "{}(\n{}{}\n{}){}", piece.before, inner, union, spaces(indent), piece.after
    )


def class_header(name: Code, bases: Iterable[Code]) -> Code:
    """``class NAME(BASES):``; where that is too long, the bases are on lines of their own, on one if they fit."""
    bases = tuple(bases)
    line = code("class {}({}):", name, joined(", ", bases))
    if len(line) <= WIDTH:
        return line
    together = code("{}{}", spaces(4), joined(", ", bases))
    if len(bases) == 1 or len(together) <= WIDTH:
        return code("class {}(\n{}\n):", name, together)
    return _broken_brackets(Brackets(code("class {}(", name), bases, code("):")), 0)


def flat(piece: Piece) -> Code:
    """The piece on one line, however long."""
    match piece:
        case Union(before, members, after):
            return code("{}{}{}", before, joined(" | ", members), after)
        case Brackets(before, items, after):
            inside = joined(", ", [flat(item) for item in items])
            return code("{}{}{}", before, inside, after)
        case _:
            return piece


def spaces(count: int) -> Code:
    """That many spaces."""
    return joined("", [code(" ")] * count)


def import_lines(
    modules: Iterable[tuple[Code, Iterable[Code]]], indent: int = 0
) -> tuple[Code, ...]:
    """``from MODULE import NAMES`` for each module: the standard library, a blank line, the package.

    Modules and names are sorted as isort does.
    """
    absolute: list[Code] = []
    relative: list[Code] = []
    for module, names in sorted(modules, key=lambda pair: _import_order(pair[0])):
        line = _import(module, sorted(names, key=_name_order), indent)
        (relative if module.startswith(".") else absolute).append(line)
    between = [code("")] if absolute and relative else []
    return tuple(absolute + between + relative)


def _import(module: Code, names: list[Code], indent: int) -> Code:
    line = code("from {} import {}", module, joined(", ", names))
    if indent + len(line) <= WIDTH:
        return line
    opening = code("from {} import (", module)
    return laid_out(Brackets(opening, tuple(names), code(")")), indent, room=WIDTH)


def _import_order(module: Code) -> tuple[int, str]:
    """Packages that are further up come first, as with isort."""
    dots = len(module) - len(module.lstrip("."))
    return -dots, module


def _name_order(name: Code) -> tuple[int, str]:
    """Constants, then classes, then functions and modules, as with isort."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2
    return kind, name
