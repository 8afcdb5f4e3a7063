"""Annotations as tools read them that make something of functions: ``typing.get_type_hints`` and ``inspect``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from packages import ROOT, files, write

PROGRAM = """
import inspect
import sys
import typing

# The extras aren't installed.
for name in "aiohttp", "certifi", "httpx2", "truststore", "typing_extensions":
    sys.modules[name] = None
import PACKAGE
from PACKAGE._cached import cached


def public(namespace):
    return {name: getattr(namespace, name) for name in namespace.__all__}


def is_private(part):
    ours = isinstance(part, type) and part.__module__.startswith("PACKAGE")
    return ours and part not in classes


def members(kind):
    for name, member in inspect.getmembers_static(kind):
        if not name.startswith("_") or name in ("__init__", "__iter__", "__aiter__"):
            yield name, member


def functions(kind):
    for name, member in members(kind):
        if isinstance(member, (classmethod, staticmethod)):
            member = member.__func__
        elif isinstance(member, property):
            member = member.fget
        elif isinstance(member, cached):
            member = member._make
        if inspect.isfunction(member):
            yield name, member


def named(annotation):
    if isinstance(annotation, list):
        parts = annotation
    elif typing.get_origin(annotation) is typing.Literal:
        parts = ()
    else:
        parts = typing.get_args(annotation)
    for part in parts:
        yield from named(part)
    yield typing.get_origin(annotation) or annotation


classes = {
    value
    for namespace in (PACKAGE, PACKAGE.datatypes, PACKAGE.inputs, PACKAGE.services)
    for value in public(namespace).values()
    if isinstance(value, type)
}
made_by_callers = (PACKAGE.Client, PACKAGE.AsyncClient)
seen = 0
for kind in sorted(classes, key=str):
    try:
        typing.get_type_hints(kind)
    except Exception as error:
        print(kind, repr(error))
    for name, function in functions(kind):
        seen += 1
        try:
            hints = typing.get_type_hints(function)
            signature = inspect.signature(function, eval_str=True)
            texts = [*hints.values(), *(p.annotation for p in signature.parameters.values())]
            used = [each for text in texts for each in named(text)]
            assert not any(isinstance(each, str) for each in used), texts
            if name != "__init__" or kind in made_by_callers:
                private = [each for each in used if is_private(each)]
                assert not private, private
        except Exception as error:
            print(kind, name, repr(error))
print(seen)
"""


@pytest.mark.parametrize("schema", ["schema", "tests/bookshop/schema"])
def test_every_public_annotation_can_be_read(schema: str, tmp_path: Path) -> None:
    write(files(ROOT / schema, package="annotated"), tmp_path)
    program = PROGRAM.replace("PACKAGE", "annotated")
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path / "src",
        capture_output=True,
        text=True,
    )
    *problems, seen = (done.stdout + done.stderr).splitlines()
    assert problems == []
    assert int(seen) > 250, "nothing was looked at"
