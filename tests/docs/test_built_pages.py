"""What the built pages say, read from the HTML and compared with what ngrok publishes."""

from __future__ import annotations

import csv
import re
import runpy
from functools import cache
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from site_of import BOOKSHOP, NGROK, ROOT, built, run

DATA = ROOT / "tests" / "ngrok" / "data"
# The first test that reads a site has it built.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

digest = runpy.run_path(str(DATA / "make_inventory.py"))["digest"]
both = pytest.mark.parametrize("schema", [NGROK, BOOKSHOP], ids=["ngrok", "bookshop"])


@cache
def rows(name: str) -> list[list[str]]:
    with (DATA / name).open(encoding="utf-8") as file:
        return list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]


def text(tag: Tag | None) -> str:
    """The text of an element with single spaces; empty if it isn't there."""
    return " ".join(tag.get_text().split()) if tag is not None else ""


def signature(anchor: str, page: BeautifulSoup) -> tuple[str, str]:
    """What stands beside an anchor: the signature without links, and the first paragraph below."""
    title = page.find(id=anchor)
    assert isinstance(title, Tag), anchor
    shown = "".join(
        child.get_text()
        for child in title.children
        if not (isinstance(child, Tag) and child.name == "a")
    )
    body = title.find_next_sibling("dd")
    assert isinstance(body, Tag)
    return " ".join(shown.split()), text(body.find("p", recursive=False))


def test_datatypes_say_what_is_published_word_for_word_in_the_same_order() -> None:
    page = built(NGROK).html["datatypes"]
    found = []
    for title in page.select("dl.py.property > dt, dl.py.class dl.py.method > dt"):
        class_name, member = str(title["id"]).split(".")[2:]
        shown, description = signature(str(title["id"]), page)
        if shown.startswith("property "):
            type_ = shown.split(": ", 1)[1].removesuffix(" | None").replace(" ", "")
            found.append([class_name, member, "property", type_, digest(description)])
        else:
            assert description, title["id"]
            names = re.findall(r"(\w+): [^=]+= None", shown)
            names = [name for name in names if name not in ("timeout", "options")]
            found.append([class_name, member, "method", " ".join(names), "-"])
    published = [
        [*row[:3], row[3].replace(", ", ","), row[4]] for row in rows("datatypes.tsv")
    ]
    assert found == published
    assert sum(row[2] == "property" for row in found) == 606
    assert sum(row[2] == "method" for row in found) == 51


def test_all_classes_are_there_with_a_constructor_and_a_description() -> None:
    page = built(NGROK).html["datatypes"]
    classes = [str(title["id"]) for title in page.select("dl.py.class > dt")]
    names = dict.fromkeys(row[0] for row in rows("datatypes.tsv"))
    assert classes == [f"ngrok.datatypes.{name}" for name in names]
    assert len(classes) == 117
    for anchor in classes:
        shown, description = signature(anchor, page)
        assert shown == f"class {anchor}(client, props)"
        assert len(description) > 10


def test_each_resource_page_has_its_classes_with_the_same_anchors() -> None:
    site = built(NGROK)
    everywhere = site.html["datatypes"]
    for resource in site.api.resources:
        page = site.html[f"resources/{resource.name}"]
        for datatype in resource.datatypes:
            for member in ["", *(f".{p.name}" for p in datatype.properties)]:
                anchor = f"ngrok.datatypes.{datatype.name}{member}"
                assert signature(anchor, page) == signature(anchor, everywhere)


def test_the_index_of_operations_is_the_published_one() -> None:
    page = built(NGROK).html["operations"]
    found = [
        [text(cell) for cell in row.find_all("td")] for row in page.select("tbody tr")
    ]
    published = [
        [
            f"client.{attribute}.{method}()",
            verb,
            path,
            result.replace("None", "nothing"),
        ]
        for attribute, _, method, verb, path, _, result in rows("operations.tsv")
    ]
    assert sorted([call.removesuffix("()") + "()", *rest] for call, *rest in found) == (
        sorted(published)
    )
    assert len(found) == 225


def test_each_operation_is_described_with_its_parameters_and_two_examples() -> None:
    site = built(NGROK)
    modules = {s.class_name: r.name for r in site.api.resources if (s := r.service)}
    for attribute, class_name, method, verb, path, parameters, _ in rows(
        "operations.tsv"
    ):
        module = modules[class_name]
        page = site.html[f"resources/{module}"]
        anchor = f"ngrok.services.{module}.{class_name}.{method}"
        shown, description = signature(anchor, page)
        assert shown.startswith(f"client.{attribute}.{method}(")
        assert description
        body = page.find(id=anchor).find_next_sibling("dd")
        assert f"Sends {verb} {path}." in text(body)
        names = re.findall(r"(?:^|; )\w+(?: \w+)* (\w+):", parameters)
        listed = [tag.get_text() for tag in body.select("dl.field-list > dd li strong")]
        for name in names:
            assert name in listed, (anchor, name)
        examples = body.find_next("div", class_="sd-tab-set").select("pre")
        assert len(examples) == 2
        assert all(f"client.{attribute}.{method}(" in e.get_text() for e in examples)


@both
def test_sphinx_has_nothing_to_warn_of(schema) -> None:
    assert built(schema).output == ""


