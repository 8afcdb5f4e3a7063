"""What ends a run that is no mistake of a schema. The text of each is for the user, and says where."""

from __future__ import annotations


class GeneratorError(Exception):
    """The run can't go on."""


class TemplateError(GeneratorError):
    """A mistake in a template, or in what a view handed to it: ``path:line: what is wrong``."""


class FormatError(GeneratorError):
    """What a template made is not in its language: ``path: why``."""


class WriteError(GeneratorError):
    """A folder can't be compared or written as it is."""
