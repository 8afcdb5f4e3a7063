"""The methods of datatypes: those that call an operation, and those that make an object to send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from copperplate.ir.facts import DatatypeFacts, Facts
from copperplate.ir.model import Datatype, Operation, Parameter, Resource
from copperplate.languages.python import docstrings
from copperplate.languages.python.annotations import NONE, Annotations
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.imports import Expression, expression, imported, union
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import DatatypeNames, Names
from copperplate.languages.python.signatures import (
    OPTIONS,
    PASSED_ON,
    Method,
    argument,
    deprecation_decorator,
    imports_of,
    signature_items,
)
from copperplate.text.code import Code, code


def methods(
    resource: Resource,
    datatype: Datatype,
    facts: Facts,
    names: Names,
    annotations: Annotations,
) -> Iterator[Method]:
    """The methods that call an operation of the resource's service, in the order of the schema.

    Those of an object of an ``AsyncClient`` are awaited.
    """
    service = resource.service
    operations = {o.name: o for o in service.operations} if service else {}
    for name in datatype.methods:
        operation = operations[name]
        writer = _Writer(resource, datatype, operation, facts, names, annotations)
        yield writer.method()


class _Writer:
    """Writes the methods of one operation."""

    def __init__(
        self,
        resource: Resource,
        datatype: Datatype,
        operation: Operation,
        facts: Facts,
        names: Names,
        annotations: Annotations,
    ) -> None:
        self._operation = operation
        self._annotations = annotations
        self._names = names
        self._properties = {p.name: p for p in datatype.properties}
        self._own = names.datatypes[datatype.name]
        self._service = names.services[resource.name]
        self._called = self._service.operations[operation.name]
        self._facts = facts.datatypes[datatype.name].methods[operation.name]
        called = facts.services[resource.name].operations[operation.name]
        self._said = called.sentences
        self._items = called.items

    def method(self) -> Method:
        """The method."""
        operation, is_async = self._operation, self._annotations.is_async
        name = self._own.methods[operation.name]
        given = [p for p in operation.parameters if p.name in self._facts.given]
        left = {p.name: self._called.parameters[p.name] for p in given}
        result = NONE
        if operation.result is not None:
            result = self._annotations.of_result(operation.result, self._items)
        signature = Brackets(
            code("async def {}(" if is_async else "def {}(", name),
            tuple(signature_items(left, given, self._annotations)),
            code(") -> {}:", result.code),
        )
        client = code("await self._async_client" if is_async else "self._sync_client")
        arguments = [
            (self._called.parameters[p.name], self._argument(p))
            for p in operation.parameters
        ]
        call = Brackets(
            code("{}.{}.{}(", client, self._service.accessor, self._called.method),
            (
                *(code("{}={}", key, value.code) for key, value in arguments),
                *PASSED_ON,
            ),
            code(")"),
        )
        decorator = deprecation_decorator(name, operation.deprecated)
        return Method(
            decorator=decorator.code,
            signature=laid_out(signature, indent=4),
            docstring=docstrings.of_method(
                operation,
                self._said,
                left,
                self._names,
                refreshes=self._facts.refreshes,
                remembered=[
                    self._called.parameters[name]
                    for name in self._facts.remembered.values()
                ],
            ),
            body=laid_out(self._statement(call), indent=8),
            imports=union(
                [
                    OPTIONS,
                    decorator.imports,
                    result.imports,
                    imports_of(given, self._annotations),
                    *(value.imports for _, value in arguments),
                ]
            ),
        )

    def _argument(self, parameter: Parameter) -> Expression:
        """What is passed on: what the caller gives, or what the object has or remembers of the path.

        Where the property is of another type than the parameter, or may be null, the call itself refuses
        what doesn't fit.
        """
        if parameter.name in self._facts.given:
            return Expression(self._called.parameters[parameter.name])
        for place, name in self._facts.remembered.items():
            if name == parameter.name:
                return Expression(code("self._remembered({})", python_string(place)))
        prop = self._properties[parameter.name]
        value = Expression(code("self.{}", self._own.properties[parameter.name]))
        if prop.type == parameter.type and not prop.nullable:
            return value
        wanted = self._annotations.returned(parameter.type)
        return expression("{}({}, {})", imported("typing", "cast"), wanted, value)

    def _statement(self, call: Brackets) -> Brackets:
        if self._operation.result is None:
            return call
        if self._facts.refreshes:
            return Brackets(code("return self._refresh("), (call,), code(")"))
        return Brackets(code("return {}", call.before), call.items, call.after)


def constructors(
    datatype: Datatype, facts: DatatypeFacts, names: Names, annotations: Annotations
) -> Iterator[Method]:
    """``new`` and ``replace``, for a datatype that can be sent."""
    if not facts.is_sent or not datatype.fields:
        return
    own = names.datatypes[datatype.name]
    entries = tuple(
        code("{}: {}", python_string(field.wire), own.properties[field.name])
        for field in datatype.fields
    )
    members = Brackets(code("{{"), entries, code("}}"))
    self_type = imported("typing", "Self").imports
    imports = imports_of(datatype.fields, annotations) | self_type
    yield Method(
        decorator=code("@classmethod"),
        signature=_signature(
            code("new"), code("cls"), datatype, own, annotations, facts.tags
        ),
        docstring=docstrings.of_new(datatype, facts, own.properties, names),
        body=laid_out(
            Brackets(code("return cls._new("), (members,), code(")")), indent=8
        ),
        imports=imports,
    )
    yield Method(
        decorator=None,
        signature=_signature(code("replace"), code("self"), datatype, own, annotations),
        docstring=docstrings.of_replace(
            own.properties[datatype.others.name] if datatype.others else None
        ),
        body=laid_out(
            Brackets(code("return self._replace("), (members,), code(")")), indent=8
        ),
        imports=imports,
    )


def _signature(
    name: Code,
    first: Code,
    datatype: Datatype,
    own: DatatypeNames,
    annotations: Annotations,
    tags: Mapping[str, str | int | float] = {},
) -> Code:
    """``def new(cls, *, …) -> Self:``; of a method of an object, everything is optional.

    ``tags`` are the properties that have a value if nothing is given.
    """
    arguments = tuple(
        argument(
            own.properties[field.name],
            annotations.choices(field),
            required=field.required and first == "cls",
            default=(
                annotations.default(field, tags[field.name])
                if field.name in tags
                else None
            ),
        )
        for field in datatype.fields
    )
    before, after = code("def {}(", name), code(") -> Self:")
    return laid_out(Brackets(before, (first, code("*"), *arguments), after), indent=4)
