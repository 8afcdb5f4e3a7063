"""What an output in Python may say in ``api.yaml``, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copperplate.diagnostics import Diagnostics
from copperplate.hints import did_you_mean
from copperplate.languages.python.reserved import (
    KEYWORDS,
    REQUIRED_PACKAGES,
    STANDARD_LIBRARY,
)
from copperplate.schema.description import Description, Output

SETTINGS = ("package", "distribution", "version", "license", "author", "homepage")

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(
    r"([0-9]+!)?[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?"
)
_LICENSE = re.compile(r"[A-Za-z0-9.+() -]+")


@dataclass(frozen=True, slots=True)
class Settings:
    """How the package is called, and what its metadata says."""

    package: str
    """The name to import."""
    distribution: str
    """The name to install."""
    version: str
    license: str | None
    """An SPDX expression; None if the schema names none."""
    author: str | None
    """Who holds the rights in the package."""
    homepage: str | None


def checked(
    description: Description, output: Output, diagnostics: Diagnostics
) -> Settings:
    """The settings, with what isn't given derived from the API's name. Mistakes are reported."""
    words = re.findall(r"[a-z0-9]+", description.api.name.lower()) or ["api"]
    values = {
        "package": _package_name("_".join(words)),
        "distribution": "-".join(words),
        "version": "0.1.0",
        **output.settings,
    }
    for key, value in values.items():
        problem = _problem(key, value)
        if problem is not None:
            message, hint = problem
            place = description.places.of("outputs", output.name, key)
            diagnostics.error(place, f"outputs.{output.name}.{key}: {message}", hint)
    return Settings(
        package=values["package"],
        distribution=values["distribution"],
        version=values["version"],
        license=values.get("license"),
        author=values.get("author"),
        homepage=values.get("homepage"),
    )


def _package_name(name: str) -> str:
    """A name that may be imported: ``2fa`` becomes ``api_2fa``, ``json`` becomes ``json_api``."""
    if name[0].isdigit():
        name = f"api_{name}"
    if name in KEYWORDS | STANDARD_LIBRARY | REQUIRED_PACKAGES:
        name = f"{name}_api"
    return name


def _problem(key: str, value: str) -> tuple[str, str] | None:
    """What is wrong with one setting, and what to write instead."""
    match key:
        case "package" if value in KEYWORDS:
            return f"{value!r} is a keyword of Python", f"try '{value}_api'"
        case "package" if value in STANDARD_LIBRARY:
            return (
                f"a package {value!r} would hide the standard library's",
                f"try '{value}_api'",
            )
        case "package" if value in REQUIRED_PACKAGES:
            return (
                f"a package {value!r} would hide one that it needs itself",
                f"try '{value}_api'",
            )
        case "package" if not _NAME.fullmatch(value):
            return (
                f"{value!r} cannot be the name of a package",
                "write lower-case words, joined by underscores: 'my_api'",
            )
        case "distribution" if not _DISTRIBUTION.fullmatch(value):
            return (
                f"{value!r} cannot be the name of a distribution",
                "write letters, digits and '-', beginning and ending with a letter or digit",
            )
        case "version" if not _VERSION.fullmatch(value):
            return (
                f"{value!r} is not a version as PEP 440 has it",
                "write '1.2.3', or '1.2.3rc1' for a release candidate",
            )
        case "license" if not _LICENSE.fullmatch(value):
            return (
                f"{value!r} is not an SPDX license expression",
                "write 'MIT', 'Apache-2.0' or another identifier of spdx.org/licenses",
            )
        case "homepage" if not re.fullmatch(r"https?://\S+", value):
            return f"{value!r} is not a URL", "write the whole of it, with 'https://'"
        case "author" if not value.strip() or "\n" in value:
            return "the author has no name", "write a name on one line, or leave it out"
        case _ if key in SETTINGS:
            return None
    known = ", ".join(SETTINGS)
    hint = did_you_mean(key, SETTINGS) or f"the settings are {known}"
    return "there is no such setting", hint
