"""What an output in Python may say in ``api.yaml``, checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from packaging.licenses import (
    InvalidLicenseExpression,
    canonicalize_license_expression,
)

from copperplate.diagnostics import Diagnostics
from copperplate.hints import did_you_mean
from copperplate.ir.model import Api
from copperplate.languages.python.reserved import (
    KEYWORDS,
    REQUIRED_PACKAGES,
    STANDARD_LIBRARY,
)
from copperplate.paths import WINDOWS_DEVICES
from copperplate.schema.description import Description, Output

SETTINGS = ("package", "distribution", "version", "license", "author", "homepage")

_NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_DISTRIBUTION = re.compile(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?")
_VERSION = re.compile(
    r"([0-9]+!)?[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.post[0-9]+)?(\.dev[0-9]+)?"
)

_LONGEST = {"package": 100, "distribution": 100, "version": 50, "license": 200}
"""Characters at most: distribution and version become the name of one file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the package is called, and what its metadata says."""

    package: str
    """The name to import."""
    distribution: str
    """The name to install."""
    version: str
    license: str | None
    """An SPDX expression in its canonical form; None if the schema names none."""
    author: str | None
    """Who holds the rights in the package."""
    homepage: str | None


def check(description: Description, output: Output, diagnostics: Diagnostics) -> None:
    """Report the settings that are wrong."""
    for key, value in _values(description.api, output).items():
        problem = _problem(key, value)
        if problem is not None:
            message, hint = problem
            place = description.places.of("outputs", output.name, key)
            diagnostics.error(place, f"outputs.{output.name}.{key}: {message}", hint)


def chosen(api: Api, output: Output) -> Settings:
    """The settings of an output, which have been checked."""
    values = _values(api, output)
    return Settings(
        package=values["package"],
        distribution=values["distribution"],
        version=values["version"],
        license=_canonical_license(values.get("license", "")),
        author=values.get("author"),
        homepage=values.get("homepage"),
    )


def _values(api: Api, output: Output) -> Mapping[str, str]:
    """The settings as they are given, and what isn't given derived from the API's name."""
    words = re.findall(r"[a-z0-9]+", api.name.lower()) or ["api"]
    return {
        "package": _package_name("_".join(words)),
        "distribution": _distribution_name("-".join(words)),
        "version": "0.1.0",
        **output.settings,
    }


def _package_name(name: str) -> str:
    """A name that may be imported: ``2fa`` becomes ``api_2fa``, ``json`` becomes ``json_api``."""
    if name[0].isdigit():
        name = f"api_{name}"
    return f"{name}_api" if name in _TAKEN else name


def _distribution_name(name: str) -> str:
    """A name that may be installed: ``httpx2`` becomes ``httpx2-api``."""
    return f"{name}-api" if _is_required(name) else name


def _is_required(distribution: str) -> bool:
    """Whether the package couldn't be installed under that name, since it needs another one of it."""
    return re.sub("[-_.]+", "_", distribution).lower() in REQUIRED_PACKAGES


def _canonical_license(expression: str) -> str | None:
    """The SPDX expression as people write it, ``MIT`` for ``mit``; None if it is none."""
    try:
        return canonicalize_license_expression(expression)
    except InvalidLicenseExpression:
        return None


_TAKEN = KEYWORDS | STANDARD_LIBRARY | REQUIRED_PACKAGES | WINDOWS_DEVICES


def _problem(key: str, value: str) -> tuple[str, str] | None:
    """What is wrong with one setting, and what to write instead."""
    match key:
        case _ if len(value) > _LONGEST.get(key, len(value)):
            return f"more than {_LONGEST[key]} characters", "write a shorter one"
        case "package" if value in _TAKEN:
            return _reason(value), f"try '{value}_api'"
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
        case "distribution" if _is_required(value):
            return (
                f"the package needs another one that is installed as {value!r}",
                f"try '{value}-api'",
            )
        case "version" if not _VERSION.fullmatch(value):
            return (
                f"{value!r} is not a version as PEP 440 has it",
                "write '1.2.3', or '1.2.3rc1' for a release candidate",
            )
        case "license" if _canonical_license(value) is None:
            return (
                f"{value!r} is not an SPDX license expression",
                "write 'MIT', 'Apache-2.0' or another identifier of spdx.org/licenses",
            )
        case "homepage" if not re.fullmatch(r"https?://[^\s<>]+", value):
            return f"{value!r} is not a URL", "write the whole of it, with 'https://'"
        case "author" if not value.strip():
            return "the author has no name", "write a name, or leave it out"
        case "author" | "homepage" if not value.isprintable():
            return "it has a character that can't be seen", "write it on one line"
        case _ if key in SETTINGS:
            return None
    known = ", ".join(SETTINGS)
    hint = did_you_mean(key, SETTINGS) or f"the settings are {known}"
    return "there is no such setting", hint


def _reason(package: str) -> str:
    """Why a package can't have that name."""
    if package in KEYWORDS:
        return f"{package!r} is a keyword of Python"
    if package in STANDARD_LIBRARY:
        return f"a package {package!r} would hide the standard library's"
    if package in REQUIRED_PACKAGES:
        return f"a package {package!r} would hide one that it needs itself"
    return f"Windows keeps the name {package!r} for a device"
