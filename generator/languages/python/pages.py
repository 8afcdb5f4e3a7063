"""The pages of the docs: what each of them says, decided before a template arranges it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator import diagram
from generator import names as naming
from generator.diagnostics import Diagnostics
from generator.diagram import Picture
from generator.ir import (
    Api,
    Datatype,
    Operation,
    Property,
    Reference,
    Resource,
    Service,
    StandardMethod,
)
from generator.languages.python import facts, names
from generator.languages.python.examples import Example, Examples
from generator.languages.python.names import Names
from generator.languages.python.operations import signature_items
from generator.languages.python.settings import Settings
from generator.languages.python.types import Annotations, Imports
from generator.relations import Relations, relations
from generator.text import (
    Code,
    code,
    html,
    identifier,
    joined,
    markdown,
    markdown_document,
    markdown_literal,
    path_segment,
    python_string,
)

START = "start"
"""The guide of the schema that becomes part of the start page."""

GUIDES = ("async", "authentication", "deprecations", "errors", "paging", "testing")
"""The guides that every package has; the schema's must have other names."""


@dataclass(frozen=True, slots=True)
class ParameterText:
    """A parameter of an operation."""

    name: Code
    annotation: Code
    text: Code


@dataclass(frozen=True, slots=True)
class OperationText:
    """An operation, as its resource's page describes it."""

    name: Code
    client: Code
    """``client.ip_policies``"""
    signature: Code
    """From the name of its class on: ``IPPoliciesClient.get(id: str, …) -> IPPolicy``."""
    call: Code
    """``client.ip_policies.get``"""
    full_name: Code
    """``ngrok.services.ip_policies.IPPoliciesClient.get``"""
    http: Code
    """Verb and path, as they are in a request."""
    verb: Code
    path: Code
    doc: Code
    summary: Code
    """The first sentence of it."""
    deprecation: Code | None
    parameters: tuple[ParameterText, ...]
    result: Code
    """What is returned, as a sentence; empty if nothing is."""
    result_type: Code
    result_link: Code
    errors: tuple[tuple[Code, Code], ...]
    """The class of an exception, and when it is raised."""
    example: Example


@dataclass(frozen=True, slots=True)
class MemberText:
    """A property of a datatype, or one of its methods."""

    name: Code
    is_method: bool
    annotation: Code
    """Of a property: its type, as in a signature."""
    return_type: Code
    """The same as Markdown."""
    signature: Code
    """Of a method: its name, parameters and result."""
    twin: Code
    """The name of the same method for objects of an ``AsyncClient``."""
    doc: Code
    facts: Code
    operation: Code
    """Of a method: the full name of the operation that it calls."""


@dataclass(frozen=True, slots=True)
class DatatypeText:
    """A class of objects."""

    name: Code
    doc: Code
    deprecation: Code | None
    is_input: bool
    required: Code
    """The keys that must be given where it is sent."""
    items: Code | None
    """Of a page of a list: the class of its items."""
    page: Code
    """The page of the resource that it belongs to."""
    page_title: Code
    members: tuple[MemberText, ...]
    """Properties and methods in one row, by name."""


@dataclass(frozen=True, slots=True)
class PictureText:
    """A drawing for a page, and the same in words."""

    svg: Code
    sentences: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ResourcePage:
    """The page of a resource."""

    file_name: Code
    module: Code
    title: Code
    doc: Code
    client: Code
    """Where a client has its service; empty if it has none."""
    class_name: Code
    operations: tuple[OperationText, ...]
    datatypes: tuple[DatatypeText, ...]
    picture: PictureText | None
    parts: tuple[tuple[Code, Code, Code], ...]
    """Its modules: page, where a client has them, and what they are."""
    is_part: bool


