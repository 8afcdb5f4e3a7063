"""Templates: what they may print, where their output goes, and how their mistakes are told."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from packages import texts

from copperplate.errors import TemplateError
from copperplate.languages import Language, Plan
from copperplate.output.file import ATTRIBUTES, MANIFEST, File
from copperplate.output.make import make
from copperplate.output.render import render
from copperplate.text.code import (
    PLAIN,
    Code,
    Place,
    code,
    identifier,
    joined,
    path_segment,
)


@dataclass(frozen=True)
class Page:
    file_name: Code
    title: Code


Format = Callable[[Iterable[tuple[str, str]]], Iterable[tuple[str, str]]]

PYTHON = Place("Python", comment="#")
MARKDOWN = Place("Markdown")
PLACES = {".py": PYTHON, ".md": MARKDOWN, ".txt": PLAIN, "": PLAIN}


def language_of(folder: Path, plan: Plan = Plan(), format: Format = iter) -> Language:
    """A language with these templates."""
    return Language(
        templates=folder,
        suffixes=PLACES,
        check=lambda *_: None,
        plan=lambda *_: plan,
        format=format,
    )


def rendered(folder: Path, plan: Plan = Plan()) -> dict[str, str]:
    """What a language with these templates makes of a plan."""
    return texts(render(language_of(folder), plan))


def folder_of(tmp_path: Path, **templates: str) -> Path:
    """A folder of templates; ``__`` in a name is a slash, ``_DOT_`` a dot."""
    for name, text in templates.items():
        path = tmp_path / name.replace("__", "/").replace("_DOT_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_the_path_of_a_template_is_the_path_of_its_output(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        src__PACKAGE__PAGE_DOT_py_DOT_j2="# {{ page.title }} of {{ shop }}\n",
        src__PACKAGE___include_DOT_j2="never printed by itself",
        src__PACKAGE__plain_DOT_py="{{ not a template }}\n",
    )
    plan = Plan(
        names={"PACKAGE": identifier("shop")},
        each={"PAGE": [Page(path_segment(n), code(t)) for n, t in PAGES]},
        context={"shop": code("Shop")},
    )
    assert rendered(folder, plan) == {
        "src/shop/books.py": "# Books of Shop\n",
        "src/shop/tea.py": "# Tea of Shop\n",
        "src/shop/plain.py": "{{ not a template }}\n",
    }


PAGES = [("books", "Books"), ("tea", "Tea")]


PICTURE = b"\x89PNG\r\n\x1a\n\0\xff"


def test_templates_may_hold_any_file(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, build__run="#!/bin/sh\n", dist__x_DOT_j2="#!/bin/sh\n")
    (folder / "logo.png").write_bytes(PICTURE)
    (folder / "latin.txt").write_bytes(b"caf\xe9\r\n")
    (folder / "PAGE.png").write_bytes(PICTURE)
    for path in ("build/run", "dist/x.j2"):
        (folder / path).chmod(0o755)
    plan = Plan(each={"PAGE": [Page(path_segment("tea"), Code())]})
    assert dict(render(language_of(folder), plan)) == {
        "build/run": File(b"#!/bin/sh\n", executable=True, is_copied=True),
        "dist/x": File(b"#!/bin/sh\n", executable=True),
        "latin.txt": File(b"caf\xe9\r\n", is_copied=True),
        "logo.png": File(PICTURE, is_copied=True),
        "tea.png": File(PICTURE, is_copied=True),
    }


SOURCE = """\
def brew(
    tea,
    # {% if milk %}
    milk=True,
    # {% endif %}
):
    # {% if tea %}
    # {{ tea.brewed }}
    # {% else %}
    pass
    # {% endif %}
