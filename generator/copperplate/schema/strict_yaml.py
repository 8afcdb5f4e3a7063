"""YAML without surprises: text in, nodes with positions out.

Only what YAML 1.1 and 1.2 readers understand alike is taken: no anchors, aliases, tags, merge keys or
second documents, no key twice, and no plain scalar that some reader takes for something else than its
letters (``no``, ``0123``, ``1:30``, ``2024-01-01``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from copperplate.diagnostics import Diagnostics, Position
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode

MAX_DEPTH = 32
"""Levels of nesting in a file."""

MAX_SCALAR = 200_000
"""Characters in one scalar."""

Loader: TypeAlias = "type[yaml.Loader | yaml.CLoader]"

FASTEST: Loader = getattr(yaml, "CLoader", yaml.Loader)
"""The parser in C, unless PyYAML was built without it."""

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_UNREADABLE = re.compile(
    rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff{_BIDI}]"
)
"""Raw characters that YAML forbids, that its readers disagree about, or that hide what a line says."""
_REFUSED = re.compile(rf"[\x00-\x08\x0b-\x1f\ud800-\udfff{_BIDI}]")
"""Characters that no text may hold, however they are written."""

_CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}
_SURPRISES = {
    **dict.fromkeys("yes Yes YES y Y on On ON True TRUE".split(), "true"),
    **dict.fromkeys("no No NO n N off Off OFF False FALSE".split(), "false"),
    **dict.fromkeys("~ Null NULL".split(), "null"),
    "=": "a default value",
    "<<": "a merge key",
}
"""Plain scalars that some YAML reader takes for the constant beside them."""

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_WHOLE = re.compile(r"0|-?[1-9][0-9]*")
"""The only numbers that may be keys without quotes: whole ones, as statuses and values of enums are."""
_ODD_NUMBER = re.compile(
    r"[-+]?0x[0-9a-fA-F_]+"
    r"|[-+]?0[ob][0-9_]+"
    r"|[-+]?[0-9][0-9_]*(\.[0-9_]*)?([eE][-+]?[0-9]+)?"
    r"|[-+]?\.[0-9][0-9_]*([eE][-+]?[0-9]+)?"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_SEXAGESIMAL = re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?")

_BEGINS = "a text that begins with this character needs quotes"
_ADVICE = {
    "Unicode character escape code": "a character beyond U+FFFF is written as it is, or \\U0001F375",
    "did not find expected key": "is it indented like the keys above it?",
    "could not find expected ':'": "a key is followed by ':' and a space",
    "did not find expected ',' or": "between { } and [ ] a text with one of , { } [ ] needs quotes; or"
    " is the bracket that closes them missing?",
    "while scanning a quoted scalar": "the quote that closes it is missing",
    "cannot start any token": _BEGINS,
    "unknown escape character": "in single quotes a backslash is a plain character",
    "undefined alias": "a text that begins with * needs quotes",
    "alphabetic or numeric character": "a text that begins with * or & needs quotes",
    "expected node content": _BEGINS,
    "comment or line break": "a text that begins with > or | needs quotes; what these introduce stands in"
    " the lines below",
    "mapping keys are not allowed": _BEGINS,
    "block sequence entries are not allowed": "a text that begins with '- ' needs quotes; the items of a"
    " list have lines of their own",
}
"""Part of the YAML parser's sentence: what to do."""


class _Stop(Exception):
    """The rest of the file isn't read."""


def parse(
    text: str, file: str, diagnostics: Diagnostics, loader: Loader = FASTEST
) -> Node | None:
    """The one document of a YAML text; ``file`` is its name in positions.

    Mistakes go to ``diagnostics``. None if nothing can be made of the text; a node in spite of mistakes
    that leave the rest readable.
    """
    if not is_readable(text, file, diagnostics):
        return None
    builder = _Builder(file, diagnostics)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.add(event)
    except _Stop:
        return None
    except yaml.MarkedYAMLError as error:
        diagnostics.error(*_explained(error, text, file))
        return None
    if builder.root is None:
        diagnostics.error(Position(file, 1, 1), "the file is empty")
    return builder.root


def is_readable(
    text: str, file: str, diagnostics: Diagnostics, *, has_escapes: bool = True
) -> bool:
    """Whether no character makes the text unreadable; the first few of them are reported.

    ``has_escapes`` says that such a character can be written as an escape.
    """
    found = 0
    for match in _UNREADABLE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        character = match.group()
        diagnostics.error(
            Position(file, line, column),
            f"{_described(character)} in the file",
            (
                _escape_hint(character)
                if has_escapes and not _REFUSED.match(character)
                else "take it out"
            ),
        )
        found += 1
        if found == 20:
            break
    return not found


