"""What ``pyproject.toml``, the README and the top of the package say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.model import Api
from copperplate.languages.python.encoders import python_docstring, python_string
from copperplate.languages.python.settings import Settings
from copperplate.text.code import Code, code, path_segment, plain_line
from copperplate.text.data import toml_string
from copperplate.text.prose import markdown

LONGEST_SUMMARY = 512
"""Characters of it that the Python Package Index takes."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The words and numbers of one package."""

    package: Code
    docstring: Code
    version: Code
    """As a Python string."""
    title: Code
    """For Markdown, as is ``doc``."""
    doc: Code
    distribution: Code
    project: tuple[Code, ...]
    """The lines of ``[project]`` that depend on the API."""
    homepage: Code | None
    source_path: Code


@dataclass(frozen=True, slots=True)
class License:
    """A LICENSE file."""

    file_name: Code
    holder: Code


def metadata(api: Api, settings: Settings) -> Metadata:
    """The metadata of the package."""
    package = path_segment(settings.package)
    return Metadata(
        package=package,
        docstring=python_docstring(
            f"A client of the {api.title}.\n\n{api.doc}" if api.doc else api.title
        ),
        version=python_string(settings.version),
        title=markdown(api.title),
        doc=markdown(api.doc),
        distribution=path_segment(settings.distribution),
        project=tuple(_project(api, settings)),
        homepage=toml_string(settings.homepage) if settings.homepage else None,
        source_path=toml_string(f"src/{package}"),
    )


def _project(api: Api, settings: Settings) -> Iterator[Code]:
    yield code("name = {}", toml_string(settings.distribution))
    yield code("version = {}", toml_string(settings.version))
    summary = f"A client of the {api.title}"[:LONGEST_SUMMARY]
    yield code("description = {}", toml_string(summary))
    yield code('readme = "README.md"')
    if settings.author is not None:
        yield code(
            "authors = [{}name = {}{}]",
            code("{{ "),
            toml_string(settings.author),
            code(" }}"),
        )
    if settings.license is not None:
        yield code("license = {}", toml_string(settings.license))


def licenses(settings: Settings) -> tuple[License, ...]:
    """The text of the MIT license, where that is the license. Others are only named."""
    if settings.license != "MIT":
        return ()
    holder = settings.author or f"the authors of {settings.distribution}"
    return (License(file_name=code("LICENSE"), holder=plain_line(holder)),)
