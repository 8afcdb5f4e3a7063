"""However large or odd a schema is: time grows with its size, and what is told of it stays readable."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from copperplate import languages
from copperplate.diagnostics import Diagnostics
from copperplate.generate import configured
from copperplate.ir.model import Property, Reference
from copperplate.ir.samples import MOST, Samples
from copperplate.schema import files

API = """\
name: tea
title: Tea
version: "1"
doc: Sells tea.
base_url: https://tea.example
authentication: {header: X-Key, environment_variable: TEA_KEY}
errors: {code: c, status: s, message: m, details: d, operation_id: d.o, operation_id_header: X-Id}
outputs: {python: {}, openapi: {}}
"""


def teas(
    properties: str = "id: {type: string}",
    operations: str = "get: {doc: Get a tea.}",
    facts: str = "",
    more: str = "",
) -> str:
    return f"""\
service:
  attribute: teas
  class: TeasClient
  path: /teas
  of: Tea
  doc: Teas.
  operations: {{{operations}}}
datatypes:
  Tea: {{{facts}properties: {{{properties}}}}}
{more}"""


def numbered(pattern: str, count: int, separator: str = ", ") -> str:
    """The pattern ``count`` times, ``#`` being the number of each and ``+`` the next one."""
    return separator.join(
        pattern.replace("#", str(n)).replace("+", str(n + 1)) for n in range(count)
    )


CALLS = numbered("call#: {doc: Call., http: POST /teas/call#}", 10_000)
LARGE = {
    "unknown keys": (API + numbered("k#: 1", 50_000, "\n"), teas()),
    "unknown keys like a known one": (API + numbered("titl#: 1", 20_000, "\n"), teas()),
    "values that can't be sorted": (
        API,
        teas("id: {type: string, values: [" + numbered("a#, #", 12_000) + "]}"),
    ),
    "a list of names and others": (
        API,
        teas(
            operations="get: {doc: Get., optional: [" + numbered("a#, #", 12_000) + "]}"
        ),
    ),
    "methods": (
        API,
        teas(operations=CALLS, facts=f"methods: [{numbered('call#', 10_000)}], "),
    ),
    "unknown methods": (
        API,
        teas(operations=CALLS, facts=f"methods: [{numbered('cal#', 10_000)}], "),
    ),
    "operations that are no standard method": (
        API,
        teas(operations=numbered("updat#: {doc: Update.}", 10_000)),
    ),
    "a default with values that aren't allowed": (
        API,
        teas(
            "id: {type: string}, n: {type: list of integer, values: ["
            + numbered("#", 1000)
            + "], default: ["
            + numbered("-1", 20_000)
            + "]}"
        ),
    ),
    "values in descriptions": (
        API,
        teas(
            "id: {type: string}, "
            + numbered(
                "v#: {type: string, values: [%s], doc: '%s %s'}"
                % (numbered("a#", 1000), numbered("a#", 1000, " "), "x" * 100_000),
                8,
            )
        ),
    ),
    "words": (
        API + "words: [" + numbered("Wo#W", 20_000) + "]\n",
        teas("id: {type: string}, " + numbered("someWo#Word: {type: string}", 2000)),
    ),
    "datatypes that hold each other": (
        API,
        teas(
            "id: {type: string}, one: {type: D0, required: true}",
            "create: {doc: Create a tea., required: [one]}",
            more=numbered(
                "  D#: {properties: {a: {type: D+}, b: {type: D+}}}", 26, "\n"
            )
            + "\n  D26: {properties: {a: {type: string}}}",
        ),
    ),
    "a chain of datatypes": (
        API,
        teas(
            "id: {type: string}, one: {type: D0}",
            more=numbered("  D#: {properties: {a: {type: D+}}}", 2000, "\n")
            + "\n  D2000: {properties: {a: {type: string, secret: true}}}",
        ),
    ),
    "a chain of secrets": (
        API,
        teas(
            "id: {type: string}, one: {type: D0}",
            more=numbered(
                "  D#: {properties: {a: {type: D+}, s#: {type: string, secret: true}}}",
                1500,
                "\n",
            )
            + "\n  D1500: {properties: {a: {type: string}, back: {type: D0, nullable: true}}}",
        ),
    ),
    "a large enum": (
        API,
        teas(
            "id: {type: string}, " + numbered("p#: {type: E}", 1000),
            more="enums:\n  E: {values: [" + numbered("a#", 1000) + "]}",
        ),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("case", LARGE)
def test_time_grows_with_the_size(case: str, tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    api, resource = LARGE[case]
    (tmp_path / "api.yaml").write_text(api, encoding="utf-8")
    (tmp_path / "resources" / "teas.yaml").write_text(resource, encoding="utf-8")
    diagnostics = Diagnostics()
    started = time.process_time()
    description = configured(files.read(tmp_path, diagnostics), {}, diagnostics)
    if description is not None:
        for output in description.outputs:
            languages.load(output.language).plan(description, output)
    told = [diagnostics.render(format) for format in ("text", "json", "github")]
    assert time.process_time() - started < 4
    assert all(len(text) < 600_000 for text in told)
    assert all(len(each.message) < 1010 for each in diagnostics.found)


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["", "tag: kind, "])
def test_a_union_is_worked_out_once(tag: str, tmp_path: Path) -> None:
    members = numbered("k#: D#" if tag else "D#", 1000)
    of = f"{{{members}}}" if tag else f"[{members}]"
    kind = "kind: {type: string}, " if tag else ""
    more = numbered(
        f"  D#: {{properties: {{{kind}d#: {{type: string, required: true}}}}}}",
        1000,
        "\n",
    )
    more += f"\nunions: {{U: {{{tag}of: {of}}}}}"
    properties = "id: {type: string}, " + numbered("p#: {type: U}", 200)
    (tmp_path / "resources").mkdir()
    (tmp_path / "api.yaml").write_text(API, encoding="utf-8")
    resource = teas(properties, more=more)
    (tmp_path / "resources" / "teas.yaml").write_text(resource, encoding="utf-8")
    diagnostics = Diagnostics()
    started = time.process_time()
    description = configured(files.read(tmp_path, diagnostics), {}, diagnostics)
    assert description is not None, diagnostics.render()
    assert time.process_time() - started < 4


def test_a_sample_has_a_bound(tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "api.yaml").write_text(API, encoding="utf-8")
    resource = LARGE["datatypes that hold each other"][1]
    (tmp_path / "resources" / "teas.yaml").write_text(resource, encoding="utf-8")
    diagnostics = Diagnostics()
    description = configured(files.read(tmp_path, diagnostics), {}, diagnostics)
    assert description is not None, diagnostics.render()
    samples = Samples(description.api)
    first, second = (
        samples.value(Property(name="x", wire="x", type=Reference("D0")))
        for _ in range(2)
    )
    assert first == second
    assert MOST <= str(first).count(":") < 2 * MOST
