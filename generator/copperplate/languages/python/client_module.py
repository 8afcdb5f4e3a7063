"""The clients, and the groups that hold services under a dotted attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api
from copperplate.languages.python import constants, docstrings, shared_parameters
from copperplate.languages.python.constructors import Constructor, constructor
from copperplate.languages.python.layout import import_lines
from copperplate.languages.python.naming import (
    GROUPS_MODULE,
    Attribute,
    Names,
    ServiceNames,
)
from copperplate.languages.python.settings import Settings
from copperplate.languages.python.signatures import getter
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class Accessor:
    """A property that gives a service, or a group of services."""

    signature: Code
    docstring: Code
    value: Code


@dataclass(frozen=True, slots=True)
class Holder:
    """A client, or a group of its services."""

    name: Code
    base: Code
    docstring: Code
    accessors: tuple[Accessor, ...]
    constructor: Constructor | None = None


@dataclass(frozen=True, slots=True)
class ClientModule:
    """``_client.py``"""

    imports: tuple[Code, ...]
    config: Code
    clients: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class GroupsModule:
    """``services/_groups.py``"""

    file_name: Code
    groups: tuple[Holder, ...]
    """Those of both clients."""


def module(api: Api, facts: Facts, settings: Settings, names: Names) -> ClientModule:
    """``Client`` and ``AsyncClient``."""
    writers = [_Writer(api, names, is_async) for is_async in (False, True)]
    clients = tuple(writer.client() for writer in writers)
    return ClientModule(
        imports=import_lines(_imports(api, clients, names)),
        config=constants.config(api, facts, settings, names),
        clients=clients,
    )


def _imports(
    api: Api, clients: Iterable[Holder], names: Names
) -> Iterator[tuple[Code, tuple[Code, ...]]]:
    """What the module of the clients imports: modules, and names of each."""
    if any(client.constructor for client in clients):
        yield code("."), (code("_types as types"),)
    yield code("."), (code("services"),)
    yield code("._async_client"), (code("AsyncBaseClient"),)
    yield code("._cached"), (code("cached"),)
    classes = {constants.scheme_class(each) for each in api.authentication.schemes}
    yield code("._config"), (code("Config"), *(classes & {code("Scheme")}))
    if code("OAuth2") in classes:
        yield code("._oauth2"), (code("OAuth2"),)
    if api.parameters:
        yield code("._parameter"), (code("Parameter"),)
    yield code("._sync_client"), (code("SyncClient"),)
    if writers := shared_parameters.writers(api, names):
        yield code("._writers"), writers


def groups(api: Api, names: Names) -> tuple[GroupsModule, ...]:
    """The groups of services that the clients give access to; nothing if there are none."""
    if not names.groups:
        return ()
    writers = [_Writer(api, names, is_async) for is_async in (False, True)]
    found = tuple(group for writer in writers for group in writer.groups())
    return (GroupsModule(GROUPS_MODULE, found),)


class _Writer:
    """Writes one kind of client and its groups."""

    def __init__(self, api: Api, names: Names, is_async: bool) -> None:
        self._api = api
        self._names = names
        self._is_async = is_async
        self._resources = {
            resource.service.attribute: resource
            for resource in api.resources
            if resource.service is not None
        }
        self._members = _members(self._resources)

    def client(self) -> Holder:
        """The client itself."""
        return Holder(
            name=code("AsyncClient" if self._is_async else "Client"),
            base=code("AsyncBaseClient" if self._is_async else "SyncClient"),
            docstring=docstrings.of_client(self._api, self._is_async),
            accessors=self._accessors((), code("self")),
            constructor=constructor(self._api, self._names, self._is_async),
        )

    def groups(self) -> Iterator[Holder]:
        """The classes of the groups."""
        for attribute in self._names.groups:
            yield Holder(
                name=self._group(attribute),
                base=code("AsyncPart" if self._is_async else "Part"),
                docstring=docstrings.of_group(attribute, self._names, indent=4),
                accessors=self._accessors(attribute, code("self._client")),
            )

    def _service(self, service: ServiceNames) -> Code:
        return service.async_class_name if self._is_async else service.class_name

    def _group(self, attribute: Attribute) -> Code:
        names = self._names.groups[attribute]
        return names.async_class_name if self._is_async else names.class_name

    def _accessors(self, group: Attribute, client: Code) -> tuple[Accessor, ...]:
        return tuple(
            self._accessor(attribute, client) for attribute in self._members[group]
        )

    def _accessor(self, attribute: Attribute, client: Code) -> Accessor:
        resource = self._resources.get(attribute)
        if resource is None or resource.service is None:
            class_name = self._group(attribute)
            docstring = docstrings.of_group(attribute, self._names, indent=8)
        else:
            class_name = self._service(self._names.services[resource.name])
            docstring = docstrings.of_accessor(resource.service)
        class_name = code("services.{}", class_name)  # loaded when it is first used
        return Accessor(
            signature=getter(self._names.accessors[attribute], class_name),
            docstring=docstring,
            value=code("{}({})", class_name, client),
        )


def _members(attributes: Iterable[Attribute]) -> Mapping[Attribute, list[Attribute]]:
    """What the client (the empty attribute) and each group give access to, in order."""
    found: dict[Attribute, list[Attribute]] = {(): []}
    for attribute in sorted(attributes):
        for end in range(len(attribute)):
            group, member = attribute[:end], attribute[: end + 1]
            members = found.setdefault(group, [])
            if member not in members:
                members.append(member)
    return found
