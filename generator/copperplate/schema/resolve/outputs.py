"""The outputs that ``api.yaml`` lists."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Sequence
from pathlib import PurePosixPath

from copperplate.paths import OUTPUTS_FOLDER, is_device
from copperplate.schema.description import Output
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.scope import Scope

_HINT = "'language' says what the output is made in: {}"

OUR_KEYS = ("language", "folder")
"""The keys that are not settings of the language."""


def outputs(
    root: MappingNode, languages: Collection[str] | None, scope: Scope
) -> tuple[Output, ...]:
    """The outputs, in the order of the file; an output without ``language`` has that of its name.

    One of a language that isn't among ``languages``, unless these are None, is reported.
    """
    found = []
    for key, node in root.mappings("outputs"):
        name = str(key.value)
        scope.mark(key.position, "outputs", name)
        for setting, value in node.values.items():
            scope.mark(value.position, "outputs", name, setting)
        language = node.text("language") or name
        if languages is not None and language not in languages:
            place = node.scalar("language") or key
            scope.error(
                place.position,
                f"there is no language '{language}'",
                scope.guess(language, languages) or _HINT.format(", ".join(languages)),
            )
        folder = node.text("folder") or f"{OUTPUTS_FOLDER}/{name}"
        place = node.scalar("folder") or key
        for part in filter(is_device, folder.split("/")):
            message = f"Windows keeps the name '{part}' for a device"
            scope.error(place.position, message, "take another")
        found.append(
            Output(
                name=name,
                language=language,
                folder=folder,
                settings={
                    setting: node.text(setting) or ""
                    for setting in node.values
                    if setting not in OUR_KEYS
                },
            )
        )
    _check_folders(found, scope)
    return tuple(found)


def _check_folders(outputs: Sequence[Output], scope: Scope) -> None:
    """Report an output whose folder lies within that of another one, or around it."""
    owners: dict[PurePosixPath, str] = {}
    below: dict[PurePosixPath, str] = {}
    """By each folder that one of the outputs lies in, such an output."""
    for output in outputs:
        folder = PurePosixPath(posixpath.normpath(output.folder))
        around = (owners[each] for each in (folder, *folder.parents) if each in owners)
        other = next(around, below.get(folder))
        if other is not None:
            place = scope.places.of("outputs", output.name, "folder")
            scope.error(
                place or scope.places.found["outputs", output.name],
                f"the folders of the outputs '{other}' and '{output.name}' overlap",
                "choose folders of which none contains another",
            )
        owners.setdefault(folder, output.name)
        for each in folder.parents:
            below.setdefault(each, output.name)
