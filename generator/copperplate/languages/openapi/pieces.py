"""Small pieces that occur all over the document."""

from __future__ import annotations

from typing import TypeAlias

from copperplate.ir.model import JSONValue, Operation, Service

Object: TypeAlias = dict[str, JSONValue]


def given(members: Object) -> Object:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}


def ref(kind: str, name: str) -> Object:
    """A reference to one of the components."""
    return {"$ref": f"#/components/{kind}/{name}"}


def json_content(schema: Object) -> Object:
    """A body in JSON."""
    return {"application/json": {"schema": schema}}


def deprecation(reason: str | None) -> Object:
    """The members that tell that something is deprecated, and why; none if it isn't."""
    if reason is None:
        return {}
    return given({"deprecated": True, "x-deprecated": reason or None})


def tag(service: Service) -> str:
    """The name of the group of a service's operations."""
    return ".".join(service.attribute)


def operation_id(service: Service, operation: Operation) -> str:
    """The name of an operation, unique in the document: ``orders.items.create``."""
    return f"{tag(service)}.{operation.name}"
