"""The clients, and the groups that hold services under a dotted attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.facts import Facts
from copperplate.ir.model import Api
from copperplate.languages.python import docstrings
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    Import,
    Imports,
    laid_out_imports,
    local_import_lines,
    union,
)
from copperplate.languages.python.layout import Brackets, Piece, laid_out
from copperplate.languages.python.naming import Attribute, Names, ServiceNames
from copperplate.languages.python.settings import Settings
from copperplate.languages.python.signatures import getter
from copperplate.text.code import Code, code


@dataclass(frozen=True, slots=True)
class Accessor:
    """A property that gives a service, or a group of services."""

    signature: Code
    docstring: Code
    local_imports: tuple[Code, ...]
    """Of a service, whose module is loaded when it is first used."""
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

    typing_imports: tuple[Code, ...]
    config: Code
    groups: tuple[Holder, ...]
    """Those of both clients."""
    clients: tuple[Holder, ...]


def module(api: Api, facts: Facts, settings: Settings, names: Names) -> ClientModule:
    """``Client`` and ``AsyncClient``, with the groups that they give access to."""
    sync, asynchronous = _Writer(api, names, False), _Writer(api, names, True)
    imports = union(writer.imports() for writer in (sync, asynchronous))
    return ClientModule(
        typing_imports=laid_out_imports(imports).for_types,
        config=_config(api, facts, settings),
        groups=(*sync.groups(), *asynchronous.groups()),
        clients=(sync.client(), asynchronous.client()),
    )


class _Writer:
    """Writes one kind of client and its groups."""

    def __init__(self, api: Api, names: Names, is_async: bool) -> None:
        self._api = api
        self._names = names
        self._is_async = is_async
        self._prefix = code("Async" if is_async else "")
        self._resources = {
            resource.service.attribute: resource
            for resource in api.resources
            if resource.service is not None
        }
        self._members = _members(self._resources)

    def client(self) -> Holder:
        """The client itself."""
        return Holder(
            name=code("{}Client", self._prefix),
            base=code("AsyncBaseClient" if self._is_async else "SyncClient"),
            docstring=docstrings.of_client(self._api, self._is_async),
            accessors=self._accessors((), code("self")),
        )

    def groups(self) -> Iterator[Holder]:
        """The classes of the groups."""
        for attribute in self._names.groups:
            yield Holder(
                name=self._group(attribute),
                base=code("{}Client", self._prefix),
                docstring=docstrings.of_group(attribute, self._names, indent=4),
                accessors=self._accessors(attribute, code("self._client")),
            )

    def imports(self) -> Imports:
        """The classes of the services."""
        services = self._names.services.values()
        return frozenset(self._import(service, for_types=True) for service in services)

    def _import(self, service: ServiceNames, *, for_types: bool = False) -> Import:
        class_name = service.class_name
        if self._is_async:
            class_name = service.async_class_name
        return Import(code(".services.{}", service.module), class_name, for_types)

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
            local_imports: tuple[Code, ...] = ()
        else:
            used = self._import(self._names.services[resource.name])
            class_name = used.name
            docstring = docstrings.of_accessor(resource.service)
            local_imports = local_import_lines([used])
        return Accessor(
            signature=getter(self._names.accessors[attribute], class_name),
            docstring=docstring,
            local_imports=local_imports,
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
        *_secrets(facts),
    )
    return laid_out(Brackets(code("_CONFIG = Config("), items, code(")")), indent=0)
