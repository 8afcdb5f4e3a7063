"""Mistakes as people and as programs get to see them."""

from __future__ import annotations

import io
import json
import time
from pathlib import Path

import pytest

from copperplate.diagnostics import Diagnostics, Position, wants_color


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def caret(line: str, column: int) -> str:
    """What is printed of a line with a mistake in a column, without the message."""
    Path("a.yaml").write_text(f"first\n{line}\n", encoding="utf-8")
    diagnostics = Diagnostics()
    diagnostics.error(Position("a.yaml", 2, column), "it is wrong")
    head, _, excerpt = diagnostics.render().partition("\n")
    assert head == f"a.yaml:2:{column}: error: it is wrong"
    return excerpt


def test_the_caret_stands_below_the_character() -> None:
    assert caret("doc: tea", 6) == "  doc: tea\n       ^\n"
    assert caret("doc: tea", 9) == "  doc: tea\n          ^\n"


def test_the_caret_counts_columns_not_characters() -> None:
    assert caret("茶: x", 4) == "  茶: x\n      ^\n"
    assert caret("e\u0301: x", 5) == "  e\u0301: x\n     ^\n"
    assert caret("a\tb", 3) == "  a   b\n      ^\n"


def test_a_line_cannot_speak_to_the_terminal() -> None:
    assert caret("\x1b[31m\u202e: x", 8) == "  \\x1b[31m\\u202e: x\n" + " " * 17 + "^\n"


def test_of_a_long_line_the_part_with_the_mistake_is_shown() -> None:
    line, marker, _ = caret("a" * 5000 + "!" + "b" * 5000, 5001).split("\n")
    assert len(line) < 130
    assert line[marker.index("^")] == "!"


def test_mistakes_come_in_the_order_of_the_file_and_once() -> None:
    diagnostics = Diagnostics()
    for line, column in [(10, 1), (9, 2), (9, 1), (10, 1)]:
        diagnostics.error(Position("none.yaml", line, column), "it is wrong")
    diagnostics.error(None, "all is lost")
    assert diagnostics.render() == (
        "error: all is lost\n"
        "none.yaml:9:1: error: it is wrong\n"
        "none.yaml:9:2: error: it is wrong\n"
        "none.yaml:10:1: error: it is wrong\n"
    )


def test_json() -> None:
    diagnostics = Diagnostics()
    diagnostics.error(Position("a.yaml", 2, 7), "no 'é'\n", 'try "e"')
    diagnostics.error(Position("b.yaml", 0, 0), "it can't be read")
    diagnostics.error(None, "all is lost")
    nowhere = {"line": None, "column": None, "severity": "error", "hint": None}
    assert json.loads(diagnostics.render("json")) == [
        {**nowhere, "file": None, "message": "all is lost"},
        {
            **{"file": "a.yaml", "line": 2, "column": 7, "severity": "error"},
            **{"message": "no 'é'\n", "hint": 'try "e"'},
        },
        {**nowhere, "file": "b.yaml", "message": "it can't be read"},
    ]
    assert Diagnostics().render("json") == "[]\n"


def test_github() -> None:
    diagnostics = Diagnostics()
    diagnostics.error(Position("a,b:c%.yaml", 2, 7), "100%\r\nsure", "::none")
    diagnostics.error(Position("b.yaml", 0, 0), "it can't be read")
    diagnostics.error(None, "all is lost")
    assert diagnostics.render("github") == (
        "::error::all is lost\n"
        "::error file=a%2Cb%3Ac%25.yaml,line=2,col=7::100%25%0D%0Asure%0Ahint: ::none\n"
        "::error file=b.yaml::it can't be read\n"
    )


def test_colour_is_for_terminals_that_want_it() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert wants_color(Terminal(), {})
    assert not wants_color(Terminal(), {"NO_COLOR": "1"})
    assert not wants_color(io.StringIO(), {})
    diagnostics = Diagnostics()
    diagnostics.error(None, "all is lost", "run")
    assert "\x1b[1;31merror:\x1b[0m all is lost" in diagnostics.render(color=True)
    assert "\x1b" not in diagnostics.render()


def test_of_very_many_mistakes_the_first_are_told() -> None:
    diagnostics = Diagnostics()
    for line in range(1, 3001):
        diagnostics.error(Position("none.yaml", line, 1), "it is wrong")
    last, more = "none.yaml:1000:1: error: it is wrong", "2,000 more mistakes"
    assert diagnostics.render().splitlines()[-2:] == [last, f"error: {more}"]
    assert [each["message"] for each in json.loads(diagnostics.render("json"))] == (
        ["it is wrong"] * 1000 + [more]
    )
    assert diagnostics.render("github").splitlines()[1000:] == [f"::error::{more}"]


def test_of_a_very_long_message_both_ends_are_told() -> None:
    diagnostics = Diagnostics()
    diagnostics.error(None, f"unknown key '{'x' * 200_000}' there", "h" * 200_000)
    (told,) = diagnostics.found
    assert told.message.startswith("unknown key 'xxx")
    assert told.message.endswith("xxx' there")
    assert len(told.message) < 1010 and len(told.hint or "") < 1010


def test_mistakes_in_a_line_of_megabytes_are_told_in_no_time() -> None:
    Path("a.yaml").write_text("x" * 4_000_000, encoding="utf-8")
    diagnostics = Diagnostics()
    for column in range(1, 4_000_000, 200_000):
        diagnostics.error(Position("a.yaml", 1, column), "it is wrong")
    started = time.monotonic()
    assert diagnostics.render().count("^") == 20
    assert time.monotonic() - started < 4
