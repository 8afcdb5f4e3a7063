"""The modules of the services: each service as two classes, for ``Client`` and ``AsyncClient``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.facts import Facts, ServiceFacts
from copperplate.ir.model import (
    Api,
    Location,
    Operation,
    Parameter,
    Resource,
    Service,
    Union,
    as_others,
)
from copperplate.languages.python import docstrings
from copperplate.languages.python.annotations import NONE, Annotations
from copperplate.languages.python.constants import which
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import (
    NO_IMPORTS,
    Expression,
    expression,
    imported,
    laid_out_imports,
    needed_by,
    union,
)
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import Names, OperationNames
from copperplate.languages.python.pagination import Pagination
from copperplate.languages.python.signatures import (
    OPTIONS,
    PASSED_ON,
    Method,
    deprecation_decorator,
    imports_of,
    signature_items,
)
from copperplate.text.code import Code, code, identifier, joined


@dataclass(frozen=True, slots=True)
class ServiceClass:
    """A service for one kind of client."""

    name: Code
    base: Code
    docstring: Code
    methods: tuple[Method, ...]


@dataclass(frozen=True, slots=True)
class ServiceModule:
    """``services/NAME.py``"""

    file_name: Code
    resource: Code
    """The name of the resource's file in the schema, without its suffix."""
    docstring: Code
    imports: tuple[Code, ...]
    classes: tuple[ServiceClass, ...]


def modules(
    api: Api, facts: Facts, names: Names, pagination: Pagination
) -> tuple[ServiceModule, ...]:
    """The modules of all services."""
    return tuple(
        _module(
            api,
            resource,
            resource.service,
            facts.services[resource.name],
            names,
            pagination,
        )
        for resource in api.resources
        if resource.service is not None
    )


def _module(
    api: Api,
    resource: Resource,
    service: Service,
    facts: ServiceFacts,
    names: Names,
    pagination: Pagination,
) -> ServiceModule:
    """Both classes, and the imports that their methods need."""
    own = names.services[resource.name]
    classes = tuple(
        ServiceClass(
            name=own.async_class_name if is_async else own.class_name,
            base=code("AsyncService" if is_async else "Service"),
            docstring=docstrings.of_service(service, own.accessor),
            methods=tuple(
                _Writer(
                    operation,
                    own.operations[operation.name],
                    facts,
                    names,
                    pagination.used.get((resource.name, operation.name)),
                    api,
                    is_async,
                ).method()
                for operation in service.operations
            ),
        )
        for is_async in (False, True)
    )
    bases = (imported(".._service", "Service"), imported(".._service", "AsyncService"))
    methods = [method for each in classes for method in each.methods]
    lines = laid_out_imports(needed_by(*bases, *methods))
    return ServiceModule(
        file_name=own.module,
        resource=identifier(resource.name),
        docstring=docstrings.of_module(service.doc),
        imports=lines,
        classes=classes,
    )


