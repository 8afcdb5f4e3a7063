"""Every API of the tests: its OpenAPI document is valid, and holds for all that its client and its emulator say."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from copperplate import emulator
from copperplate.emulator.server.listener import Emulator
from copperplate.emulator.world.refusals import EmulatorError
from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, JSONValue, Operation, Parameter
from copperplate.languages.python import naming
from openapi_documents import Described, check_document, document_of, loaded
from packages import imported
from whole_apis import APIS, Values, as_python

TURNS = 4
"""As many as the longest union has types."""

STATUSES = (400, 401, 402, 404, 409, 422, 429, 500, 503)
"""Those of errors, some of which have bodies of their own."""


def shared_texts(api: Api, facts: Facts) -> dict[str, str]:
    """What the client is told of the parameters of the whole API."""
    values = Values(api, facts, 0, {})
    found = {each.name: values.of(each) for each in api.parameters}
    return {
        name: json.dumps(value) if isinstance(value, bool) else str(value)
        for name, value in found.items()
    }


class Driver:
    """Calls the operations of an API, and notes what of its document doesn't hold."""

    def __init__(self, folder: Path, package: ModuleType, server: Emulator) -> None:
        description = loaded(folder)
        self.api, self.facts = description.api, description.facts
        self.names = naming.decided(self.api, self.facts)
        self.document = document_of(description)
        self.described = Described(self.document)
        self.package = package
        self.server = server
        self.services = {
            resource.name: resource.service
            for resource in self.api.resources
            if resource.service is not None
        }
        self.datatypes = {each.name: each for each in self.api.datatypes()}
        self.properties = {
            name: {prop.wire: prop.type for prop in datatype.properties}
            for name, datatype in self.datatypes.items()
        }
        self.wires = {
            name: {prop.name: prop.wire for prop in datatype.properties}
            for name, datatype in self.datatypes.items()
        }
        self.client = package.Client(
            base_url=server.base_url, max_retries=0, on_response=self._hear
        )
        self.shared = shared_texts(self.api, self.facts)
        self.paths: dict[str, tuple[JSONValue, ...]] = {}
        """By resource, the values in the path of an object that there is."""
        self.keys: dict[str, JSONValue] = {}
        """The identifiers of such objects by their datatypes."""
        self.broken: list[str] = []
        self.succeeded: set[str] = set()
        self._heard: Any = None

    def _hear(self, response: Any) -> None:
        self._heard = response

    def furnish(self) -> None:
        """Put an object of every kind there, each after those that it lives under and that it refers to."""
        waiting = list(self.services)
        while waiting:
            left = [name for name in waiting if not self._put(name)]
            assert len(left) < len(waiting), left
            waiting = left

    def can_be_named(self, name: str) -> bool:
        """Whether a path can name the objects of a resource: not if nobody is told their keys."""
        service = self.services[name]
        return service.singleton or service.key in self.wires[service.datatype]

    def _put(self, name: str) -> bool:
        """Whether an object could be put there already."""
        service, facts = self.services[name], self.facts.services[name]
        above = self.paths.get(facts.parent) if facts.parent else ()
        if above is None:
            return False
        usual = zip_longest(service.path.parameters, above, fillvalue="x1")
        scope = tuple(self.shared.get(str(name), value) for name, value in usual)
        if not self.can_be_named(name):
            self.paths[name] = (*scope, "x1")
            return True
        values = Values(self.api, self.facts, 0, self.keys)
        below = {str(other.path.last) for other in self.services.values()}
        given = values.members(
            prop
            for prop in self.datatypes[service.datatype].properties
            if prop.name not in below
        )
        if scope:
            home = service.path.up_to_parameter()
            given["_parent"] = home.fill(map(str, scope))
        try:
            made = self.server.add(service.name, given)
        except EmulatorError:
            if not service.singleton:
                return False
        if service.singleton:
            self.paths[name] = scope
            return True
        key = made[self.wires[service.datatype][service.key]]
        self.paths[name] = (*scope, key)
        self.keys.setdefault(service.datatype, key)
        return True

    def drive(self, name: str, operation: Operation, turn: int) -> None:
        """Call one operation, and hold both what is sent and what comes against the document."""
        service = self.services[name]
        called = f"{service.name}.{operation.name}"
        method = attrgetter(str(self.names.services[name].accessor))(self.client)
        names = self.names.services[name].operations[operation.name]
        arguments = {
            str(names.parameters[parameter.name]): value
            for parameter, value in self._arguments(name, operation, turn)
        }
        self._heard = None
        try:
            with warnings.catch_warnings(category=DeprecationWarning, action="ignore"):
                getattr(method, str(names.method))(**arguments)
            self.succeeded.add(called)
            status, body = self._heard.status, self._heard.body.decode()
        except self.package.Error as error:
            assert error.http_status_code is not None, error
            value = getattr(error.body, "to_dict", lambda: error.body)()
            status, body = error.http_status_code, json.dumps(value)
        self._hold(called, f"{called}({arguments})", status, body)

    def _hold(self, called: str, told: str, status: int, body: str) -> None:
        asked = [each for each in self.server.requests if each.operation == called][-1]
        found = self.described.asked(
            called, asked.path, asked.query, asked.headers, asked.body
        )
        self.broken += [
            f"{told} sends {asked.path}?{asked.query} {asked.body}: {each}"
            for each in found
        ]
        found = self.described.answered(called, status, body)
        self.broken += [f"{told} gets {status} {body}: {each}" for each in found]

    def _arguments(
        self, name: str, operation: Operation, turn: int
    ) -> Iterator[tuple[Parameter, Any]]:
        """What is given; every second time only what has to be."""
        values = Values(self.api, self.facts, turn, self.keys)
        in_path = dict(zip(operation.path.parameters, self._known(name, operation)))
        paging = self.api.paging_of(operation)
        for parameter in operation.parameters:
            is_begin = paging is not None and parameter.name == paging.begin
            if parameter.name in in_path:
                yield parameter, in_path[parameter.name]
            elif parameter.required or (turn % 2 == 0 and not is_begin):
                value = values.of(parameter)
                if operation.standard == "create":
                    value = self._with_new_key(name, parameter, value, turn)
                yield parameter, as_python(value, parameter.type, self.properties)

    def _with_new_key(
        self, name: str, parameter: Parameter, value: JSONValue, turn: int
    ) -> JSONValue:
        """What makes an object that isn't there yet."""
        service = self.services[name]
        if parameter.name == service.key:
            return f"{value}{turn}"
        key = self.wires[service.datatype].get(service.key, "")
        if parameter.location == "whole_body" and isinstance(value, dict):
            return value | {key: f"{value[key]}{turn}"} if key in value else value
        return value

    def _known(self, name: str | None, operation: Operation) -> tuple[JSONValue, ...]:
        """The values of the path that belong to an object that there is."""
        while name is not None:
            facts = self.facts.services[name]
            if operation.path.leads_on_from(facts.item_path):
                return self.paths[name]
            name = facts.parent
        return ()


