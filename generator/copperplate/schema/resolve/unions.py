"""Unions: the named ones, and whether the members of each can be told apart."""

from __future__ import annotations

from collections.abc import Sequence

from copperplate.ir import model
from copperplate.ir.unions import Indistinct, tests_of
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.scope import Scope


def union(key: ScalarNode, node: MappingNode, scope: Scope) -> model.NamedUnion | None:
    """A union with a name; None, reported here or before, if nothing can be made of it."""
    name = str(key.value)
    scope.mark(key.position, name)
    type_ = scope.union(name)
    if type_ is None:
        return None
    return model.NamedUnion(
        type=type_, doc=node.text("doc") or "", deprecated=deprecated(node)
    )


def check(resources: Sequence[model.Resource], scope: Scope) -> None:
    """Report the unions of which a reader couldn't tell what a value is."""
    datatypes = {each.name: each for one in resources for each in one.datatypes}
    for found, position in scope.unions_used.values():
        try:
            tests_of(found, datatypes)
        except Indistinct as error:
            # Nothing can be said of a value of it.
            scope.choices = [each for each in scope.choices if each[2] != found]
            first, second = (
                _told(found.members[place].type)
                for place in (error.first, error.second)
            )
            scope.error(
                position,
                f"{first} and {second} can't be told apart in {found.name}",
                "name a property with another value in each as the 'tag' of a union, or give one of them"
                " a required property that the other doesn't have",
            )


def _told(type_: model.Type) -> str:
    match type_:
        case model.Scalar(kind, enum=enum):
            return enum or kind
        case model.Reference(name):
            return name
        case model.ListOf():
            return "a list"
    return "a map"
