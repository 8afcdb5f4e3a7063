"""The modules of the services: each service as two classes, for ``Client`` and ``AsyncClient``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from copperplate.ir.model import (
    Api,
    Location,
    Operation,
    Reference,
    Resource,
    Service,
    Type,
    held,
)
from copperplate.languages.python import docstrings, naming
from copperplate.languages.python.annotations import Annotations, Imports, reader
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, import_lines, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.signatures import Method, decorator, signature_pieces
from copperplate.languages.python.uses import items_of_pages
from copperplate.text.code import Code, code


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
    docstring: Code
    imports: tuple[Code, ...]
    typing_imports: tuple[Code, ...]
    classes: tuple[ServiceClass, ...]


def modules(api: Api, all_names: Names) -> tuple[ServiceModule, ...]:
    """The modules of all services."""
    paged = items_of_pages(api)
    return tuple(
        _Writer(resource, resource.service, all_names, paged).module()
        for resource in api.resources
        if resource.service is not None
    )


class _Writer:
    """Writes the module of one service, and notes what it has to import."""

    def __init__(
        self,
        resource: Resource,
        service: Service,
        all_names: Names,
        paged: Mapping[str, Type],
    ) -> None:
        self._imports = Imports()
        self._typing_imports = Imports()
        self._resource = resource
        self._service = service
        self._names = all_names
        self._paged = paged
        self._annotations = Annotations(self._imports, self._typing_imports, all_names)

    def module(self) -> ServiceModule:
        """Both classes, and the imports that came of writing them."""
        classes = self._class(is_async=False), self._class(is_async=True)
        typing_imports = self._typing_imports.without(self._imports)
        if typing_imports.found:
            self._imports.known("typing", "TYPE_CHECKING")
        return ServiceModule(
            file_name=self._names.modules[self._resource.name],
            docstring=docstrings.of_module(self._service.doc),
            imports=import_lines(self._imports.items()),
            typing_imports=import_lines(typing_imports.items(), indent=4),
            classes=classes,
        )

    def _class(self, *, is_async: bool) -> ServiceClass:
        name = self._names.services[self._resource.name]
        base = code("AsyncService") if is_async else code("Service")
        method_names = naming.operations(self._service, self._names.words)
        return ServiceClass(
            name=code("Async{}", name) if is_async else name,
            base=self._imports.use(code(".._service"), base),
            docstring=docstrings.of_service(self._service, self._names),
            methods=tuple(
                self._method(operation, method_names[operation.name], is_async)
                for operation in self._service.operations
            ),
        )

    def _method(self, operation: Operation, name: Code, is_async: bool) -> Method:
        parameters = naming.parameters(operation, self._names.words)
        items = signature_pieces(parameters, operation.parameters, self._annotations)
        paged = self._paged_items(operation) is not None
        waits = is_async and not paged
        pages = docstrings.PAGER if is_async else docstrings.PAGE
        signature = Brackets(
            code("async def {}(" if waits else "def {}(", name),
            tuple(items),
            code(") -> {}:", self._result(operation, is_async)),
        )
        call = Brackets(
            self._call(operation, is_async),
            tuple(self._call_items(operation, parameters)),
            code(")"),
        )
        return Method(
            decorator=decorator(name, operation.deprecated, self._imports),
            signature=laid_out(signature, indent=4),
            docstring=docstrings.of_operation(
                operation, parameters, pages if paged else ""
            ),
            body=laid_out(call, indent=8),
        )

    def _paged_items(self, operation: Operation) -> Type | None:
        """What the pages hold that the operation begins to give; None if it gives no pages."""
        match operation.result:
            case Reference(name) if operation.http_method == "GET":
                return self._paged.get(name)
        return None

    def _result(self, operation: Operation, is_async: bool) -> Code:
        """The annotation of the result. The classes in it are needed at run time, too."""
        if operation.result is None:
            return code("None")
        for name in held(operation.result):
            class_name = self._names.datatypes[name].class_name
            self._imports.use(self._annotations.module(name), class_name)
        annotation = self._annotations.returned(operation.result)
        items = self._paged_items(operation)
        if is_async and items is not None:
            pager = self._imports.known(".._page", "AsyncPager")
            item = self._annotations.returned(items)
            return code("{}[{}, {}]", pager, annotation, item)
        return annotation

    def _call(self, operation: Operation, is_async: bool) -> Code:
        """The runtime's method that makes the call."""
        wait = code("await ") if is_async else code("")
        if operation.result is None:
            return code("{}self._call_without_result(", wait)
        if self._paged_items(operation) is None:
            return code("return {}self._call(", wait)
        return code("return self._pager(") if is_async else code("return self._page(")

    def _call_items(
        self, operation: Operation, parameters: Mapping[str, Code]
    ) -> Iterator[Code | Brackets]:
        """What the runtime is told of one call."""
        yield python_string(operation.http_method)
        yield python_string(operation.path)
        yield from self._members(operation, parameters, "path", code("path"))
        yield from self._members(operation, parameters, "query", code("query"))
        yield from self._members(operation, parameters, "body", code("body"))
        for parameter in operation.parameters:
            if parameter.location == "whole_body":
                yield code("body={}", parameters[parameter.name])
        if operation.result is not None:
            result = reader(operation.result, self._imports, self._names)
            yield code("result={}", result)
        yield code("timeout=timeout")

    def _members(
        self,
        operation: Operation,
        parameters: Mapping[str, Code],
        location: Location,
        keyword: Code,
    ) -> Iterator[Brackets]:
        """``path={"id": id}``: the parameters of one place, by the names that the API has for them."""
        entries = tuple(
            code("{}: {}", python_string(parameter.name), parameters[parameter.name])
            for parameter in operation.parameters
            if parameter.location == location
        )
        if entries:
            yield Brackets(code("{}={}", keyword, code("{{")), entries, code("}}"))
