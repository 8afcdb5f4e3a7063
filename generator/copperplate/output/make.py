"""One output, from its plan to the files that belong into its folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copperplate.languages import Language, Plan
from copperplate.output.file import ATTRIBUTES, File, digest
from copperplate.output.render import render

_ATTRIBUTES = b"""\
# Made by Copperplate. Git changes no line ends here, and a review folds what is generated.
* -text linguist-generated
"""


def make(
    language: Language, plan: Plan, laid_out: Mapping[str, str]
) -> dict[str, File]:
    """All files of an output, by relative path, in their final form.

    ``laid_out`` are the digests of files that the language's formatter has laid out before, by path:
    what is rendered just so isn't formatted again.
    """
    files: dict[str, File] = {}

    def unknown() -> Iterator[tuple[str, str]]:
        for path, file in render(language, plan):
            files[path] = file
            if not file.is_copied and digest(file.data) != laid_out.get(path):
                yield path, file.data.decode()

    for path, text in language.format(unknown()):
        files[path] = File(text.encode(), files[path].executable)
    files[ATTRIBUTES] = File(_ATTRIBUTES)
    return files
