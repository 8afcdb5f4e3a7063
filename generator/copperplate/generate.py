"""The command ``generate`` but for its arguments: all stages, from the schema to the files on disk."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from copperplate.diagnostics import Diagnostics, Position
from copperplate.output import cache
from copperplate.output.write import Comparison, compare, hashes, untracked, write

if TYPE_CHECKING:
    from copperplate.ir.model import Api
    from copperplate.languages import Plan

DIFFERENCES = {
    "modified": "modified: edited since it was generated",
    "missing": "missing: it belongs here",
    "outdated": "outdated: the schema makes something else of it now",
    "stale": "stale: it is no longer generated",
    "foreign": "in the way: a generated file belongs here, and this isn't one",
    "untracked": "untracked: not made by the generator",
}
"""The kinds of differences between a folder and what belongs in it, and what they mean."""

Settings = Mapping[str, Mapping[str, str]]
"""By language, settings that go before those of the schema."""

Files = dict[str, dict[str, str]]
"""By language, the text of every file by its relative path."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to generate, and how."""

    schema: Path
    out: Path
    """The folder with a folder for each language."""
    languages: Sequence[str]
    """Keys of ``copperplate.languages.LANGUAGES``."""
    settings: Settings
    check: bool = False
    """Write nothing; every difference is a mistake."""
    force: bool = False
    """Overwrite and remove files that somebody edited."""


def generate(
    task: Task, diagnostics: Diagnostics, progress: Callable[[str], None]
) -> dict[str, Comparison]:
    """Make the output folders hold what the schema describes, all of them or none.

    Returns how each language's folder stood before. Mistakes go to ``diagnostics``; then nothing has been
    written. ``progress`` hears what is done next. Raises GeneratorError, and OSError if the disk fails.
    """
    key = cache.fingerprint(task.schema, task.languages, task.settings)
    wanted = cache.recall(key)
    files: Files = {}
    comparisons = _compared(task, wanted or {})
    if wanted is None or not all(c.is_current for c in comparisons.values()):
        built = build(task, diagnostics, progress)
        if built is None:
            return {}
        files = built
        wanted = {name: hashes(made) for name, made in files.items()}
        if key == cache.fingerprint(task.schema, task.languages, task.settings):
            cache.remember(key, wanted)
        comparisons = _compared(task, wanted)
    if task.check:
        _tell_differences(task, comparisons, wanted, diagnostics)
    elif any(c.blocked for c in comparisons.values()) and not task.force:
        _tell_blocked(task, comparisons, diagnostics)
    else:
        progress("writing")
        for name, made in files.items():
            write(task.out / name, made, comparisons[name])
    return comparisons


def build(
    task: Task, diagnostics: Diagnostics, progress: Callable[[str], None]
) -> Files | None:
    """All generated files, formatted; None if ``diagnostics`` holds mistakes."""
    from copperplate import languages
    from copperplate.output.render import render
    from copperplate.paths import templates_folder

    progress("reading the schema")
    planned = plans(task.schema, task.languages, task.settings, diagnostics)
    if planned is None:
        return None
    built = {}
    for name, plan in planned.items():
        progress(f"making {name}")
        rendered = render(templates_folder() / name, plan)
        built[name] = languages.load(name).format(rendered)
    return built


def plans(
    schema: Path,
    names: Sequence[str],
    settings: Settings,
    diagnostics: Diagnostics,
) -> dict[str, Plan] | None:
    """What each of the languages makes of a schema; None if ``diagnostics`` holds mistakes."""
    from copperplate import languages
    from copperplate.schema.load import load

    described = load(schema, diagnostics)
    if described is None:
        return None
    described = _with_settings(described, settings, diagnostics)
    planned = {
        name: languages.load(name).plan(
            described, described.settings.get(name, {}), diagnostics
        )
        for name in names
    }
    return None if diagnostics.found else planned


def _with_settings(api: Api, settings: Settings, diagnostics: Diagnostics) -> Api:
    """The API with other settings; mistakes in those have no place in the schema."""
    merged = {name: dict(given) for name, given in api.settings.items()}
    for name, given in settings.items():
        merged[name] = {**merged.get(name, {}), **given}
        for key in given:
            diagnostics.places.pop(("languages", name, key), None)
    return dataclasses.replace(api, settings=merged)


def _compared(task: Task, wanted: cache.Hashes) -> dict[str, Comparison]:
    return {name: compare(task.out / name, files) for name, files in wanted.items()}


def _tell_differences(
    task: Task,
    comparisons: Mapping[str, Comparison],
    wanted: cache.Hashes,
    diagnostics: Diagnostics,
) -> None:
    for name, comparison in comparisons.items():
        for kind in DIFFERENCES.keys() - {"untracked"}:
            _tell(task.out / name, kind, getattr(comparison, kind), diagnostics)
        extra = untracked(task.out / name, wanted[name])
        _tell(task.out / name, "untracked", extra, diagnostics)
    if diagnostics.found:
        diagnostics.error(
            None,
            f"not as the schema makes them: {_files(diagnostics)}",
            "'copperplate generate' brings them up to date; an untracked file is yours to remove",
        )


def _tell_blocked(
    task: Task, comparisons: Mapping[str, Comparison], diagnostics: Diagnostics
) -> None:
    for name, comparison in comparisons.items():
        _tell(task.out / name, "modified", comparison.modified, diagnostics)
        _tell(task.out / name, "foreign", comparison.foreign, diagnostics)
    diagnostics.error(
        None,
        f"nothing was written, for this would be lost: {_files(diagnostics)}",
        "take what was edited into the schema, or overwrite it with --force",
    )


def _tell(
    folder: Path, kind: str, paths: Sequence[str], diagnostics: Diagnostics
) -> None:
    for path in paths:
        position = Position((folder / path).as_posix(), 0, 0)
        diagnostics.error(position, DIFFERENCES[kind])


def _files(diagnostics: Diagnostics) -> str:
    number = len(diagnostics.found)
    return f"{number} files" if number > 1 else "1 file"