def _described(character: str) -> str:
    number = f"U+{ord(character):04X}"
    if "\ud800" <= character <= "\udfff":
        return f"half a character ({number}, a lone surrogate)"
    if re.match(f"[{_BIDI}]", character):
        return f"a character that turns the direction of text ({number})"
    return f"an invisible character ({number})"


def _escape_hint(character: str) -> str:
    return f'where it is meant, write "\\u{ord(character):04X}" in double quotes'


def _explained(
    error: yaml.MarkedYAMLError, text: str, file: str
) -> tuple[Position, str, str | None]:
    """Position, message and hint for what stopped the YAML parser."""
    problem = error.problem or "it can't be read"
    mark = error.problem_mark or error.context_mark
    if error.context == "while scanning a quoted scalar" and "end of" in problem:
        mark = error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    written = lines[line] if line < len(lines) else ""
    tab = re.match(" *(\t)", written)
    if tab:
        position = Position(file, line + 1, tab.start(1) + 1)
        return position, "a tab in the indentation", "indent with spaces"
    position = Position(file, line + 1, column + 1)
    hint = _unclosed(error, lines, line) or _advice(error, written[:column])
    return position, f"not YAML: {problem}", hint


def _unclosed(error: yaml.MarkedYAMLError, lines: list[str], line: int) -> str | None:
    """A hint for a bracket that lacks its other one; the parser notices that in a later ``line`` only."""
    opened = error.context_mark.line if error.context_mark else line
    if opened == line or "expected ',' or" not in (error.problem or ""):
        return None
    hint = f"is the bracket of line {opened + 1} closed?"
    if " #" in lines[opened]:
        hint += " ' #' begins a comment, unless it is in quotes"
    return hint


def _advice(error: yaml.MarkedYAMLError, before: str) -> str | None:
    """A hint for the YAML parser's sentence; ``before`` stands in the line before the place that it names."""
    sentence = f"{error.context or ''} {error.problem or ''}"
    if "mapping values are not allowed" in sentence:
        if ": " in before:
            return "a text with ': ' in it needs quotes"
        return "is it indented like the keys above it, and is the one above followed by ': '?"
    if "did not find expected" in sentence and before.rstrip().endswith(("'", '"')):
        return "nothing may follow the quote that closes a text; one within it is \\\" or ''"
    return next((hint for part, hint in _ADVICE.items() if part in sentence), None)


@dataclass(slots=True)
class _Open:
    """A mapping or sequence whose end hasn't come yet."""

    node: MappingNode | SequenceNode
    key: ScalarNode | None = None
    """Of a mapping: the key whose value comes next."""
    dropped: bool = False
    """The value that comes next belongs to a key that was refused."""


