"""The clients, and the groups that hold services under a dotted attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api, Scalar, scalars_in
from copperplate.languages.python import docstrings
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, Piece, laid_out
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


@dataclass(frozen=True, slots=True)
class ClientModule:
    """``_client.py``"""

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
    return ClientModule(
        config=_config(api, facts, settings),
        clients=tuple(writer.client() for writer in writers),
    )


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


def _secrets(facts: Facts) -> Iterator[Brackets]:
    """``secrets=frozenset({…})``: what is masked in whatever is shown of a call."""
    if facts.secrets:
        names = tuple(python_string(name) for name in facts.secrets)
        listed = Brackets(code("{{"), names, code("}}"))
        yield Brackets(code("secrets=frozenset("), (listed,), code(")"))


def _idempotency(api: Api) -> Iterator[Code]:
    if api.idempotency is not None:
        yield code("idempotency_header={}", python_string(api.idempotency.header))


def _exact_numbers(api: Api) -> Iterator[Code]:
    """Whether anything is a decimal that comes as a number."""
    types = [prop.type for each in api.datatypes() for prop in each.properties]
    for service in api.services():
        types += [each.result for each in service.operations if each.result is not None]
    if any(Scalar("decimal") in scalars_in(type_) for type_ in types):
        yield code("exact_numbers=True")


def _config(api: Api, facts: Facts, settings: Settings) -> Code:
    """``_CONFIG = Config(...)``: what the runtime has to know of this API."""
    headers = Brackets(
        code("headers={}", code("{{")),
        tuple(
            code("{}: {}", python_string(header.name), python_string(header.value))
            for header in api.headers
        ),
        code("}}"),
    )
    user_agent = f"{settings.distribution}/{settings.version}"
    items: tuple[Piece, ...] = (
        code("base_url={}", python_string(api.base_url)),
        code("base_url_variable={}", python_string(api.base_url_variable)),
        code("user_agent={}", python_string(user_agent)),
        code("key_header={}", python_string(api.authentication.header)),
        code("key_scheme={}", python_string(api.authentication.scheme)),
        code("key_variable={}", python_string(api.authentication.environment_variable)),
        headers,
        code("error_code={}", python_string(api.errors.code)),
        code("error_message={}", python_string(api.errors.message)),
        code("error_details={}", python_string(api.errors.details)),
        code("error_operation_id={}", python_string(api.errors.operation_id)),
        code("operation_id_header={}", python_string(api.errors.operation_id_header)),
        *_idempotency(api),
        *_exact_numbers(api),
        *_secrets(facts),
    )
    return laid_out(Brackets(code("_CONFIG = Config("), items, code(")")), indent=0)
