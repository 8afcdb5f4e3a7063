"""Every API of the tests, and values for whatever its operations take."""

from __future__ import annotations

import base64
import json
import re
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from copperplate.emulator.world.reading import points_by_key
from copperplate.ir import scalars
from copperplate.ir.facts import Facts
from copperplate.ir.model import (
    Api,
    Field,
    JSONValue,
    ListOf,
    MapOf,
    Parameter,
    Property,
    Reference,
    Scalar,
    Type,
    Union,
)

TESTS = Path(__file__).parent
README = (TESTS.parent / "schema" / "README.md").read_text(encoding="utf-8")


def _stored(schema: Path, folder: Path) -> Path:
    """A schema that lies in a folder; one of the cases gets their ``api.yaml``."""
    copy = Path(shutil.copytree(schema, folder / "schema"))
    if not (copy / "api.yaml").exists():
        shutil.copy(TESTS / "cases" / "api.yaml", copy)
    return copy


def _of_the_reference(extract: str, folder: Path) -> Path:
    """The shop of the reference, with another piece of ``api.yaml`` in the place of one."""
    texts = dict(re.findall(r"```yaml\n# (\S+\.yaml)\n(.*?)```", README, re.DOTALL))
    whole = yaml.safe_load(texts["api.yaml"]) | yaml.safe_load(extract)
    texts["api.yaml"] = json.dumps(whole).replace("WrongOrder", "Origin")
    (folder / "resources").mkdir()
    for path, text in texts.items():
        (folder / path).write_text(text, encoding="utf-8")
    return folder


_FOLDERS = sorted(TESTS.glob("*/schema")) + sorted(TESTS.glob("[ac]*/*/schema"))
_EXTRACTS = re.findall(
    r"```yaml\n((?:authentication|errors):\n.*?)```", README, re.DOTALL
)

APIS: Mapping[str, Callable[[Path], Path]] = {
    **{each.parent.name: partial(_stored, each) for each in _FOLDERS},
    "harbour": partial(_stored, TESTS / "emulator" / "harbour"),
    **{
        f"reference, {extract.partition(':')[0]}": partial(_of_the_reference, extract)
        for extract in ("{}", *_EXTRACTS)
    },
}
"""By name, what writes the schema of an API to an empty folder and gives its own."""


class Values:
    """Values as they are in JSON, for any field of an API.

    ``turn`` is which of several possible values is taken: of the types of a union, of the values of an enum, of
    two bounds. ``keys`` holds by datatype the identifier of an object that there is.
    """

    def __init__(
        self, api: Api, facts: Facts, turn: int, keys: Mapping[str, JSONValue]
    ) -> None:
        self._datatypes = {datatype.name: datatype for datatype in api.datatypes()}
        self._enums = {enum.name: enum for enum in api.enums()}
        self._unions = facts.unions
        self._keys = {each.datatype: each.key for each in api.services()}
        self._turn = turn
        self._known = keys

    def of(self, field: Field) -> JSONValue:
        """A value of a field."""
        return self._of_type(field.type, field, ())

    def members(
        self, properties: Iterable[Property], *within: str
    ) -> dict[str, JSONValue]:
        """An object with those of the properties that can be given."""
        return {
            prop.wire: self._of_type(prop.type, prop, within)
            for prop in properties
            if prop.assigned is None
            and not prop.shown_once
            and not self._is_endless(prop.type, within)
        }

    def _is_endless(self, type_: Type, within: tuple[str, ...]) -> bool:
        return isinstance(type_, Reference) and type_.datatype in within

    def _of_type(self, type_: Type, field: Field, within: tuple[str, ...]) -> JSONValue:
        match type_:
            case ListOf(item):
                if self._is_endless(item, within):
                    return []
                return [self._of_type(item, field, within)]
            case MapOf(value):
                if self._is_endless(value, within):
                    return {}
                key = "x"
                if points_by_key(field):
                    key = str(self._known.get(self._target(field), "x1"))
                return {key: self._of_type(value, field, within)}
            case Reference(name) if field.refers_to:
                first = self._datatypes[name].properties[0].wire
                target = self._target(field)
                return {self._keys.get(target, first): self._known.get(target, "x1")}
            case Reference(name):
                return self._object(name, within)
            case Union():
                return self._one_of(type_, field, within)
            case Scalar():
                return self._scalar(type_, field)

    def _object(self, name: str, within: tuple[str, ...]) -> dict[str, JSONValue]:
        return self.members(self._datatypes[name].properties, *within, name)

    def _one_of(self, union: Union, field: Field, within: tuple[str, ...]) -> JSONValue:
        place = self._turn % len(union.members)
        value = self._of_type(union.members[place].type, field, within)
        test = self._unions[union.name][place]
        if test.tag is not None and isinstance(value, dict):
            value[test.tag] = test.values[self._turn % len(test.values)]
        return value

    def _target(self, field: Field) -> str:
        """The datatype of the object that a field refers to: one of which there is an object, if any is such."""
        known = (each for each in field.refers_to if each in self._known)
        return next(known, field.refers_to[0])

    def _scalar(self, scalar: Scalar, field: Field) -> JSONValue:
        enum = self._enums.get(scalar.enum or "")
        values = tuple(each.value for each in enum.values) if enum else field.values
        if field.refers_to:
            return self._known.get(self._target(field), "x1")
        if values:
            return values[self._turn % len(values)]
        if scalar == Scalar("string"):
            is_in_header = isinstance(field, Parameter) and field.location == "header"
            text = f"{'e' if is_in_header else 'é'} {field.name}"
            return text[: field.max_characters]
        bounds = [b for b in (field.minimum, field.maximum) if b is not None]
        if bounds and scalar.form is None:
            return bounds[self._turn % len(bounds)]
        return scalars.of(scalar).sample


def as_python(
    value: JSONValue, type_: Type, properties: Mapping[str, Mapping[str, Type]]
) -> Any:
    """A value as a program has it, the members of objects by their names on the wire.

    ``properties`` holds their types by datatype. What is in a union stays as it is.
    """
    match type_, value:
        case Scalar("decimal", None), int() | float():
            return Decimal(str(value))
        case Scalar(kind, form), str() | int():
            return _READ.get((kind, form), lambda as_it_is: as_it_is)(value)
        case ListOf(item), list():
            return [as_python(each, item, properties) for each in value]
        case MapOf(inner), dict():
            return {k: as_python(v, inner, properties) for k, v in value.items()}
        case Reference(name), dict():
            types = properties[name]
            return {k: as_python(v, types[k], properties) for k, v in value.items()}
    return value


_READ: Mapping[tuple[str, str | None], Callable[[Any], Any]] = {
    ("integer", "text"): int,
    ("int64", "text"): int,
    ("decimal", "text"): Decimal,
    ("datetime", None): datetime.fromisoformat,
    ("datetime", "unix_seconds"): partial(datetime.fromtimestamp, tz=UTC),
    ("datetime", "unix_milliseconds"): lambda ms: datetime.fromtimestamp(
        ms / 1000, UTC
    ),
    ("date", None): date.fromisoformat,
    ("duration", None): lambda seconds: timedelta(seconds=seconds),
    ("duration", "seconds_text"): lambda text: timedelta(seconds=float(text[:-1])),
    ("duration", "iso8601"): lambda _: timedelta(minutes=1),
    ("bytes", None): base64.b64decode,
}
