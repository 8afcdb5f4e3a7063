"""``webhooks/__init__.py``: the events of an API as classes, and what verifies and signs them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copperplate.ir.facts import Facts
from copperplate.ir.model import (
    Api,
    Event,
    Property,
    Reference,
    Scalar,
    Type,
    Webhooks,
)
from copperplate.languages.python import docstrings, webhook_functions
from copperplate.languages.python.annotations import LazyAnnotations
from copperplate.languages.python.datatype_modules import (
    PropertyView,
    frozen_names,
    property_view,
)
from copperplate.languages.python.encoders import python_docstring, python_string
from copperplate.languages.python.imports import (
    Imports,
    imported,
    laid_out_imports,
    needed_by,
)
from copperplate.languages.python.layout import Brackets, laid_out
from copperplate.languages.python.naming import Names
from copperplate.languages.python.signatures import deprecation_decorator
from copperplate.languages.python.webhook_functions import Function
from copperplate.text.code import Code, code, identifier


@dataclass(frozen=True, slots=True)
class EventClass:
    """The class of an event."""

    name: Code
    decorator: Code | None
    docstring: Code
    data: PropertyView | None
    """None if the schema doesn't say what it is about."""
    imports: Imports


@dataclass(frozen=True, slots=True)
class WebhookModule:
    """``webhooks/__init__.py``"""

    imports: tuple[Code, ...]
    all: Code
    signing: Code
    secrets: Code | None
    properties: tuple[PropertyView, ...]
    """What every event has."""
    events: tuple[EventClass, ...]
    by_type: Code
    functions: tuple[Function, ...]


def module(api: Api, facts: Facts, names: Names) -> WebhookModule | None:
    """The module; None if the API has no webhooks."""
    webhooks = api.webhooks
    if webhooks is None:
        return None
    annotations = LazyAnnotations(names)
    properties = tuple(
        _property(name, type_, doc, annotations)
        for name, type_, doc in _common(webhooks)
    )
    events = tuple(_event(event, names, annotations) for event in api.events())
    return WebhookModule(
        imports=laid_out_imports(needed_by(*_ALWAYS, *properties, *events)),
        all=_all(names),
        signing=webhook_functions.signing(webhooks),
        secrets=frozen_names("_secrets", facts.secrets) if facts.secrets else None,
        properties=properties,
        events=events,
        by_type=_by_type(names),
        functions=(
            webhook_functions.parse(api, webhooks),
            webhook_functions.sign(webhooks),
        ),
    )


def _common(webhooks: Webhooks) -> Iterator[tuple[str, Type, str]]:
    """What every event has: names, types and descriptions."""
    yield "type", Scalar("string"), "What happened."
    if webhooks.has_id:
        yield "id", Scalar("string"), "Identifies the event, however often it is sent."
    if webhooks.signing.has("timestamp"):
        yield "timestamp", Scalar("datetime"), "When the request was sent."
    yield "data", Scalar("any"), _ABOUT
    body = Scalar("any") if webhooks.body is None else Reference(webhooks.body)
    yield "body", body, "The whole body."


_ABOUT = "What the event is about."


def _property(
    name: str, type_: Type, doc: str, annotations: LazyAnnotations
) -> PropertyView:
    prop = Property(name=name, wire=name, type=type_)
    return property_view(
        identifier(name), prop, python_docstring(doc, indent=8), annotations
    )


def _event(event: Event, names: Names, annotations: LazyAnnotations) -> EventClass:
    name = names.events[event.name]
    decorator = deprecation_decorator(name, event.deprecated)
    data = (
        None
        if event.data is None
        else _property("data", event.data, _ABOUT, annotations)
    )
    return EventClass(
        name=name,
        decorator=decorator.code,
        docstring=docstrings.of_event(event),
        data=data,
        imports=needed_by(decorator, *([data] if data else [])),
    )


_ALWAYS = (
    imported("collections.abc", "Mapping"),
    imported("collections.abc", "Sequence"),
    imported(".._blanks", "Headers"),
    imported(".._event", "BaseEvent"),
    imported(".._event", "read_event"),
    imported(".._signing", "Signing"),
    imported(".._signing", "WebhookSignatureError"),
)


def _all(names: Names) -> Code:
    offered = ("Event", "Headers", "WebhookSignatureError", "parse", "sign")
    listed = map(python_string, sorted({*offered, *names.events.values()}))
    return laid_out(Brackets(code("__all__ = ["), tuple(listed), code("]")), indent=0)


def _by_type(names: Names) -> Code:
    """The classes of events by their types."""
    entries = tuple(
        code("{}: {}", python_string(type_), name)
        for type_, name in names.events.items()
    )
    before = code("_EVENTS: Mapping[str, type[Event]] = {}", code("{{"))
    return laid_out(Brackets(before, entries, code("}}")), indent=0)