@dataclass(frozen=True, slots=True)
class Tour:
    """An everyday resource, for guides that hold for any API."""

    title: Code
    page: Code
    client: Code
    class_name: Code
    variable: Code
    create: Example
    get: Example
    list: Example
    update: Example
    delete: Example
    change: Code
    """The arguments of an update: ``description="for the web team"``."""
    creation: Code
    """The arguments of a creation."""
    identifier: Code
    """An identifier as a string literal."""
    key: Code
    """The property that identifies an object."""
    limit: Code
    """The parameter of ``list`` that bounds a page; empty if there is none."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A guide that the schema brings with it."""

    file_name: Code
    text: Code


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share, and the pages that list everything."""

    title: Code
    doc: Code
    project_string: Code
    package: Code
    package_string: Code
    distribution: Code
    version_string: Code
    key_variable: Code
    key_variable_name: Code
    key_header: Code
    base_url: Code
    resources: tuple[ResourcePage, ...]
    datatypes: tuple[DatatypeText, ...]
    """All, by name."""
    start: Code
    """What the start page tells of this API; empty if the schema has no guide ``start``."""
    guides: tuple[GuidePage, ...]
    """Those of the schema."""
    rate_limit: Code
    """``120 calls in 60 seconds``; empty if there is none."""
    deprecated: tuple[tuple[Code, Code], ...]
    """What should no longer be used, with a link, and why."""
    picture: PictureText
    alone: Code
    """The resources that the picture doesn't show, enumerated."""
    tour: Tour | None


def site(
    api: Api, settings: Settings, all_names: Names, diagnostics: Diagnostics
) -> Site:
    """All pages of the docs of a package."""
    for guide in api.guides:
        if guide.name in GUIDES:
            diagnostics.error(
                None,
                f"the docs have a guide '{guide.name}' already",
                f"give guides/{guide.name}.md another name",
            )
    return _Writer(api, settings, all_names).site()


