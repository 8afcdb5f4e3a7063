"""The methods of datatypes: those that call an operation, and those that make an object to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copperplate.ir.model import Datatype, Operation, Parameter, Reference, Service
from copperplate.languages.python import docstrings, naming
from copperplate.languages.python.annotations import Annotations, Imports
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import DatatypeNames
from copperplate.languages.python.signatures import (
    Method,
    argument,
    decorator,
    signature_pieces,
)
from copperplate.text.code import Code, code


class MethodWriter:
    """Writes the methods of one datatype that call an operation of its service.

    Each is there twice, since an object may come from either kind of client: ``update``, and
    ``aupdate`` to be awaited.
    """

    def __init__(
        self,
        datatype: Datatype,
        own: DatatypeNames,
        service_path: Code,
        annotations: Annotations,
        imports: Imports,
    ) -> None:
        self._datatype = datatype
        self._own = own
        self._service_path = service_path
        self._annotations = annotations
        self._imports = imports
        self._properties = {p.name: p for p in datatype.properties}

    def methods(self, service: Service, words: tuple[str, ...]) -> Iterator[Method]:
        """All of them, in the order of the schema."""
        operations = {operation.name: operation for operation in service.operations}
        service_names = naming.operations(service, words)
        for name in self._datatype.methods:
            for is_async in (False, True):
                yield self._method(
                    operations[name],
                    service_names[name],
                    naming.parameters(operations[name], words),
                    is_async,
                )

    def _method(
        self,
        operation: Operation,
        service_method: Code,
        parameters: Mapping[str, Code],
        is_async: bool,
    ) -> Method:
        name = self._own.methods[operation.name]
        given = [p for p in operation.parameters if not self._knows(p.location, p.name)]
        left = {p.name: parameters[p.name] for p in given}
        signature = Brackets(
            code("async def a{}(" if is_async else "def {}(", name),
            tuple(signature_pieces(left, given, self._annotations)),
            code(") -> {}:", self._result(operation)),
        )
        client = code("await self._async_client" if is_async else "self._sync_client")
        call = Brackets(
            code("{}.{}.{}(", client, self._service_path, service_method),
            (*self._arguments(operation, parameters), code("timeout=timeout")),
            code(")"),
        )
        return Method(
            decorator=decorator(name, operation.deprecated, self._imports),
            signature=laid_out(signature, indent=4),
            docstring=docstrings.of_method(
                operation, left, is_async, refreshes=self._refreshes(operation)
            ),
            body=laid_out(self._statement(operation, call), indent=8),
        )

    def _knows(self, location: str, name: str) -> bool:
        """The object itself has the value: a part of the path that is one of its properties."""
        return location == "path" and name in self._properties

    def _arguments(
        self, operation: Operation, parameters: Mapping[str, Code]
    ) -> Iterator[Code]:
        for parameter in operation.parameters:
            name = parameters[parameter.name]
            if self._knows(parameter.location, parameter.name):
                yield code("{}={}", name, self._known(parameter))
            else:
                yield code("{}={}", name, name)

    def _known(self, parameter: Parameter) -> Code:
        """What the object has for a part of the path, as the parameter's type.

        Where the property has another, or may be null, the call itself refuses what doesn't fit.
        """
        property = self._properties[parameter.name]
        value = code("self.{}", self._own.properties[parameter.name])
        if property.type == parameter.type and not property.nullable:
            return value
        cast = self._imports.known("typing", "cast")
        return code(
            "{}({}, {})", cast, self._annotations.returned(parameter.type), value
        )

    def _result(self, operation: Operation) -> Code:
        if operation.result is None:
            return code("None")
        return self._annotations.returned(operation.result)

    def _refreshes(self, operation: Operation) -> bool:
        """The answer is of the object's own kind, and brings the object itself up to date."""
        return operation.result == Reference(self._datatype.name)

    def _statement(self, operation: Operation, call: Brackets) -> Brackets:
        if operation.result is None:
            return call
        if self._refreshes(operation):
            return Brackets(code("return self._refresh("), (call,), code(")"))
        return Brackets(code("return {}", call.before), call.items, call.after)


def constructors(
    datatype: Datatype, own: DatatypeNames, annotations: Annotations
) -> Iterator[Method]:
    """``new`` and ``replace``, for a datatype that can be sent."""
    if not own.is_input or not datatype.properties:
        return
    entries = tuple(
        code("{}: {}", python_string(property.name), own.properties[property.name])
        for property in datatype.properties
    )
    members = Brackets(code("{{"), entries, code("}}"))
    new = [
        argument(own.properties[p.name], annotations.choices(p), p.required)
        for p in datatype.properties
    ]
    yield Method(
        decorator=code("@classmethod"),
        signature=laid_out(
            Brackets(
                code("def new("), (code("cls"), code("*"), *new), code(") -> Self:")
            ),
            indent=4,
        ),
        docstring=docstrings.of_new(datatype, own.properties),
        body=laid_out(
            Brackets(code("return cls._new("), (members,), code(")")), indent=8
        ),
    )
    changes = [
        argument(own.properties[p.name], annotations.choices(p), required=False)
        for p in datatype.properties
    ]
    yield Method(
        decorator=None,
        signature=laid_out(
            Brackets(
                code("def replace("),
                (code("self"), code("*"), *changes),
                code(") -> Self:"),
            ),
            indent=4,
        ),
        docstring=docstrings.of_replace(),
        body=laid_out(
            Brackets(code("return self._replace("), (members,), code(")")), indent=8
        ),
    )
