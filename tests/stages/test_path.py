"""Paths as values."""

from __future__ import annotations

import pytest

from copperplate.ir.path import Path, PathParameter


def test_a_path_is_written_as_it_was_read() -> None:
    for text in ("/books", "/books/{isbn}", "/a/{b}/c.json/{d}", "/~a/b-c_d"):
        assert str(Path.parse(text)) == text
        assert Path.parse(str(Path.parse(text))) == Path.parse(text)


def test_what_a_path_says() -> None:
    path = Path.parse("/shops/{shop}/books/{isbn}/reviews")
    assert path.segments[1] == PathParameter("shop")
    assert path.parameters == ("shop", "isbn")
    assert path.shape == ("shops", None, "books", None, "reviews")
    assert path.last == "reviews"
    assert str(path.up_to_parameter()) == "/shops/{shop}/books/{isbn}"
    assert str(path / PathParameter("id")) == f"{path}/{{id}}"
    assert Path.parse("/books").up_to_parameter() == Path(())


def test_parameters_may_be_parts_of_a_segment_or_hold_slashes() -> None:
    path = Path.parse("/{owner}/compare/{base}...{head}/{path...}")
    assert path.parameters == ("owner", "base", "head", "path")
    assert path.shape == (None, "compare", "{}...{}", "{...}")
    assert path.fill(["a/b", "1", "2", "c/d e"]) == "/a%2Fb/compare/1...2/c/d%20e"
    assert str(path) == "/{owner}/compare/{base}...{head}/{path...}"
    assert Path.parse("/books/{id}:cancel").last == "{id}:cancel"


@pytest.mark.parametrize(
    ("path", "leads_on"),
    [
        ("/books/{isbn}", True),
        ("/books/{name}/lend", True),
        ("/books/{isbn}:lend", True),
        ("/books/{isbn}.{format}/pages/", True),
        ("/books/{from}...{to}", False),
        ("/books/{isbn...}", False),
        ("/books/late/{day}", False),
        ("/search/{isbn}", False),
        ("/books", False),
        ("/", False),
    ],
)
def test_a_path_leads_on_from_that_of_an_object(path: str, leads_on: bool) -> None:
    for item in ("/books/{isbn}", "/books/{isbn}/"):
        assert Path.parse(path).leads_on_from(Path.parse(item)) == leads_on


@pytest.mark.parametrize(
    ("path", "leads_on"),
    [
        ("/shops/{shop}/hours:clear", True),
        ("/shops/{shop}/hours/days", True),
        ("/shops/{shop}/hours2", False),
        ("/shops/{shop}", False),
    ],
)
def test_and_from_that_of_a_singleton(path: str, leads_on: bool) -> None:
    item = Path.parse("/shops/{name}/hours")
    assert Path.parse(path).leads_on_from(item) == leads_on
    assert Path.parse(path).leads_on_from(Path(()))


def test_openapi_has_plain_templates() -> None:
    path = Path.parse("/{base}...{head}/{path...}")
    assert str(path.plain) == "/{base}...{head}/{path}"
    assert [path.holds_slashes(name) for name in path.parameters] == [
        False,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("path", "one"),
    [("/", "/{id}"), ("/books", "/books/{id}"), ("/books/", "/books/{id}/")],
)
def test_one_of_them_is_below(path: str, one: str) -> None:
    assert str(Path.parse(path)) == path
    assert str(Path.parse(path) / PathParameter("id")) == one


@pytest.mark.parametrize("text", ["", "a", "a/b", "/{}", "/a{b", "/{a}{b}"])
def test_what_is_no_path(text: str) -> None:
    with pytest.raises(ValueError):
        Path.parse(text)


@pytest.mark.parametrize("values", [[], ["a", "b"]])
def test_a_value_for_each_parameter(values: list[str]) -> None:
    with pytest.raises(ValueError, match="values for the path /a/{b}"):
        Path.parse("/a/{b}").fill(values)


@pytest.mark.parametrize(
    ("name", "place"),
    [("a", "/x/{a}"), ("b", "/x/{a}...{b}"), ("c", "/x/{a}...{b}/{c...}")],
)
def test_a_path_goes_up_to_a_parameter(name: str, place: str) -> None:
    assert str(Path.parse("/x/{a}...{b}/{c...}/y").up_to(name)) == place


def test_but_only_to_its_own() -> None:
    with pytest.raises(ValueError, match="has no {y}"):
        Path.parse("/x/{a}/y").up_to("y")


@pytest.mark.parametrize(
    ("value", "filled"), [("a/b", "a%2Fb"), ("é ?", "%C3%A9%20%3F")]
)
def test_a_value_fills_one_segment(value: str, filled: str) -> None:
    assert Path.parse("/a/{b}/c").fill([value]) == f"/a/{filled}/c"
