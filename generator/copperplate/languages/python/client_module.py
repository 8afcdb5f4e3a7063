"""The clients, and the groups that hold services under a dotted attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.model import Api, Resource
from copperplate.languages.python import docstrings
from copperplate.languages.python.annotations import Imports
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, import_lines, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.settings import Settings
from copperplate.languages.python.signatures import getter
from copperplate.names import distinct, pascal
from copperplate.text.code import Code, code, identifier

Attribute = tuple[str, ...]


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


def module(api: Api, settings: Settings, names: Names) -> ClientModule:
    """``Client`` and ``AsyncClient``, with the groups that they give access to."""
    sync, asynchronous = _Writer(api, names, False), _Writer(api, names, True)
    imports = Imports()
    for holder in sync, asynchronous:
        for path, name in holder.imports():
            imports.use(path, name)
    return ClientModule(
        typing_imports=import_lines(imports.items(), indent=4),
        config=_config(api, settings),
        groups=(*sync.groups(), *asynchronous.groups()),
        clients=(sync.client(), asynchronous.client()),
    )


class _Writer:
    """Writes one kind of client and its groups."""

    def __init__(self, api: Api, names: Names, is_async: bool) -> None:
        self._api = api
        self._names = names
        self._prefix = code("Async" if is_async else "")
        self._services = {
            resource.service.attribute: resource
            for resource in api.resources
            if resource.service is not None
        }
        self._members = _members(self._services)
        self._group_names = self._named_groups()

    def client(self) -> Holder:
        """The client itself."""
        is_async = self._prefix != ""
        return Holder(
            name=code("{}Client", self._prefix),
            base=code("AsyncBaseClient" if is_async else "SyncClient"),
            docstring=docstrings.of_client(self._api, is_async),
            accessors=self._accessors((), code("self")),
        )

    def groups(self) -> Iterator[Holder]:
        """The classes of the groups."""
        for attribute, name in self._group_names.items():
            yield Holder(
                name=name,
                base=code("{}Client", self._prefix),
                docstring=docstrings.of_group(attribute, self._names, indent=4),
                accessors=self._accessors(attribute, code("self._client")),
            )

    def imports(self) -> Iterator[tuple[Code, Code]]:
        """The module and the class of each service."""
        for resource in self._services.values():
            module = code(".services.{}", self._names.modules[resource.name])
            yield module, self._service_class(resource)

    def _named_groups(self) -> Mapping[Attribute, Code]:
        """``EdgesGroup`` for ``edges``, unlike the names of all services."""
        attributes = [attribute for attribute in self._members if attribute]
        wanted = [
            pascal("_".join(attribute).split("_"), self._api.words) + "Group"
            for attribute in attributes
        ]
        taken = {str(name) for name in self._names.services.values()}
        chosen = distinct(wanted, taken)
        return {
            attribute: code("{}{}", self._prefix, identifier(name))
            for attribute, name in zip(attributes, chosen, strict=True)
        }

    def _service_class(self, resource: Resource) -> Code:
        return code("{}{}", self._prefix, self._names.services[resource.name])

    def _accessors(self, group: Attribute, client: Code) -> tuple[Accessor, ...]:
        return tuple(
            self._accessor(attribute, client) for attribute in self._members[group]
        )

    def _accessor(self, attribute: Attribute, client: Code) -> Accessor:
        resource = self._services.get(attribute)
        if resource is None or resource.service is None:
            class_name = self._group_names[attribute]
            docstring = docstrings.of_group(attribute, self._names, indent=8)
            local_imports: tuple[Code, ...] = ()
        else:
            class_name = self._service_class(resource)
            docstring = docstrings.of_accessor(resource.service)
            module = code(".services.{}", self._names.modules[resource.name])
            local_imports = import_lines([(module, [class_name])], indent=8)
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


def _config(api: Api, settings: Settings) -> Code:
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
    items = (
        code("base_url={}", python_string(api.base_url)),
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
    )
    return laid_out(Brackets(code("_CONFIG = Config("), items, code(")")), indent=0)
