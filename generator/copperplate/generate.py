"""The command ``generate`` but for its arguments: all stages, from the schema to the files on disk."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from copperplate.diagnostics import Diagnostics, Position
from copperplate.errors import GeneratorError
from copperplate.hints import did_you_mean
from copperplate.output import cache
from copperplate.output.cache import Remembered
from copperplate.output.file import MANIFEST, File, Stamp, stamps
from copperplate.output.lock import locked
from copperplate.output.manifest import read_manifest
from copperplate.output.write import Comparison, compare, untracked, write
from copperplate.paths import OUTPUTS_FOLDER
from copperplate.schema import files
from copperplate.schema.files import Files, shown_path

if TYPE_CHECKING:
    from copperplate.schema.description import Description, Output

DIFFERENCES = {
    "modified": "modified: edited since it was generated",
    "missing": "missing: it belongs here",
    "outdated": "outdated: the schema makes something else of it now",
    "mode": "mode: it may be executed and shouldn't, or the other way round",
    "stale": "stale: it is no longer generated",
    "foreign": "in the way: a generated file belongs here, and this isn't one",
    "occupied": "in the way: a generated file or folder belongs here, and this isn't one",
    "untracked": "untracked: not made by the generator",
}
"""The kinds of differences between a folder and what belongs in it, and what they mean."""

Settings = Mapping[str, Mapping[str, str]]
"""By output, settings that go before those of the schema."""


class Progress(Protocol):
    """Hears what is going on."""

    def __call__(self, text: str) -> None:
        """What is done next, for those who watch."""

    def notice(self, text: str) -> None:
        """What everybody should know."""


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
    wanted: Mapping[str, Stamp]
    comparison: Comparison

    def paths(self, kind: str) -> Sequence[str]:
        """The files of one kind of difference."""
        found: tuple[str, ...] = getattr(self.comparison, kind)
        return found


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Built:
    """One output, ready to be written."""

    folder: Path
    files: Mapping[str, File]
    formatter: str

    def compared(self) -> _Made:
        """How the folder stands now."""
        wanted = stamps(self.files)
        comparison = compare(self.folder, wanted)
        return _Made(folder=self.folder, wanted=wanted, comparison=comparison)


def generate(
    task: Task, diagnostics: Diagnostics, progress: Progress
) -> dict[str, Comparison]:
    """Make the folders of the outputs hold what the schema describes, all of them or none.

    Returns how each output's folder stood before. Mistakes go to ``diagnostics``; then nothing has been
    written. Raises GeneratorError, and OSError if the disk fails.
    """
    read = files.read(task.schema, diagnostics)
    key = None if task.check else cache.fingerprint(read.digest, task.settings)
    if read.complete and key is not None:
        remembered = cache.recall(key)
        known = _recalled(task, remembered)
        if known and all(each.is_current for each in known.values()):
            _tell_left_over(task, _folders(task, remembered), progress)
            return known
    progress("reading the schema")
    description = configured(read, task.settings, diagnostics)
    if description is None:
        return {}
    built = _built(task, description, diagnostics, progress)
    if diagnostics.found:
        return {}
    if key is not None:
        _remember(key, description.outputs, built)

    def waiting(folder: Path) -> None:
        progress.notice(f"waiting for another run, which writes to {folder}")

    folders = [each.folder for each in built.values()]
    with locked(folders, make=not task.check, told=waiting):
        made = {name: each.compared() for name, each in built.items()}
        if task.check:
            _tell_differences(made.values(), diagnostics)
        elif _may_write(task, made.values(), diagnostics):
            progress("writing")
            for name, each in built.items():
                write(each.folder, each.files, made[name].comparison, each.formatter)
    listed = {output.name: output for output in description.outputs}
    _tell_left_over(task, _folders(task, listed), progress)
    return {name: each.comparison for name, each in made.items()}


def _recalled(task: Task, known: Mapping[str, Remembered]) -> dict[str, Comparison]:
    """How the outputs to make stand against what is remembered of them; empty if any of them isn't known."""
    found = {}
    for name in task.outputs or known:
        wanted = known[name].files if name in known else None
        if wanted is None:
            return {}
        try:
            found[name] = compare(_folder(task, name, known[name].folder), wanted)
        except (OSError, GeneratorError):
            return {}  # what is wrong is told when the output has been made
    return found


def _remember(key: str, outputs: Iterable[Output], built: Mapping[str, _Built]) -> None:
    known = cache.recall(key)
    for output in outputs:
        before = known.get(output.name)
        wanted = before.files if before else None
        if output.name in built:
            wanted = stamps(built[output.name].files)
        known[output.name] = Remembered(output.folder, wanted)
    cache.remember(key, known)


def _folder(task: Task, name: str, folder: str) -> Path:
    """Where an output goes; a path that people like to read."""
    if task.out is not None:
        return task.out / name
    return Path(
        shown_path(
            Path(os.path.normpath(Path(os.path.abspath(task.schema)).parent / folder))
        )
    )


def _folders(task: Task, outputs: Mapping[str, Output | Remembered]) -> set[Path]:
    """Where all outputs of a schema go."""
    return {_folder(task, name, each.folder) for name, each in outputs.items()}


