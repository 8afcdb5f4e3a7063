"""Answers of ngrok that leave out what is empty: no property is anything else than its type says."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import JSONValue, ListOf, MapOf, Reference, Scalar, Type
from copperplate.schema.description import Description
from copperplate.schema.load import load
from packages import ROOT, imported

TABLE = Path(__file__).parent / "data" / "left_out.tsv"


def left_out() -> dict[str, dict[str, str]]:
    """By datatype, the properties that are left out of documented answers, or null in them."""
    found: dict[str, dict[str, str]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        datatype, name, how = line.split("\t")
        found.setdefault(datatype, {})[name] = how
    return found


@pytest.fixture(scope="module")
def ngrok(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("package")
    with imported(ROOT / "schema", folder, "ngrok_left_out") as package:
        yield package


@pytest.fixture(scope="module")
def description() -> Description:
    loaded = load(ROOT / "schema", Diagnostics())
    assert loaded is not None
    return loaded


class Answers:
    """Made-up answers of the API, with the members of the table left out or null, or with no more than must be."""

    def __init__(self, description: Description, *, least: bool) -> None:
        self._datatypes = {d.name: d for d in description.api.datatypes()}
        self._facts = description.facts.datatypes
        self._table = left_out()
        self._least = least

    def of(self, name: str) -> dict[str, JSONValue]:
        """An object of a datatype."""
        properties = {p.name: p.type for p in self._datatypes[name].properties}
        if self._least:
            names = self._facts[name].always
            return {each: self._value(properties[each]) for each in names}
        missing = self._table.get(name, {})
        return {
            each: None if missing.get(each) == "null" else self._value(type_)
            for each, type_ in properties.items()
            if missing.get(each) != "left out"
        }

    def _value(self, type_: Type) -> JSONValue:
        match type_:
            case Reference(name):
                return self.of(name)
            case ListOf(item):
                return [self._value(item)]
            case MapOf(value):
                return {"key": self._value(value)}
            case Scalar("datetime"):
                return "2024-01-31T12:00:00Z"
            case Scalar("string"):
                return "text"
            case Scalar("boolean"):
                return True
        return 1


def fits(value: object, hint: Any) -> bool:
    """Whether a value is of an annotated type, at any depth."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, each) for each in arguments)
    if origin is typing.Literal:
        return value in arguments
    if origin is not None and issubclass(origin, Mapping):
        assert isinstance(value, Mapping)
        return all(fits(item, arguments[1]) for item in value.values())
    if origin is not None and issubclass(origin, Sequence):
        assert isinstance(value, Sequence) and not isinstance(value, str)
        return all(fits(item, arguments[0]) for item in value)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, hint) and (hint is not int or type(value) is int)


def properties(class_: type) -> Iterator[tuple[str, property]]:
    """The properties of a datatype, those of its own base included."""
    for base in class_.__mro__:
        if ".datatypes." in base.__module__:
            for name, member in vars(base).items():
                if isinstance(member, property):
                    yield name, member


def reads(ngrok: ModuleType, value: Any, read: list[str]) -> None:
    """Read every property of an object and of all that it holds; each must be of its type."""
    known = {name: getattr(ngrok.datatypes, name) for name in ngrok.datatypes.__all__}
    for name, member in properties(type(value)):
        where = f"{type(value).__name__}.{name}"
        hint = typing.get_type_hints(member.fget, localns=known)["return"]
        got = getattr(value, name)
        assert fits(got, hint), f"{where} is {got!r}, not {hint}"
        read.append(where)
        inner = list(got.values()) if isinstance(got, Mapping) else got
        for each in inner if isinstance(inner, list) else [inner]:
            if isinstance(each, ngrok.Datatype):
                reads(ngrok, each, read)


@pytest.mark.parametrize("least", [False, True], ids=["as documented", "least"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_no_property_is_what_its_type_denies(
    ngrok: ModuleType, description: Description, least: bool
) -> None:
    answers = Answers(description, least=least)
    read: list[str] = []
    for datatype in description.api.datatypes():
        class_ = getattr(ngrok.datatypes, datatype.name)
        reads(ngrok, class_(None, answers.of(datatype.name)), read)
    assert len(set(read)) == 606


def test_what_is_left_out_reads_as_empty(
    ngrok: ModuleType, description: Description
) -> None:
    answers = Answers(description, least=False)
    endpoint = ngrok.datatypes.Endpoint(None, answers.of("Endpoint"))
    assert (endpoint.metadata, endpoint.port, endpoint.principal) == ("", 0, None)
    assert endpoint.created_at == datetime.fromisoformat("2024-01-31T12:00:00Z")
    status = ngrok.datatypes.ReservedDomainCertStatus
    assert status(None, {"renews_at": None}).renews_at is None
    with pytest.raises(ngrok.InvalidResponseError, match="^Endpoint.created_at: miss"):
        ngrok.datatypes.Endpoint(None, {}).created_at