class _Writer:
    def __init__(self, api: Api, settings: Settings, all_names: Names) -> None:
        self._api = api
        self._names = all_names
        self._settings = settings
        self._package = identifier(settings.package)
        self._annotations = Annotations(Imports(), Imports(), all_names)
        self._relations: Relations = relations(api)
        self._examples = Examples(api, all_names)
        self._datatypes: Mapping[str, Datatype] = {d.name: d for d in api.datatypes()}

    def site(self) -> Site:
        resources = tuple(self._resource(resource) for resource in self._api.resources)
        datatypes = [text for resource in resources for text in resource.datatypes]
        picture = diagram.whole(
            self._relations,
            _page_address,
            f"How the resources of the {self._api.title} refer to each other",
        )
        return Site(
            title=markdown(self._api.title),
            doc=markdown(self._api.doc),
            project_string=python_string(self._settings.distribution),
            package=self._package,
            package_string=python_string(self._settings.package),
            distribution=path_segment(self._settings.distribution),
            version_string=python_string(self._settings.version),
            key_variable=markdown_literal(
                self._api.authentication.environment_variable
            ),
            key_header=markdown_literal(self._api.authentication.header),
            base_url=markdown_literal(self._api.base_url),
            key_variable_name=identifier(self._api.authentication.environment_variable),
            start=self._start(),
            guides=tuple(self._guides()),
            rate_limit=self._rate_limit(),
            deprecated=tuple(self._deprecated(resources)),
            resources=resources,
            datatypes=tuple(sorted(datatypes, key=lambda text: text.name)),
            picture=_picture(picture),
            alone=joined(
                ", ",
                (
                    code("{{doc}}`{}`", self._names.modules[name])
                    for name in diagram.alone(self._relations)
                ),
            ),
            tour=self._tour(),
        )

    # --- one resource ---

    def _resource(self, resource: Resource) -> ResourcePage:
        service = resource.service
        return ResourcePage(
            file_name=self._names.modules[resource.name],
            module=self._names.modules[resource.name],
            title=self._title(resource),
            doc=markdown((service.doc if service else resource.doc) or ""),
            client=self._client(service) if service else code(""),
            class_name=identifier(service.class_name) if service else code(""),
            operations=tuple(self._operations(resource, service)) if service else (),
            datatypes=tuple(
                self._datatype(resource, datatype) for datatype in resource.datatypes
            ),
            picture=self._around(resource) if service else None,
            parts=tuple(self._parts(resource)),
            is_part=self._owner(resource) != resource.name,
        )

    def _title(self, resource: Resource) -> Code:
        """``IP policy rules``: the words of the resource's name, spelled as they are in the API."""
        known = {word.lower(): word for word in self._api.words}
        words = [
            known.get(word, word)
            for word in naming.split(resource.name, self._api.words)
        ]
        title = " ".join(words)
        return markdown(title[:1].upper() + title[1:])

    def _client(self, service: Service) -> Code:
        return code("client.{}", self._names.service_path(service))

    def _owner(self, resource: Resource) -> str:
        if resource.service is None:
            return resource.name
        return self._relations.owner(resource.name)

    def _parts(self, resource: Resource) -> Iterator[tuple[Code, Code, Code]]:
        for name in self._relations.parts.get(resource.name, ()):
            service = self._relations.services[name]
            yield (
                self._names.modules[name],
                markdown_literal(self._client(service)),
                markdown(service.doc),
            )

    def _around(self, resource: Resource) -> PictureText | None:
        title = f"{resource.name} and the resources around it"
        picture = diagram.around(
            self._relations, resource.name, _neighbour_address, title
        )
        return _picture(picture) if picture else None

    # --- operations ---

    def _operations(
        self, resource: Resource, service: Service
    ) -> Iterator[OperationText]:
        for operation in service.operations:
            yield self._operation(resource, service, operation)

    def _operation(
        self, resource: Resource, service: Service, operation: Operation
    ) -> OperationText:
        name = names.operations(service, self._names.words)[operation.name]
        parameters = names.parameters(operation, self._names.words)
        items = list(
            signature_items(parameters, operation.parameters, self._annotations)
        )[1:]
        result = (
            self._annotations.returned(operation.result)
            if operation.result
            else code("None")
        )
        return OperationText(
            name=name,
            client=self._client(service),
            signature=code(
                "{}.{}({}) -> {}",
                identifier(service.class_name),
                name,
                joined(", ", items),
                result,
            ),
            call=code("{}.{}", self._client(service), name),
            full_name=self._full_name(resource, service, operation),
            http=markdown_literal(f"{operation.http_method} {operation.path}"),
            verb=markdown_literal(operation.http_method),
            path=markdown_literal(operation.path),
            doc=markdown(operation.doc),
            summary=markdown(re.split(r"(?<=[.!?])\s", operation.doc.strip())[0]),
            deprecation=_deprecation(operation.deprecated),
            parameters=tuple(
                ParameterText(
                    name=parameters[parameter.name],
                    annotation=markdown(
                        self._annotations.of_argument(
                            parameter, in_url=parameter.location in ("path", "query")
                        )
                    ),
                    text=facts.of_parameter(parameter, self._package, self._names),
                )
                for parameter in operation.parameters
            ),
            result=self._result(operation),
            result_type=markdown(result),
            result_link=self._link(operation),
            errors=tuple(self._errors(service, operation)),
            example=self._examples.of(service, operation),
        )

    def _full_name(
        self, resource: Resource, service: Service, operation: Operation
    ) -> Code:
        return code(
            "{}.services.{}.{}.{}",
            self._package,
            self._names.modules[resource.name],
            identifier(service.class_name),
            names.operations(service, self._names.words)[operation.name],
        )

    def _link(self, operation: Operation) -> Code:
        if isinstance(operation.result, Reference):
            return facts.links([operation.result.datatype], self._names)
        if operation.result is None:
            return code("nothing")
        return markdown(self._annotations.returned(operation.result))

    def _result(self, operation: Operation) -> Code:
        if not isinstance(operation.result, Reference):
            return code("What the API answers.") if operation.result else code("")
        datatype = self._datatypes[operation.result.datatype]
        link = code("{{py:class}}`{}`", self._names.datatypes[datatype.name].class_name)
        match operation.standard:
            case "create":
                return code("The new {}.", link)
            case "update" | "replace":
                return code("The {} as it is now.", link)
            case "list" if datatype.page_of is not None:
                return code(
                    "A {} with the first page. Iterating goes through the items of all pages; "
                    "an `AsyncClient` gives an {{py:class}}`{}._page.AsyncPager` to iterate, or to await for the page.",
                    link,
                    self._package,
                )
        return code("The {}.", link)

    def _errors(
        self, service: Service, operation: Operation
    ) -> Iterator[tuple[Code, Code]]:
        """Those that have to do with this operation; others may come from any."""
        codes = self._api.errors.codes
        if any(p.location == "path" for p in operation.parameters):
            why = code("If there is no such object")
            yield self._error("NotFoundError", why, codes.get(404))
        if any(p.location in ("body", "whole_body") for p in operation.parameters):
            why = code("If a value isn't one that the API takes")
            yield self._error("BadRequestError", why, codes.get(400))
        paging = self._api.paging
        if paging and any(p.name == paging.cursor for p in operation.parameters):
            why = code(
                "If {} names no object of the list", markdown_literal(paging.cursor)
            )
            yield self._error("BadRequestError", why, paging.invalid_cursor_code)

    def _error(self, name: str, why: Code, number: str | None) -> tuple[Code, Code]:
        full = code("{}.{}", self._package, identifier(name))
        if number:
            return full, code("{} ({}).", why, markdown_literal(number))
        return full, code("{}.", why)

    # --- datatypes ---

    def _datatype(self, resource: Resource, datatype: Datatype) -> DatatypeText:
        own = self._names.datatypes[datatype.name]
        properties = [
            self._property(property, own.properties[property.name])
            for property in datatype.properties
        ]
        methods = list(self._methods(resource, datatype)) if resource.service else []
        required = [p.name for p in datatype.properties if p.required]
        return DatatypeText(
            name=own.class_name,
            doc=markdown(datatype.doc),
            deprecation=_deprecation(datatype.deprecated),
            is_input=own.is_input,
            required=joined(", ", map(markdown_literal, required)),
            items=self._items(datatype),
            page=self._names.modules[resource.name],
            page_title=self._title(resource),
            members=tuple(sorted([*properties, *methods], key=lambda m: m.name)),
        )

    def _items(self, datatype: Datatype) -> Code | None:
        for property in datatype.properties:
            if property.name == datatype.page_of:
                return markdown(self._annotations.of_property(property))
        return None

    def _property(self, property: Property, name: Code) -> MemberText:
        return MemberText(
            name=name,
            is_method=False,
            annotation=self._annotations.of_property(property),
            return_type=markdown(self._annotations.of_property(property)),
            signature=code(""),
            twin=code(""),
            doc=markdown(property.doc),
            facts=facts.of_property(property, self._names),
            operation=code(""),
        )

    def _methods(self, resource: Resource, datatype: Datatype) -> Iterator[MemberText]:
        service = resource.service
        assert service is not None
        own = self._names.datatypes[datatype.name]
        operations = {operation.name: operation for operation in service.operations}
        for name in datatype.methods:
            operation = operations[name]
            parameters = names.parameters(operation, self._names.words)
            given = [
                parameter
                for parameter in operation.parameters
                if parameter.location != "path" or parameter.name not in own.properties
            ]
            items = list(signature_items(parameters, given, self._annotations))[1:]
            result = (
                self._annotations.returned(operation.result)
                if operation.result
                else code("None")
            )
            rest = code("({}) -> {}", joined(", ", items), result)
            method = own.methods[name]
            yield MemberText(
                name=method,
                is_method=True,
                annotation=code(""),
                return_type=code(""),
                signature=code("{}{}", method, rest),
                twin=code("`a{}`", method),
                doc=markdown(operation.doc),
                facts=code(""),
                operation=self._full_name(resource, service, operation),
            )

    # --- the guides ---

    def _start(self) -> Code:
        """The guide ``start`` without its title, which the start page has already."""
        for guide in self._api.guides:
            if guide.name == START:
                return self._written(guide.text.split("\n", 1)[1].strip("\n"))
        return code("")

    def _guides(self) -> Iterator[GuidePage]:
        for guide in self._api.guides:
            if guide.name != START:
                name = path_segment(guide.name)
                yield GuidePage(name, self._written(guide.text))

    def _written(self, text: str) -> Code:
        """What somebody wrote, with the names of the package and of what is installed."""
        text = re.sub(r"\bPACKAGE\b", self._settings.package, text)
        text = re.sub(r"\bDISTRIBUTION\b", self._settings.distribution, text)
        return markdown_document(text)

    def _rate_limit(self) -> Code:
        limit = self._api.rate_limit
        if limit is None:
            return code("")
        return markdown(f"{limit.requests} calls in {limit.seconds} seconds")

    def _deprecated(
        self, resources: Iterable[ResourcePage]
    ) -> Iterator[tuple[Code, Code]]:
        for resource in resources:
            for operation in resource.operations:
                if operation.deprecation:
                    link = code(
                        "{{py:meth}}`{} <{}>`", operation.call, operation.full_name
                    )
                    yield link, operation.deprecation
        for datatype in self._api.datatypes():
            own = self._names.datatypes[datatype.name]
            for property in datatype.properties:
                if property.deprecated is not None:
                    link = code(
                        "{{py:attr}}`{}.datatypes.{}.{}`",
                        self._package,
                        own.class_name,
                        own.properties[property.name],
                    )
                    yield link, facts.deprecation(property.deprecated)

    def _tour(self) -> Tour | None:
        """The resource that most others refer to of those that are easy to make and hold no secret."""
        standard: tuple[StandardMethod, ...] = (
            "create",
            "get",
            "list",
            "update",
            "delete",
        )
        best: tuple[int, int, str] | None = None
        for resource in self._api.resources:
            if resource.service is None or not self._is_easy(resource.service):
                continue
            kinds = {operation.standard for operation in resource.service.operations}
            if not kinds.issuperset(standard):
                continue
            referring = sum(
                link.target == resource.name for link in self._relations.links
            )
            best = min(
                best or (99, 0, ""),
                (self._effort(resource.service), -referring, resource.name),
            )
        if best is None:
            return None
        resource = next(r for r in self._api.resources if r.name == best[2])
        service = resource.service
        assert service is not None
        by_kind = {operation.standard: operation for operation in service.operations}
        examples = {
            kind: self._examples.of(service, by_kind[kind]) for kind in standard
        }
        return Tour(
            title=self._title(resource),
            page=self._names.modules[resource.name],
            client=self._client(service),
            class_name=self._names.datatypes[service.datatype].class_name,
            variable=self._examples.variable(service.datatype),
            create=examples["create"],
            get=examples["get"],
            list=examples["list"],
            update=examples["update"],
            delete=examples["delete"],
            change=self._examples.arguments(service, by_kind["update"]),
            creation=self._examples.arguments(service, by_kind["create"]),
            identifier=self._examples.identifier(service),
            limit=self._limit(by_kind["list"]),
            key=self._names.datatypes[service.datatype].properties[service.key],
        )

    def _limit(self, operation: Operation) -> Code:
        paging = self._api.paging
        known = names.parameters(operation, self._names.words)
        return known.get(paging.limit, code("")) if paging else code("")

    def _is_easy(self, service: Service) -> bool:
        datatype = self._datatypes[service.datatype]
        return (
            not any(property.secret for property in datatype.properties)
            and datatype.deprecated is None
            and {"update", "delete"} <= set(datatype.methods)
            and "{" not in service.path
        )

    def _effort(self, service: Service) -> int:
        """How much must be given to create one."""
        create = next(o for o in service.operations if o.standard == "create")
        return sum(parameter.required for parameter in create.parameters)


def _deprecation(reason: str | None) -> Code | None:
    return None if reason is None else facts.deprecation(reason)


def _picture(picture: Picture) -> PictureText:
    return PictureText(picture.svg, tuple(map(markdown, picture.sentences)))


def _page_address(name: str) -> str:
    return f"{name}.html"


_neighbour_address = _page_address
