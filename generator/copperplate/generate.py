"""The command ``generate`` but for its arguments: all stages, from the schema to the files on disk."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from copperplate.diagnostics import Diagnostics, Position
from copperplate.hints import did_you_mean
from copperplate.output import cache
from copperplate.output.cache import Remembered
from copperplate.output.write import Comparison, compare, hashes, untracked, write
from copperplate.schema import files
from copperplate.schema.files import Files, shown_path

if TYPE_CHECKING:
    from copperplate.languages import Plan
    from copperplate.schema.description import Description, Output

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
"""By output, settings that go before those of the schema."""

Progress = Callable[[str], None]
"""Hears what is done next."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What to generate, and how."""

    schema: Path
    out: Path | None = None
    """Where each output gets a folder of its name; None: where the schema says."""
    outputs: Sequence[str] = ()
    """The names of the outputs to make; none given: all that the schema lists."""
    settings: Settings = dataclasses.field(default_factory=dict)
    check: bool = False
    """Write nothing; every difference is a mistake."""
    force: bool = False
    """Overwrite and remove files that somebody edited."""


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """One output, and how its folder stands."""

    folder: Path
    wanted: Mapping[str, str]
    """The hash of every file by its path."""
    comparison: Comparison
    files: Mapping[str, str] | None = None
    """The text of every file by its path; None if it was only recalled."""


def generate(
    task: Task, diagnostics: Diagnostics, progress: Progress
) -> dict[str, Comparison]:
    """Make the folders of the outputs hold what the schema describes, all of them or none.

    Returns how each output's folder stood before. Mistakes go to ``diagnostics``; then nothing has been
    written. Raises GeneratorError, and OSError if the disk fails.
    """
    read = files.read(task.schema, diagnostics)
    key = cache.fingerprint(read.digest, task.settings)
    made = _recalled(task, cache.recall(key)) if read.complete else {}
    if not made or not all(each.comparison.is_current for each in made.values()):
        progress("reading the schema")
        description = configured(read, task.settings, diagnostics)
        if description is None:
            return {}
        made = _built(task, description, diagnostics, progress)
        if diagnostics.found:
            return {}
        _remember(key, description.outputs, made)
    if task.check:
        _tell_differences(made.values(), diagnostics)
    elif any(each.comparison.blocked for each in made.values()) and not task.force:
        _tell_blocked(made.values(), diagnostics)
    else:
        progress("writing")
        for each in made.values():
            if each.files is not None:
                write(each.folder, each.files, each.comparison)
    return {name: each.comparison for name, each in made.items()}


def _recalled(task: Task, known: Mapping[str, Remembered]) -> dict[str, _Made]:
    """The outputs to make, as they were remembered; empty if any of them isn't known."""
    names = task.outputs or list(known)
    if not all(name in known and known[name].files is not None for name in names):
        return {}
    return {
        name: _compared(
            _folder(task, name, known[name].folder), known[name].files or {}
        )
        for name in names
    }


def _remember(key: str, outputs: Iterable[Output], made: Mapping[str, _Made]) -> None:
    known = cache.recall(key)
    for output in outputs:
        before = known.get(output.name)
        hashes_ = before.files if before else None
        if output.name in made:
            hashes_ = made[output.name].wanted
        known[output.name] = Remembered(output.folder, hashes_)
    cache.remember(key, known)


def _compared(
    folder: Path, wanted: Mapping[str, str], files: Mapping[str, str] | None = None
) -> _Made:
    return _Made(
        folder=folder, wanted=wanted, comparison=compare(folder, wanted), files=files
    )


def _folder(task: Task, name: str, folder: str) -> Path:
    """Where an output goes; a path that people like to read."""
    if task.out is not None:
        return task.out / name
    return Path(
        shown_path(
            Path(os.path.normpath(Path(os.path.abspath(task.schema)).parent / folder))
        )
    )