"""


@dataclass(frozen=True)
class Brewing:
    brewed: Code


def test_source_has_parts_that_not_every_output_needs(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, brew_DOT_py=SOURCE, brew_DOT_txt=SOURCE)
    compile(SOURCE, "brew.py", "exec")  # it can be tested where it lies
    without = "def brew(\n    tea,\n):\n    pass\n"
    made = rendered(folder, Plan(context={"milk": False, "tea": None}))
    assert made == {"brew.py": without, "brew.txt": SOURCE}
    made = rendered(
        folder, Plan(context={"milk": True, "tea": Brewing(code("boil()"))})
    )
    assert made["brew.py"] == "def brew(\n    tea,\n    milk=True,\n):\n    boil()\n"
    pour = code("# {{% if milk %}}")  # what is printed is no part
    made = rendered(folder, Plan(context={"milk": True, "tea": Brewing(pour)}))
    assert made["brew.py"].endswith("):\n    # {% if milk %}\n")


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("# {{ tea.brewed }}", "a template prints code only, not 'import os'"),
        ("# {{ tea.drunk }}", "'Brewing' object has no attribute 'drunk'"),
        ("# {% if cup %}\npass\n# {% endif %}", "'cup'"),
        ("# {% if tea %}\npass", "this part is none: # {% if tea %}"),
        ("# {{ tea }}", "this part is none: # {{ tea }}"),
        ("    # {% for cup in cups %}", "this part is none: # {% for cup in cups %}"),
    ],
)
def test_parts_that_can_not_be_are_told(tmp_path: Path, source: str, told: str) -> None:
    folder = folder_of(tmp_path, brew_DOT_py=f"pass\n{source}\n")
    tea = Brewing("import os")  # type: ignore[arg-type]
    with pytest.raises(TemplateError, match=re.escape(f"brew.py: {told}")):
        rendered(folder, Plan(context={"tea": tea}))


def test_a_formatter_sees_what_templates_made_and_it_does_not_know(
    tmp_path: Path,
) -> None:
    folder = folder_of(tmp_path, a_DOT_py_DOT_j2="a", b_DOT_py_DOT_j2="b", c_DOT_py="c")
    (folder / "logo.py").write_bytes(PICTURE)
    (folder / "a.py.j2").chmod(0o755)
    seen: list[str] = []

    def format(files: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        for path, text in files:
            seen.append(path)
            yield path, f"{text} laid out"

    b = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
    known = {"a.py": b, "b.py": b, "c.py": b}
    made = make(language_of(folder, format=format), Plan(), known)
    assert seen == ["a.py"]  # what is known of it is another text
    assert made["a.py"] == File(b"a laid out", executable=True)
    assert made["b.py"] == File(b"b")
    assert made["c.py"].data == b"c"
    assert made["logo.py"].data == PICTURE
    assert ATTRIBUTES in made


@pytest.mark.parametrize("name", [ATTRIBUTES, MANIFEST, f"sub/{ATTRIBUTES}"])
def test_no_template_makes_what_the_generator_makes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).touch()
    with pytest.raises(TemplateError, match=f"the generator makes {name} itself"):
        rendered(tmp_path)


def test_templates_that_cannot_be_are_told(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt.j2").write_bytes(b"caf\xe9")
    with pytest.raises(TemplateError, match="x.txt.j2: not UTF-8"):
        rendered(tmp_path / "a")
    (tmp_path / "b").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b/\xff")).touch()
    with pytest.raises(TemplateError, match="is not a path to write"):
        rendered(tmp_path / "b")


def test_what_is_no_file_is_no_template(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a_DOT_txt="a")
    os.mkfifo(folder / "pipe")
    (folder / "gone").symlink_to("nowhere")
    (folder / "loop").symlink_to(folder)
    assert rendered(folder) == {"a.txt": "a"}


def test_caches_among_templates_are_no_output(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        src____pycache____x_DOT_pyc="\x00",
        _DOT_mypy_cache__x_DOT_json="{}",
        a_DOT_txt="a",
    )
    assert rendered(folder) == {"a.txt": "a"}


REFUSED = {
    "{{ text }}": "prints code only, not 'text of a schema'",
    "{{ number }}": "prints code only, not 3",
    "{{ nothing }}": "'nothing' is undefined",
    "{{ name.nothing }}": "has no attribute 'nothing'",
    "{% if nothing %}{% endif %}": "'nothing' is undefined",
    "{% for x in text %}{{ x }}{% endfor %}": "prints code only, not 't'",
    "{{ loop.index }}": "'loop' is undefined",
    "{{ 'x' }}": "no literal",
    "{{ name ~ 'x' }}": "no expression",
    "{{ name + name }}": "no expression",
    "{{ text|safe }}": "no filter",
    "{{ [name, text]|join }}": "no filter",
    "{{ name.upper() }}": "no call",
    "{{ name.upper }}": "prints code only",
    "{{ name if text else name }}": "no choice",
    "{% macro m() %}{{ name }}{% endmacro %}": "macro",
    "{% set x %}{{ name }}{% endset %}": "set block",
    "{% set x = text %}{{ x }}": "prints code only",
    "{% filter upper %}{{ name }}{% endfilter %}": "filter changes code",
    "{% include 'not-there' %}": "'not-there' not found",
    "{% if %}": "Expected an expression",
}


@pytest.mark.parametrize("template", REFUSED)
def test_a_template_prints_code_and_nothing_else(tmp_path: Path, template: str) -> None:
    folder = folder_of(tmp_path, sub__page_DOT_py_DOT_j2=f"# first line\n{template}\n")
    context = {"text": "text of a schema", "number": 3, "name": identifier("name")}
    with pytest.raises(TemplateError) as raised:
        rendered(folder, Plan(context=context))
    assert REFUSED[template] in str(raised.value)
    assert str(raised.value).startswith(f"{folder}/sub/page.py.j2:2: ")


def test_a_mistake_in_an_included_file_is_told_with_its_own_place(
    tmp_path: Path,
) -> None:
    folder = folder_of(
        tmp_path, page_DOT_j2="{% include '_part.j2' %}", _part_DOT_j2="\n\n{{ text }}"
    )
    with pytest.raises(
        TemplateError, match=r"_part\.j2:3: a template prints code only"
    ):
        rendered(folder, Plan(context={"text": "x"}))


@pytest.mark.parametrize("name", ["../x", "a/../../x", "", "/x", "a\\b", "a b", "a\nb"])
def test_no_path_leaves_the_output_folder(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path, PAGE_DOT_j2="x")
    with pytest.raises(TemplateError, match="is not a path to write"):
        rendered(folder, Plan(each={"PAGE": [Page(Code(name), Code())]}))


@pytest.mark.parametrize("other", ["books", "Books"])
def test_no_two_templates_make_one_file(tmp_path: Path, other: str) -> None:
    folder = folder_of(tmp_path, PAGE_DOT_j2="x", books="y")
    pages = [Page(path_segment(other), code(""))]
    with pytest.raises(
        TemplateError, match="books: makes books, as PAGE.j2 does already"
    ):
        rendered(folder, Plan(each={"PAGE": pages}))


def test_lines_end_alike_everywhere(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"a\r\nb\r\n")
    (tmp_path / "b.txt.j2").write_bytes(b"a\r\nb\r\n")
    assert rendered(tmp_path) == {"a.txt": "a\nb\n", "b.txt": "a\nb\n"}


def test_a_file_takes_only_code_of_its_own_kind(tmp_path: Path) -> None:
    """Text that is harmless in Markdown is a program between the quotes of a Python template."""
    title = MARKDOWN.code('x"; import os; "')
    page = folder_of(tmp_path / "a", page_DOT_md_DOT_j2="# {{ title }}\n")
    assert rendered(page, Plan(context={"title": title})) == {"page.md": f"# {title}\n"}
    module = folder_of(tmp_path / "b", a_DOT_py_DOT_j2='TITLE = "{{ title }}"\n')
    with pytest.raises(TemplateError, match="code for Markdown in a file .* Python"):
        rendered(module, Plan(context={"title": title}))


def test_a_file_whose_kind_is_not_known_takes_nothing(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a_DOT_go_DOT_j2="package {{ name }}\n")
    with pytest.raises(TemplateError, match="what code a file '.go' takes"):
        rendered(folder, Plan(context={"name": code("shop")}))


@pytest.mark.parametrize(
    "together", [lambda a, b: code("{}{}", a, b), lambda a, b: joined(", ", [a, b])]
)
def test_pieces_for_different_places_do_not_mix(together) -> None:
    text, number = MARKDOWN.code("a\\_b"), PYTHON.code("1")
    with pytest.raises(TypeError, match="code for Python in code for Markdown"):
        together(text, number)
    assert together(text, identifier("c")).place == MARKDOWN
    assert together(code("a"), code("b")).place is None