def _tell_left_over(task: Task, folders: Iterable[Path], progress: Progress) -> None:
    """Tell of folders beside those of the outputs that a run has filled, and no output of the schema does."""
    if task.out is not None:
        return  # what else lies there is nobody's business here
    home = _folder(task, "", ".")
    usual = home / OUTPUTS_FOLDER
    owned = {folder.resolve() for folder in folders}
    for parent in sorted({usual, *(folder.parent for folder in folders)}):
        if not parent.resolve().is_relative_to(home.resolve()):
            continue  # what lies beside the project is of other ones
        for manifest in sorted(parent.glob(f"*/{MANIFEST}")):
            if manifest.parent.resolve() not in owned:
                progress.notice(
                    f"{manifest.parent} was made by Copperplate, and no output of the schema is written there:"
                    " remove it, or list its output again"
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
    """The outputs to make; a name that isn't one is reported."""
    listed = {output.name: output for output in description.outputs}
    if not listed:
        diagnostics.error(None, *_no_output("", []))
    for name in task.outputs:
        if listed and name not in listed:
            diagnostics.error(None, *_no_output(name, list(listed)))
    names = task.outputs or listed
    return [listed[name] for name in dict.fromkeys(names) if name in listed]


def _check_folders(
    task: Task, description: Description, diagnostics: Diagnostics
) -> None:
    """Report the outputs whose folder holds the schema, or is in it."""
    schema = Path(task.schema).resolve()
    for output in description.outputs:
        folder = _folder(task, output.name, output.folder).resolve()
        if folder.is_relative_to(schema) or schema.is_relative_to(folder):
            diagnostics.error(
                description.places.of("outputs", output.name, "folder"),
                f"the folder of the output '{output.name}' and that of the schema overlap",
                "choose folders of which none contains the other",
            )


def _built(
    task: Task, description: Description, diagnostics: Diagnostics, progress: Progress
) -> dict[str, _Built]:
    """The outputs to make, in their final form; empty if ``diagnostics`` holds mistakes."""
    from copperplate import languages
    from copperplate.output.make import make

    chosen = _chosen(task, description, diagnostics)
    check_outputs(task, description, diagnostics)
    built: dict[str, _Built] = {}
    for output in chosen if not diagnostics.found else ():
        progress(f"making {output.name}")
        language = languages.load(output.language)
        formatter = language.formatter()
        folder = _folder(task, output.name, output.folder)
        laid_out = read_manifest(folder).laid_out_by(formatter)
        made = make(language, language.plan(description, output), laid_out)
        built[output.name] = _Built(folder=folder, files=made, formatter=formatter)
    return built


def check_outputs(
    task: Task, description: Description, diagnostics: Diagnostics
) -> None:
    """Report what is wrong with the outputs that the schema lists, whichever of them are to be made."""
    from copperplate import languages

    _check_folders(task, description, diagnostics)
    for output in description.outputs:
        languages.load(output.language).check(description, output, diagnostics)


def _tell_differences(made: Iterable[_Made], diagnostics: Diagnostics) -> None:
    kinds = set()
    for each in made:
        found = {kind: each.paths(kind) for kind in DIFFERENCES.keys() - {"untracked"}}
        found["untracked"] = untracked(each.folder, each.wanted, each.comparison)
        kinds |= _tell(each.folder, found, diagnostics)
    if kinds:
        diagnostics.error(
            None,
            f"not as the schema makes them: {_files(diagnostics)}",
            "; ".join(_remedies(kinds)),
        )


def _remedies(kinds: Set[str]) -> Iterator[str]:
    """What helps against differences of these kinds, in the order in which it is done."""
    if "occupied" in kinds:
        yield "remove what is in the way"
    if kinds & {"modified", "foreign"}:
        yield "take what was edited into the schema, then 'copperplate generate --force' overwrites it"
    elif kinds - {"untracked"}:
        yield "'copperplate generate' brings them up to date"
    if "untracked" in kinds:
        yield "what is untracked is yours to remove"


def _may_write(task: Task, made: Iterable[_Made], diagnostics: Diagnostics) -> bool:
    """Whether nothing would be lost, and nothing is in the way; else that is reported."""
    kinds = set()
    for each in made:
        blocking = ["occupied"] if task.force else ["occupied", "modified", "foreign"]
        found = {kind: each.paths(kind) for kind in blocking}
        kinds |= _tell(each.folder, found, diagnostics)
    if "occupied" in kinds:
        diagnostics.error(
            None,
            f"nothing was written, for this is in the way: {_files(diagnostics)}",
            "remove what no run takes away: a folder in the place of a file, or a link to a folder",
        )
    elif kinds:
        diagnostics.error(
            None,
            f"nothing was written, for this would be lost: {_files(diagnostics)}",
            "take what was edited into the schema, or overwrite it with --force",
        )
    return not kinds


def _tell(
    folder: Path, found: Mapping[str, Sequence[str]], diagnostics: Diagnostics
) -> set[str]:
    """Report the paths by their kind; the kinds of which there are any."""
    for kind, paths in found.items():
        for path in paths:
            position = Position(f"{folder.as_posix()}/{path}", 0, 0)
            diagnostics.error(position, DIFFERENCES[kind])
    return {kind for kind, paths in found.items() if paths}


def _files(diagnostics: Diagnostics) -> str:
    number = len(diagnostics.found)
    return f"{number} files" if number > 1 else "1 file"
