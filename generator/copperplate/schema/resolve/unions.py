"""Unions: the named ones, and whether the members of each can be told apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from copperplate.ir import model
from copperplate.ir.unions import Indistinct, tests_of
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.scope import Scope, members_of
from copperplate.schema.resolve.values import problem_of


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
        if not _has_tags(found, datatypes, scope):
            scope.choices = [each for each in scope.choices if each[2] != found]
            continue
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


def _has_tags(
    union: model.Union, datatypes: Mapping[str, model.Datatype], scope: Scope
) -> bool:
    """Whether all objects in a union can have its tag, as a property of theirs; what can't is reported."""
    if union.tag is None:
        return True
    places = members_of(scope.unions[union.name].node)
    fit = True
    for member, (_, place) in zip(union.members, places, strict=True):
        problem = _tag_problem(union.tag, member, datatypes)
        if problem is not None:
            hint = f"'{union.tag}' is a property of every object in {union.name}"
            scope.error(place.position, problem, hint)
            fit = False
    return fit


def _tag_problem(
    tag: str, member: model.UnionMember, datatypes: Mapping[str, model.Datatype]
) -> str | None:
    """Why an object of the type can't have its tag, if it can't."""
    match member.type:
        case model.Reference(name):
            properties = datatypes[name].properties
            prop = next((each for each in properties if each.wire == tag), None)
            if prop is None:
                return f"{name} has no property '{tag}'"
            if not isinstance(prop.type, model.Scalar):
                return f"'{tag}' of {name} is no single value"
            wanted = (problem_of(prop, prop.type, value) for value in member.tags)
            problem = next(filter(None, wanted), None)
            return problem and f"'{tag}' of {name} must be {problem}"
        case model.MapOf(value) if value not in _ANY_TEXT:
            return f"a map that holds no strings can't have '{tag}'"
    return None


_ANY_TEXT = (model.Scalar("string"), model.Scalar("any"))


def _told(type_: model.Type) -> str:
    match type_:
        case model.Scalar(kind, enum=enum):
            return enum or kind
        case model.Reference(name):
            return name
        case model.ListOf():
            return "a list"
    return "a map"