def configured(
    read: Files, settings: Settings, diagnostics: Diagnostics
) -> Description | None:
    """What the files of a schema describe, with other settings; None if ``diagnostics`` holds mistakes."""
    from copperplate import languages
    from copperplate.schema.load import describe
    from copperplate.schema.resolve.outputs import OUR_KEYS

    description = describe(read, diagnostics, languages.NAMES)
    if description is None:
        return None
    names = [output.name for output in description.outputs]
    for name, given in settings.items():
        if name not in names:
            diagnostics.error(None, *_no_output(name, names))
        for setting in given:
            if setting in OUR_KEYS:
                message = f"'{setting}' of the output '{name}' can't be set here"
                diagnostics.error(
                    None, message, "it stands in api.yaml; --out sets a folder"
                )
            description.places.forget("outputs", name, setting)
    outputs = tuple(
        dataclasses.replace(
            output, settings={**output.settings, **settings.get(output.name, {})}
        )
        for output in description.outputs
    )
    return (
        None if diagnostics.found else dataclasses.replace(description, outputs=outputs)
    )


def _no_output(name: str, names: Sequence[str]) -> tuple[str, str]:
    """That the schema lists no output of that name, and what to do."""
    from copperplate import languages

    if not names:
        known = ", ".join(languages.NAMES)
        return (
            "api.yaml lists no outputs",
            f"list them under 'outputs', by a language's name: {known}",
        )
    known = f"api.yaml lists {', '.join(names)}"
    return f"there is no output '{name}'", did_you_mean(name, names) or known


def _chosen(
    task: Task, description: Description, diagnostics: Diagnostics
) -> list[Output]:
    """The outputs to make; a name that isn't one, and a folder that holds the schema, are reported."""
    listed = {output.name: output for output in description.outputs}
    if not listed:
        diagnostics.error(None, *_no_output("", []))
    for name in task.outputs:
        if listed and name not in listed:
            diagnostics.error(None, *_no_output(name, list(listed)))
    schema = Path(os.path.abspath(task.schema))
    for output in description.outputs:
        folder = Path(os.path.abspath(_folder(task, output.name, output.folder)))
        if folder.is_relative_to(schema) or schema.is_relative_to(folder):
            diagnostics.error(
                description.places.of("outputs", output.name, "folder"),
                f"the folder of the output '{output.name}' and that of the schema overlap",
                "choose folders of which none contains the other",
            )
    names = task.outputs or listed
    return [listed[name] for name in dict.fromkeys(names) if name in listed]


def _built(
    task: Task, description: Description, diagnostics: Diagnostics, progress: Progress
) -> dict[str, _Made]:
    """The outputs to make, rendered and formatted; empty if ``diagnostics`` holds mistakes."""
    from copperplate import languages
    from copperplate.output.render import render

    chosen = _chosen(task, description, diagnostics)
    planned = plans(description, chosen, diagnostics)
    made: dict[str, _Made] = {}
    for output in chosen if not diagnostics.found else ():
        progress(f"making {output.name}")
        language = languages.load(output.language)
        rendered = language.format(render(language, planned[output.name]))
        folder = _folder(task, output.name, output.folder)
        made[output.name] = _compared(folder, hashes(rendered), rendered)
    return made


def plans(
    description: Description, outputs: Iterable[Output], diagnostics: Diagnostics
) -> dict[str, Plan]:
    """By name, what the language of each output makes of the API; mistakes go to ``diagnostics``."""
    from copperplate import languages

    return {
        output.name: languages.load(output.language).plan(
            description, output, diagnostics
        )
        for output in outputs
    }


def _tell_differences(made: Iterable[_Made], diagnostics: Diagnostics) -> None:
    for each in made:
        for kind in DIFFERENCES.keys() - {"untracked"}:
            _tell(each.folder, kind, getattr(each.comparison, kind), diagnostics)
        extra = untracked(each.folder, each.wanted)
        _tell(each.folder, "untracked", extra, diagnostics)
    if diagnostics.found:
        diagnostics.error(
            None,
            f"not as the schema makes them: {_files(diagnostics)}",
            "'copperplate generate' brings them up to date; an untracked file is yours to remove",
        )


def _tell_blocked(made: Iterable[_Made], diagnostics: Diagnostics) -> None:
    for each in made:
        _tell(each.folder, "modified", each.comparison.modified, diagnostics)
        _tell(each.folder, "foreign", each.comparison.foreign, diagnostics)
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