@both
def test_every_link_leads_somewhere(schema) -> None:
    site = built(schema)
    ids = {
        name: {str(tag["id"]) for tag in page.find_all(id=True)}
        for name, page in site.html.items()
    }
    for name, page in site.html.items():
        for link in page.find_all("a", href=True):
            target = urlsplit(str(link["href"]))
            if target.scheme or str(link["href"]) == "#":
                continue
            path = (site.pages / name).parent / unquote(target.path)
            if not target.path:
                path = site.pages / f"{name}.html"
            assert path.resolve().is_file(), (name, link["href"])
            other = path.resolve().relative_to(site.pages.resolve()).with_suffix("")
            if target.fragment and other.as_posix() in ids:
                known = ids[other.as_posix()]
                assert unquote(target.fragment) in known, (name, link["href"])


@both
def test_an_open_page_asks_no_other_host_for_anything(schema) -> None:
    site = built(schema)
    for name, page in site.html.items():
        for tag in page.find_all(["script", "img", "iframe", "source"], src=True):
            assert not urlsplit(str(tag["src"])).netloc, (name, tag)
        for tag in page.find_all("link", href=True):
            assert not urlsplit(str(tag["href"])).netloc, (name, tag)
    for path in [*site.pages.rglob("*.css"), *site.pages.rglob("*.svg")]:
        loaded = re.findall(
            r"""(?:url\(|@import)\s*["']?(https?:)?//""",
            path.read_text(encoding="utf-8"),
        )
        assert not loaded, path


@both
def test_only_the_page_of_all_datatypes_is_long(schema) -> None:
    for path in built(schema).pages.rglob("*.html"):
        if path.name != "datatypes.html":
            assert path.stat().st_size < 1_000_000, path


@both
def test_other_projects_find_every_class_and_operation(schema) -> None:
    from sphinx.util.inventory import InventoryFile  # not there for `make quick`

    site = built(schema)
    inventory = InventoryFile.loads(
        (site.pages / "objects.inv").read_bytes(), uri=""
    ).data
    package = site.package_name
    for datatype in site.api.datatypes():
        assert f"{package}.datatypes.{datatype.name}" in inventory["py:class"]
    for resource in site.api.resources:
        for operation in resource.service.operations if resource.service else ():
            full = f"{resource.name}.{resource.service.class_name}.{operation.name}"
            name = f"{package}.services.{full}"
            assert {name, f"{name}_"} & inventory["py:method"].keys()


@both
def test_each_page_has_a_markdown_twin_that_says_the_same(schema) -> None:
    site = built(schema)
    listed = (site.pages / "llms.txt").read_text(encoding="utf-8")
    for name, page in site.html.items():
        if name in ("genindex", "py-modindex", "search"):
            continue
        twin = (site.pages / f"{name}.md").read_text(encoding="utf-8")
        assert twin.startswith("# " + text(page.find("h1")).removesuffix("¶"))
        assert ":::" not in twin and "{py:" not in twin
        for block in page.select("article pre"):
            code = block.get_text().strip()
            assert code in re.sub(r"(?m)^ +", "", twin) or code in twin, (name, code)
        assert name == "index" or f"]({name}.md)" in listed
        for target in re.findall(r"\]\(([^)#]+\.md)[^)]*\)", twin):
            if "://" not in target:
                assert ((site.pages / name).parent / target).resolve().is_file()


def test_pictures_are_told_in_words() -> None:
    site = built(NGROK)
    for name, page in site.html.items():
        for picture in page.select("svg.diagram"):
            assert picture.find("title").get_text()
            told = {text(item) for item in page.select("article li")}
            sentences = text(picture.find("desc")).removesuffix(".").split("; ")
            assert set(sentences) <= told, name


@both
def test_source_links_lead_to_the_code(schema) -> None:
    site = built(schema)
    page = site.html["datatypes"]
    for title in page.select("dl.py.class > dt, dl.py.property > dt"):
        assert title.select("a .viewcode-link"), title["id"]


@both
def test_a_resource_page_begins_with_its_operations_by_their_short_names(
    schema,
) -> None:
    site = built(schema)
    for resource in site.api.resources:
        if resource.service is None:
            continue
        page = site.html[f"resources/{resource.name}"]
        names = [text(row.td).rstrip("_") for row in page.select("table.operations tr")]
        assert names[1:] == [o.name for o in resource.service.operations]


def test_a_page_of_a_list_says_what_its_items_are() -> None:
    body = built(NGROK).html["resources/api_keys"].find(id="ngrok.datatypes.APIKeyList")
    assert "of all that follow, each APIKey. See" in text(body.find_next_sibling("dd"))


@both
def test_pieces_of_code_stay_apart_in_the_markdown_twins(schema) -> None:
    for path in built(schema).pages.rglob("*.md"):
        prose = re.sub(r"(?ms)^ *```.*?```$", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"\w``|``\w", prose), path


def test_the_guide_on_errors_has_the_numbers_and_the_errors_of_the_package() -> None:
    site = built(NGROK)
    guide = text(site.html["guides/errors"].find("article"))
    program = (
        "import ngrok; options = ngrok.Client('key')._options;"
        "print(*sorted(ngrok.RetryPolicy().statuses));"
        "print(options.max_retries, options.timeout);"
        "print(*[n for n in ngrok.__all__ if n.endswith('Error')])"
    )
    source = site.package / "src"
    statuses, defaults, errors = run(
        "-c", f"import sys; sys.path.insert(0, {str(source)!r}); {program}"
    ).splitlines()
    *first, last = statuses.split()
    assert f"the statuses {', '.join(first)} and {last}." in guide
    assert defaults == "2 60.0"
    assert "repeated, twice at most" in guide and "takes 60 seconds at most" in guide
    assert set(errors.split()) == set(re.findall(r"\bngrok\.(\w*Error)\b", guide))
    assert site.html["guides/errors"].find(id="rate-limit") is not None
