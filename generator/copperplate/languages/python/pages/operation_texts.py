"""What a page says of an operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.facts import OperationFacts, PossibleError
from copperplate.ir.member_path import MemberPath
from copperplate.ir.model import Operation, Reference, Resource, Service
from copperplate.languages.python.imports import either
from copperplate.languages.python.layout import flat
from copperplate.languages.python.pages import authentication, sentences
from copperplate.languages.python.pages.examples import Example
from copperplate.languages.python.pages.shared import Shared
from copperplate.languages.python.signatures import signature_items
from copperplate.text.code import Code, code, joined
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
    envelope: Code | None
    """The member of the answer that holds the result, if it isn't the answer itself."""
    verb: Code
    path: Code
    doc: Code
    summary: Code
    """The first sentence of it."""
    authentication: Code | None
    """With which arguments of the client, if they aren't the usual ones."""
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
        shared, resource = self._shared, self._resource.name
        own = shared.names.services[resource]
        facts = shared.facts.services[resource].operations[operation.name]
        name = own.operations[operation.name].method
        parameters = own.operations[operation.name].parameters
        items = signature_items(parameters, operation.parameters, shared.annotations)
        _, *shown = map(flat, items)
        result = shared.result(resource, operation)
        client = shared.client(resource)
        return OperationText(
            name=name,
            client=client,
            signature=code(
                "{}.{}({}) -> {}",
                own.class_name,
                name,
                joined(", ", shown),
                result,
            ),
            call=code("{}.{}", client, name),
            full_name=shared.full_name(resource, operation),
            http=markdown_literal(f"{operation.http_method} {operation.path}"),
            envelope=(
                markdown_literal(str(MemberPath(operation.envelope)))
                if operation.envelope
                else None
            ),
            verb=markdown_literal(operation.http_method),
            path=markdown_literal(str(operation.path)),
            doc=markdown(operation.doc),
            summary=markdown(re.split(r"(?<=[.!?])\s", operation.doc.strip())[0]),
            authentication=authentication.of_operation(
                self._shared.api, operation, self._shared.names
            ),
            deprecation=sentences.deprecation(operation.deprecated),
            parameters=tuple(
                ParameterText(
                    name=parameters[parameter.name],
                    annotation=markdown(
                        either(shared.annotations.choices(parameter)).code
                    ),
                    text=sentences.of_parameter(parameter, facts.sentences, shared),
                )
                for parameter in operation.parameters
            ),
            result=self._result(operation, facts),
            result_type=markdown(result),
            result_link=self._link(operation, result),
            errors=tuple(self._errors(facts)),
            example=shared.examples.of(self._resource, self._service, operation),
        )

    def _link(self, operation: Operation, result: Code) -> Code:
        if isinstance(operation.result, Reference):
            return self._shared.link(operation.result.datatype)
        if operation.result is None:
            return code("nothing")
        return markdown(result)

    def _result(self, operation: Operation, facts: OperationFacts) -> Code:
        if facts.items is None and not isinstance(operation.result, Reference):
            return code("What the API answers.") if operation.result else code("")
        if facts.returned:
            return sentences.written(facts.returned, self._shared)
        link = code("{{py:class}}`{}.ListPage`", self._shared.package)
        if isinstance(operation.result, Reference):
            link = self._shared.link(operation.result.datatype)
        if facts.items is None:
            return code("The {}.", link)
        return code(
            "A {} with the first page. Iterating goes through the items of all pages; an "
            "`AsyncClient` gives an {{py:class}}`{}.AsyncPager` to iterate, or to "
            "await for the page.",
            link,
            self._shared.package,
        )

    def _errors(self, facts: OperationFacts) -> Iterator[tuple[Code, Code]]:
        """Those that have to do with this operation; others may come from any."""
        for error in facts.errors:
            yield self._error(error)

    def _error(self, error: PossibleError) -> tuple[Code, Code]:
        """The class of an exception, and when it is raised."""
        name, why = _ERRORS[error.status]
        if error.parameter is not None:
            parameter = markdown_literal(error.parameter)
            why = code("If {} names no object of the list", parameter)
        full = code("{}.{}", self._shared.package, name)
        if error.code:
            return full, code("{} ({}).", why, markdown_literal(str(error.code)))
        return full, code("{}.", why)


_ERRORS = {
    400: (
        code("BadRequestError"),
        code("If a value isn't one that the API takes"),
    ),
    404: (code("NotFoundError"), code("If there is no such object")),
}
"""By status, the class of the exception and the usual reason."""
