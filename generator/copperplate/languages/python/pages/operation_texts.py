"""What a page says of an operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.model import Operation, Reference, Resource, Service
from copperplate.languages.python import naming
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.examples import Example
from copperplate.languages.python.pages.shared import Shared
from copperplate.languages.python.signatures import signature_items
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown, markdown_literal


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
    """``client.books``"""
    signature: Code
    """From the name of its class on: ``IPPoliciesClient.get(id: str, …) -> IPPolicy``."""
    call: Code
    """``client.books.get``"""
    full_name: Code
    """``shop.services.books.BooksClient.get``"""
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


def texts(
    shared: Shared, resource: Resource, service: Service
) -> tuple[OperationText, ...]:
    """All operations of a service."""
    writer = _Writer(shared, resource, service)
    return tuple(writer.text(operation) for operation in service.operations)


class _Writer:
    def __init__(self, shared: Shared, resource: Resource, service: Service) -> None:
        self._shared = shared
        self._resource = resource
        self._service = service

    def text(self, operation: Operation) -> OperationText:
        """One of them."""
        shared, service = self._shared, self._service
        name = shared.method(service, operation)
        parameters = naming.parameters(operation, self._shared.names.words)
        items = list(
            signature_items(parameters, operation.parameters, self._shared.annotations)
        )[1:]
        result = shared.result(operation)
        client = shared.client(service)
        return OperationText(
            name=name,
            client=client,
            signature=code(
                "{}.{}({}) -> {}",
                identifier(service.class_name),
                name,
                joined(", ", items),
                result,
            ),
            call=code("{}.{}", client, name),
            full_name=shared.full_name(self._resource, service, operation),
            http=markdown_literal(f"{operation.http_method} {operation.path}"),
            verb=markdown_literal(operation.http_method),
            path=markdown_literal(operation.path),
            doc=markdown(operation.doc),
            summary=markdown(re.split(r"(?<=[.!?])\s", operation.doc.strip())[0]),
            deprecation=sentences.deprecation(operation.deprecated),
            parameters=tuple(
                ParameterText(
                    name=parameters[parameter.name],
                    annotation=markdown(
                        self._shared.annotations.of_argument(
                            parameter, in_url=parameter.location in ("path", "query")
                        )
                    ),
                    text=sentences.of_parameter(parameter, shared),
                )
                for parameter in operation.parameters
            ),
            result=self._result(operation),
            result_type=markdown(result),
            result_link=self._link(operation),
            errors=tuple(self._errors(operation)),
            example=self._shared.examples.of(service, operation),
        )

    def _link(self, operation: Operation) -> Code:
        if isinstance(operation.result, Reference):
            return self._shared.link(operation.result.datatype)
        if operation.result is None:
            return code("nothing")
        return markdown(self._shared.result(operation))

    def _result(self, operation: Operation) -> Code:
        if not isinstance(operation.result, Reference):
            return code("What the API answers.") if operation.result else code("")
        datatype = self._shared.datatypes[operation.result.datatype]
        link = self._shared.link(datatype.name)
        match operation.standard:
            case "create":
                return code("The new {}.", link)
            case "update" | "replace":
                return code("The {} as it is now.", link)
            case "list" if datatype.page_of is not None:
                return code(
                    "A {} with the first page. Iterating goes through the items of all "
                    "pages; an `AsyncClient` gives an {{py:class}}`{}._page.AsyncPager` to "
                    "iterate, or to await for the page.",
                    link,
                    self._shared.package,
                )
        return code("The {}.", link)

    def _errors(self, operation: Operation) -> Iterator[tuple[Code, Code]]:
        """Those that have to do with this operation; others may come from any."""
        codes = self._shared.api.errors.codes
        if any(p.location == "path" for p in operation.parameters):
            why = code("If there is no such object")
            yield self._error("NotFoundError", why, codes.get(404))
        if any(p.location in ("body", "whole_body") for p in operation.parameters):
            why = code("If a value isn't one that the API takes")
            yield self._error("BadRequestError", why, codes.get(400))
        paging = self._shared.api.paging
        if paging and any(p.name == paging.cursor for p in operation.parameters):
            why = code(
                "If {} names no object of the list", markdown_literal(paging.cursor)
            )
            yield self._error("BadRequestError", why, paging.invalid_cursor_code)

    def _error(self, name: str, why: Code, number: str | None) -> tuple[Code, Code]:
        full = code("{}.{}", self._shared.package, identifier(name))
        if number:
            return full, code("{} ({}).", why, markdown_literal(number))
        return full, code("{}.", why)
