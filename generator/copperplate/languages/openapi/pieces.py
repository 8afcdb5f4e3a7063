"""Small pieces that occur all over the document."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeAlias

from copperplate.ir.field_facts import BY_NAME, DatatypeLink, Sentence, Value
from copperplate.ir.model import (
    JSON_MEDIA_TYPE,
    JSONValue,
    Operation,
    Service,
    Steps,
)

Object: TypeAlias = dict[str, JSONValue]


def given(members: Object) -> Object:
    """The members that have a value."""
    return {name: value for name, value in members.items() if value is not None}


def ref(kind: str, name: str) -> Object:
    """A reference to one of the components."""
    return {"$ref": f"#/components/{kind}/{name}"}


def json_content(schema: Object, media_type: str = JSON_MEDIA_TYPE) -> Object:
    """A body in JSON."""
    return {media_type: {"schema": schema}}


def put(schema: Object, steps: Steps, inner: Object, is_required: bool) -> None:
    """Say in the schema of an object or a list what is within it."""
    step, *rest = steps
    if isinstance(step, int):
        schema["type"] = "array"
        below = schema.setdefault("items", {})
    else:
        schema["type"] = "object"
        members = schema.setdefault("properties", {})
        assert isinstance(members, dict)
        below = members.setdefault(step, {})
        if is_required:
            required = schema.setdefault("required", [])
            assert isinstance(required, list)
            if step not in required:
                required.append(step)
    assert isinstance(below, dict)
    if rest:
        put(below, tuple(rest), inner, is_required)
    else:
        below.update(inner)


def deprecation(reason: str | None) -> Object:
    """The members that tell that something is deprecated, and why; none if it isn't."""
    if reason is None:
        return {}
    return given({"deprecated": True, "x-deprecated": reason or None})


def operation_id(service: Service, operation: Operation) -> str:
    """The name of an operation, unique in the document: ``orders.items.create``."""
    return f"{service.name}.{operation.name}"


def described(
    doc: str, said: Sequence[Sentence], untold: Collection[str] = ()
) -> str | None:
    """A description: the schema's own, and what is to be said that no keyword of JSON Schema tells.

    ``untold`` are facts whose keyword isn't used here.
    """
    more = [
        _written(sentence)
        for sentence in said
        if sentence.fact in untold or not BY_NAME[sentence.fact].keyword
    ]
    if more and doc:
        doc = as_sentence(doc)
    return " ".join([doc, *more] if doc else more) or None


def as_sentence(doc: str) -> str:
    """A description that another sentence may follow."""
    return doc if doc.endswith((".", "!", "?", ":")) else f"{doc}."


def _written(sentence: Sentence) -> str:
    """A sentence in Markdown, as descriptions are."""
    return "".join(
        (
            f"`{word}`"
            if isinstance(word, Value)
            else f"`{word.datatype}`" if isinstance(word, DatatypeLink) else word
        )
        for word in sentence.pieces
    )
