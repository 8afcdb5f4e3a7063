"""The languages that an output can be made in.

A language is a package here that offers one object, ``LANGUAGE``, and a line in ``_BUILT_IN``. Nothing else
knows its name.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from copperplate.diagnostics import Diagnostics
from copperplate.schema.description import Description, Output
from copperplate.text.code import Code, Place


class View(Protocol):
    """What a template is rendered for: one file of its kind."""

    @property
    def file_name(self) -> Code:
        """The name that stands for the placeholder in the template's path, without a suffix."""
        ...


@dataclass(frozen=True, slots=True)
class Plan:
    """What a language hands to the renderer.

    A placeholder is a word in capitals in the path of a template. ``names`` gives those that have one
    value (``PACKAGE``); ``each`` those that stand for one file a view (``SERVICE``), which the template
    sees under the placeholder's name in small letters. ``context`` is what every template sees.
    """

    names: Mapping[str, Code] = field(default_factory=dict)
    each: Mapping[str, Sequence[View]] = field(default_factory=dict)
    context: Mapping[str, object] = field(default_factory=dict)
    without: Collection[str] = ()
    """The templates, by their paths, of which this output has no need."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """All that the generator has to know of a language."""

    templates: Path
    """A folder that is laid out as the output is."""
    suffixes: Mapping[str, Place]
    """By the suffix of a file (``.py``; empty for a file without one), what code it takes."""
    check: Callable[[Description, Output, Diagnostics], None]
    """Reports what is wrong with the settings of an output, and what else it can't be made of."""
    plan: Callable[[Description, Output], Plan]
    """The view: decides every name, type and text that the templates print, for an output without
    mistakes."""
    format: Callable[[Iterable[tuple[str, str]]], Iterable[tuple[str, str]]] = iter
    """Path and text of what templates made, as the language's formatter lays it out; what isn't among that stays
    as it is. What it has laid out once it must leave as it is."""
    formatter: Callable[[], str] = str
    """The formatter with its version and its settings, in one line; empty if there is none. Of a text
    that a formatter of this name has laid out before, ``format`` isn't asked again."""


_BUILT_IN = {
    "openapi": "copperplate.languages.openapi",
    "python": "copperplate.languages.python",
}

NAMES = tuple(sorted(_BUILT_IN))
"""The names of all languages."""


def load(name: str) -> Language:
    """The language of that name, one of ``NAMES``."""
    language = importlib.import_module(_BUILT_IN[name]).LANGUAGE
    assert isinstance(language, Language)
    return language
