"""The outputs that ``api.yaml`` lists."""

from __future__ import annotations

from collections.abc import Collection

from copperplate.schema.description import Output
from copperplate.schema.nodes import MappingNode
from copperplate.schema.resolve.scope import Scope

FOLDER = "generated"
"""Where outputs are written, each in a folder of its name, unless the schema says another place."""

_HINT = "'language' says what the output is made in: {}"

_OURS = ("language", "folder")
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
        found.append(
            Output(
                name=name,
                language=language,
                folder=node.text("folder") or f"{FOLDER}/{name}",
                settings={
                    setting: node.text(setting) or ""
                    for setting in node.values
                    if setting not in _OURS
                },
            )
        )
    return tuple(found)