@dataclass(slots=True)
class _Builder:
    """Puts the parser's events together."""

    file: str
    diagnostics: Diagnostics
    root: Node | None = None
    stack: list[_Open] = field(default_factory=list)
    documents: int = 0

    def add(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event)
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._refuse_decoration(event)
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._error(event, f"an alias: *{event.anchor}", _written_out("*"))
            self._place(ScalarNode(None, *self._where(event)))
        elif isinstance(event, yaml.DocumentStartEvent):
            self._document(event)

    def _where(self, event: yaml.Event) -> tuple[str, int, int]:
        mark = event.start_mark
        assert mark is not None
        return self.file, mark.line + 1, mark.column + 1

    def _error(self, event: yaml.Event, message: str, hint: str | None) -> None:
        self.diagnostics.error(Position(*self._where(event)), message, hint)

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        self.documents += 1
        if self.documents > 1:
            self._error(event, "a second document", "one file holds one document")
            raise _Stop
        if event.version or event.tags:
            self._error(event, "a YAML directive", "leave out the lines with %")

    def _refuse_decoration(
        self, event: yaml.ScalarEvent | yaml.CollectionStartEvent
    ) -> None:
        if event.anchor is not None:
            self._error(event, f"an anchor: &{event.anchor}", _written_out("&"))
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = (
                "the schema's own types suffice; a text that begins with ! needs quotes"
            )
            self._error(event, f"a tag: {tag}", hint)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        if len(self.stack) == MAX_DEPTH:
            self._error(event, f"nested more than {MAX_DEPTH} levels deep", None)
            raise _Stop
        node: MappingNode | SequenceNode
        if isinstance(event, yaml.MappingStartEvent):
            node = MappingNode(*self._where(event))
        else:
            node = SequenceNode(*self._where(event))
        if self._awaits_key():
            self._error(event, "a key that is a list or a mapping", "keys are texts")
            raise _Stop
        self._place(node)
        self.stack.append(_Open(node))

    def _awaits_key(self) -> bool:
        top = self.stack[-1] if self.stack else None
        return (
            top is not None
            and isinstance(top.node, MappingNode)
            and not (top.key or top.dropped)
        )

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        text = event.value
        if len(text) > MAX_SCALAR:
            self._error(event, f"a text of more than {MAX_SCALAR:,} characters", None)
            raise _Stop
        plain = not event.style
        if event.style == '"' and (match := _REFUSED.search(text)):
            self._error(event, f"{_described(match.group())} in a text", "take it out")
        if self._awaits_key():
            self._key(event, ScalarNode(text, *self._where(event), _lead(event)))
        else:
            value = self._resolved(event) if plain else text
            self._place(ScalarNode(value, *self._where(event), _lead(event)))

    def _key(self, event: yaml.ScalarEvent, key: ScalarNode) -> None:
        top = self.stack[-1]
        assert isinstance(top.node, MappingNode) and isinstance(key.value, str)
        if not event.style and key.value == "<<":
            self._error(event, "a merge key: <<", "write the keys out")
            top.dropped = True
            return
        if not event.style and not key.value:
            self._error(
                event, "a key without a name", "a text of ':' or '?' needs quotes"
            )
            top.dropped = True
            return
        if not event.style and not _WHOLE.fullmatch(key.value):
            self._refuse_surprise(event, is_key=True)
        first = top.node.keys.get(key.value)
        if first is not None:
            self._error(
                event, f"key '{key.value}' twice", f"the first is in line {first.line}"
            )
            top.dropped = True
            return
        top.key = key

    def _place(self, node: Node) -> None:
        """Put a finished or just opened node where it belongs."""
        if not self.stack:
            self.root = node
            return
        top = self.stack[-1]
        if isinstance(top.node, SequenceNode):
            top.node.items.append(node)
        elif top.dropped:
            top.dropped = False
        elif top.key is None:
            # An alias where a key is due; it has been reported.
            top.dropped = True
        else:
            name = str(top.key.value)
            top.node.keys[name] = top.key
            top.node.values[name] = node
            top.key = None

    def _resolved(self, event: yaml.ScalarEvent) -> str | int | float | bool | None:
        """The value of a plain scalar that isn't a key."""
        text = event.value
        if text in _CONSTANTS:
            return _CONSTANTS[text]
        if not text:
            return None
        if text[0] in "-0123456789" and (number := _NUMBER.fullmatch(text)):
            return _number(text, whole=number.group(2) is None)
        self._refuse_surprise(event)
        return text

    def _refuse_surprise(self, event: yaml.ScalarEvent, is_key: bool = False) -> None:
        """Report a plain scalar that some reader takes for something else than its letters."""
        text = event.value
        meant = _surprise(text)
        if meant is None:
            return
        hint = f'quote it: "{text}"'
        if meant in _CONSTANTS and not is_key:
            hint = f"write {meant}, or {hint}"
        self._error(event, f"some YAML readers take {text} for {meant}", hint)


def _written_out(mark: str) -> str:
    return f"write the value out; a text that begins with {mark} needs quotes"


def _lead(event: yaml.ScalarEvent) -> int | None:
    """What ``ScalarNode.lead`` says."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None or start.line != end.line:
        return None
    quotes = end.column - start.column - len(event.value)
    if not event.style:
        return 0
    return 1 if event.style in ("'", '"') and quotes == 2 else None


def _number(text: str, whole: bool) -> int | float | str:
    """A number; one with more digits than anybody means stays a text."""
    if len(text) > 40:
        return text
    return int(text) if whole else float(text)


def _surprise(text: str) -> str | None:
    """What a YAML reader of some version takes a plain scalar for, if not for text."""
    if text in _SURPRISES or text in _CONSTANTS:
        return _SURPRISES.get(text, text)
    if not text or text[0] not in "0123456789+-.":
        return None
    if _DATE.fullmatch(text):
        return "a date"
    if _SEXAGESIMAL.fullmatch(text):
        return "a number of base 60"
    if _ODD_NUMBER.fullmatch(text):
        return "another number"
    return None