@pytest.fixture(params=APIS)
def driver(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Driver]:
    (tmp_path / "api").mkdir()
    schema = APIS[request.param](tmp_path / "api")
    description = loaded(schema)
    for scheme in description.api.authentication.schemes:
        for credential in scheme.credentials:
            monkeypatch.setenv(credential.environment_variable, "key-of-tests")
    texts = shared_texts(description.api, description.facts)
    for parameter in description.api.parameters:
        monkeypatch.setenv(parameter.environment_variable, texts[parameter.name])
    package = "promises_of_tests"
    with (
        imported(schema, tmp_path / "package", package) as module,
        emulator.run(schema) as server,
    ):
        yield Driver(schema, module, server)


def test_documents_are_valid_and_true(driver: Driver) -> None:
    check_document(driver.document)
    driver.furnish()
    state = driver.server.snapshot()
    expected = set()
    for name, service in driver.services.items():
        for operation in service.operations:
            for turn in range(TURNS):
                driver.server.restore(state)
                driver.drive(name, operation, turn)
            if driver.can_be_named(name):
                expected.add(f"{service.name}.{operation.name}")
        for status in STATUSES:
            driver.server.fail(status=status, times=1)
            driver.drive(name, service.operations[0], 0)
    assert driver.broken == []
    assert expected - driver.succeeded == set()