class _Writer:
    """Writes one operation for one kind of client."""

    def __init__(
        self,
        operation: Operation,
        own: OperationNames,
        facts: ServiceFacts,
        names: Names,
        paging: Expression | None,
        api: Api,
        is_async: bool,
    ) -> None:
        self._api = api
        self._operation = operation
        self._own = own
        self._facts = facts.operations[operation.name]
        self._paging = paging
        self._is_async = is_async
        self._names = names
        self._annotations = Annotations(names, is_async=is_async)

    def method(self) -> Method:
        """The method."""
        operation = self._operation
        is_paged = self._facts.items is not None
        waits = self._is_async and not is_paged
        pages = docstrings.PAGER if self._is_async else docstrings.PAGE
        result, read_as = self._result(), self._read_as()
        signature = Brackets(
            code("async def {}(" if waits else "def {}(", self._own.method),
            tuple(
                signature_items(
                    self._own.parameters, operation.parameters, self._annotations
                )
            ),
            code(") -> {}:", result.code),
        )
        call = Brackets(self._call(), tuple(self._call_items(read_as)), code(")"))
        decorator = deprecation_decorator(self._own.method, operation.deprecated)
        parameters = imports_of(operation.parameters, self._annotations)
        return Method(
            decorator=decorator.code,
            signature=laid_out(signature, indent=4),
            docstring=docstrings.of_operation(
                operation,
                self._facts,
                self._own.parameters,
                pages if is_paged else "",
                self._names,
            ),
            body=laid_out(call, indent=8),
            imports=union(
                [
                    OPTIONS,
                    decorator.imports,
                    parameters,
                    *(self._value(each).imports for each in operation.parameters),
                    _WITH_OTHERS.imports if operation.others else NO_IMPORTS,
                    result.imports,
                    read_as.imports if read_as else NO_IMPORTS,
                    self._paging.imports if self._paging else NO_IMPORTS,
                ]
            ),
        )

    def _result(self) -> Expression:
        """The annotation of the result."""
        if self._operation.result is None:
            return NONE
        items = self._facts.items
        annotation = self._annotations.of_result(self._operation.result, items)
        if not self._is_async or items is None:
            return annotation
        pager = imported(".._page", "AsyncPager")
        item = self._annotations.returned(items)
        return expression("{}[{}, {}]", pager, annotation, item)

    def _read_as(self) -> Expression | None:
        """What the response is read as; None if it has no body."""
        if self._operation.result is None:
            return None
        result, items = self._operation.result, self._facts.items
        reader = self._annotations.result_as(result, items)
        if not self._operation.envelope:
            return reader
        names = joined(", ", map(python_string, self._operation.envelope))
        return expression("{}({}, {})", _ENVELOPED, reader, Expression(names))

    def _call(self) -> Code:
        """The runtime's method that makes the call."""
        wait = code("await ") if self._is_async else code("")
        if self._operation.result is None:
            return code("{}self._call_without_result(", wait)
        if self._facts.items is None:
            return code("return {}self._call(", wait)
        return code("return self._pager(" if self._is_async else "return self._page(")

    def _call_items(self, read_as: Expression | None) -> Iterator[Code | Brackets]:
        """What the runtime is told of one call."""
        yield python_string(self._operation.http_method)
        yield python_string(str(self._operation.path))
        yield from self._members("path", code("path"))
        yield from self._members("query", code("query"))
        yield from self._members("header", code("headers"))
        yield from self._body()
        for parameter in self._operation.parameters:
            if parameter.location == "whole_body":
                yield code("body={}", self._value(parameter).code)
        if read_as is not None:
            yield code("result={}", read_as.code)
        if self._paging is not None:
            yield code("paging={}", self._paging.code)
        yield from self._remembered()
        if self._operation.authentication is not None:
            yield code("authentication={}", which(self._operation.authentication))
        yield from PASSED_ON

    def _body(self) -> Iterator[Brackets]:
        """``body={"name": name}``, or ``body=with_others({"name": name}, others)``."""
        for parameter in self._operation.parameters:
            if parameter.location == "others":
                entries = tuple(self._entries("body"))
                members = Brackets(code("{{"), entries, code("}}"))
                others = self._value(parameter)
                yield Brackets(
                    code("body={}(", _WITH_OTHERS.code),
                    (members, others.code),
                    code(")"),
                )
                return
        yield from self._members("body", code("body"))

    def _members(self, location: Location, keyword: Code) -> Iterator[Brackets]:
        """``path={"id": id}``: the parameters of one place, by the names that the API has for them."""
        entries = tuple(self._entries(location))
        if entries:
            yield Brackets(code("{}={}", keyword, code("{{")), entries, code("}}"))

    def _entries(self, location: Location) -> Iterator[Code]:
        """What stands in the place of a parameter of the whole API has no value there."""
        values = dict.fromkeys(self._replaced(location), NONE.code)
        values |= {
            parameter.wire: self._value(parameter).code
            for parameter in self._operation.parameters
            if parameter.location == location
        }
        for wire, value in values.items():
            yield code("{}: {}", python_string(wire), value)

    def _replaced(self, location: Location) -> Iterator[str]:
        """The parameters of the whole API in a query or a header that the operation doesn't take."""
        for shared in self._api.parameters:
            if shared.location == location != "path":
                if shared.name not in self._facts.shared:
                    yield shared.wire

    def _remembered(self) -> Iterator[Brackets]:
        """``remember={"/books/{isbn}": isbn}``: what the objects in the result need of this path."""
        entries = tuple(
            code("{}: {}", python_string(place), self._own.parameters[name])
            for place, name in self._facts.remembered.items()
        )
        if entries:
            yield Brackets(code("remember={{"), entries, code("}}"))

    def _value(self, parameter: Parameter) -> Expression:
        """What the runtime is given of a parameter."""
        others = as_others(parameter)
        if others is not None:
            value = Expression(self._own.parameters[parameter.name])
            writer = self._annotations.others_writer(others)
            return expression("{}({})", writer, value) if writer else value
        value = self._annotations.written(
            parameter.type,
            Expression(self._own.parameters[parameter.name]),
            in_url=parameter.location not in ("body", "whole_body"),
        )
        if parameter.comma_separated:
            return expression("{}({})", _COMMA_SEPARATED, value)
        if parameter.location == "whole_body" and isinstance(parameter.type, Union):
            return expression("{}({})", _SINGLE, value)
        return value


_WITH_OTHERS = imported(".._open", "with_others")
_ENVELOPED = imported(".._envelope", "enveloped")
_COMMA_SEPARATED = imported(".._url", "comma_separated")
_SINGLE = imported(".._writers", "single")
