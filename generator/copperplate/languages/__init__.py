"""The languages that an API can be generated in.

A language is a folder under ``templates/``, a module here, and a line in ``LANGUAGES``. The module has

* ``plan(api, settings, diagnostics) -> Plan``: decides every name, type and text (the view);
* ``format(files) -> dict[str, str]``: the files (path to text) as the language's formatter lays them out.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, cast

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Api
from copperplate.text.code import Code


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


class Language(Protocol):
    """A module under ``copperplate.languages``."""

    def plan(
        self, api: Api, settings: Mapping[str, str], diagnostics: Diagnostics
    ) -> Plan:
        """All that the templates print. Mistakes in ``settings`` go to ``diagnostics``."""
        ...

    def format(self, files: Mapping[str, str]) -> dict[str, str]:
        """The rendered files, formatted."""
        ...


LANGUAGES = {
    "openapi": "copperplate.languages.openapi",
    "python": "copperplate.languages.python",
}


def load(name: str) -> Language:
    """The language of that name, a key of ``LANGUAGES``."""
    return cast(Language, importlib.import_module(LANGUAGES[name]))
