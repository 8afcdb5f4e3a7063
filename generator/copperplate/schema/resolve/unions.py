"""Unions: the named ones, and whether the members of each can be told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from copperplate.diagnostics import Position
from copperplate.ir import model, scalars
from copperplate.ir.unions import Indistinct, tests_of
from copperplate.schema.nodes import MappingNode, ScalarNode
from copperplate.schema.resolve.fields import deprecated
from copperplate.schema.resolve.scope import Scope, members_of


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
        if not (
            _has_tag(found, datatypes, scope)
            and _is_distinct(found, position, datatypes, scope)
        ):
            # Nothing can be said of a value of it.
            scope.choices = [each for each in scope.choices if each[2] != found]


def _is_distinct(
    union: model.Union,
    position: Position,
    datatypes: Mapping[str, model.Datatype],
    scope: Scope,
) -> bool:
    """Whether the members can be told apart; if not that is reported."""
    try:
        tests_of(union, datatypes)
        return True
    except Indistinct as error:
        pair = [union.members[place].type for place in (error.first, error.second)]
        first, second = map(_told, pair)
        scope.error(
            position,
            f"{first} and {second} can't be told apart in {union.name}",
            "name a property with another value in each as the 'tag' of a union, or give one of them"
            f" a required property that the other {_never_has(pair, datatypes)}",
        )
        return False


def _never_has(
    pair: Sequence[model.Type], datatypes: Mapping[str, model.Datatype]
) -> str:
    """What is to be said of a property of one that the other must not have."""
    for type_ in pair:
        match type_:
            case model.Reference(name) if datatypes[name].others is not None:
                return f"can't have; {name} may have any, by its 'others'"
            case model.MapOf():
                return "can't have; a map may have any"
    return "doesn't have"


def _has_tag(
    union: model.Union, datatypes: Mapping[str, model.Datatype], scope: Scope
) -> bool:
    """Whether all datatypes describe the tag, if there is one, as it is said to be; what isn't so is reported."""
    if union.tag is None:
        return True
    places = [place for _, place in members_of(scope.unions[union.name].node)]
    wrong: list[tuple[ScalarNode, tuple[str, str | None]]] = []
    for member, place in zip(union.members, places, strict=True):
        if isinstance(member.type, model.Reference):
            datatype = datatypes[member.type.datatype]
            wrong += [(place, each) for each in _mistakes(union, member, datatype)]
        elif isinstance(member.type, model.MapOf) and member.type.value not in _TEXTS:
            message = f"a map that holds no strings can't have '{union.tag}'"
            wrong.append((place, (message, None)))
    for place, (message, hint) in wrong:
        scope.error(place.position, message, hint)
    return not wrong


def _mistakes(
    union: model.Union, member: model.UnionMember, datatype: model.Datatype
) -> Iterator[tuple[str, str | None]]:
    """Message and hint."""
    properties = {prop.wire: prop for prop in datatype.properties}
    prop = properties.get(str(union.tag))
    values = ", ".join(map(str, member.tags))
    if prop is None:
        told = f", with 'values: [{values}]'" if values else ""
        yield (
            f"{datatype.name} has no property '{union.tag}', which is the tag of {union.name}",
            f"describe it there{told}: it is a member of the object",
        )
    elif not all(_may_be(prop, value) for value in member.tags):
        yield f"'{union.tag}' of {datatype.name} is never {values}", None


def _may_be(prop: model.Property, value: str | int | float) -> bool:
    """Whether a property may have a value."""
    if not isinstance(prop.type, model.Scalar):
        return False
    is_allowed = not prop.values or prop.open_values or value in prop.values
    return is_allowed and scalars.of(prop.type).is_one(value)


_TEXTS = (model.Scalar("string"), model.Scalar("any"))


def _told(type_: model.Type) -> str:
    match type_:
        case model.Scalar(kind, enum=enum):
            return enum or kind
        case model.Reference(name):
            return name
        case model.ListOf():
            return "a list"
    return "a map"
