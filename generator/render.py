"""Templates and a plan in, files out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import jinja2

from generator.languages import Plan
from generator.text import Code


def _only_code(value: object) -> str:
    if type(value) is Code:
        return value
    raise jinja2.TemplateRuntimeError(
        f"a template can print code only, not {value!r}: encode it in the view"
    )


def render(folder: Path, plan: Plan) -> dict[str, str]:
    """The files that a language's template folder and a plan make: relative path to text.

    The path of a template is the path of its output, with the placeholders filled in. A file that
    doesn't end in ``.j2`` is copied as it is; one whose name begins with ``_`` and ends in ``.j2`` is
    there to be included by others.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        finalize=_only_code,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    files: dict[str, str] = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or "__pycache__" in path.parts:
            continue
        source = path.relative_to(folder).as_posix()
        for target, variables in _targets(source, plan):
            if source.endswith(".j2"):
                template = environment.get_template(source)
                text = template.render({**plan.context, **variables})
            else:
                text = path.read_text(encoding="utf-8")
            files[target.removesuffix(".j2")] = text
    return files


def _targets(source: str, plan: Plan) -> list[tuple[str, Mapping[str, object]]]:
    """The output paths of one template, each with the variables of its own."""
    if source.rsplit("/", 1)[-1].startswith("_") and source.endswith(".j2"):
        return []
    for placeholder, name in plan.names.items():
        source = re.sub(rf"\b{placeholder}\b", lambda _: name, source)
    for placeholder, views in plan.each.items():
        if re.search(rf"\b{placeholder}\b", source):
            return [
                (
                    re.sub(rf"\b{placeholder}\b", lambda _: view.file_name, source),
                    {placeholder.lower(): view},
                )
                for view in views
            ]
    return [(source, {})]
