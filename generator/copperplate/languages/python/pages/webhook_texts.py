"""What the docs tell of webhooks and their events."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from copperplate.ir.event_bodies import event_body
from copperplate.ir.model import (
    BlankName,
    Event,
    Field,
    JSONValue,
    Reference,
    Signing,
    Type,
    Webhooks,
)
from copperplate.ir.samples import Samples
from copperplate.languages.python.encoders import python_string
from copperplate.languages.python.pages import sentences
from copperplate.languages.python.pages.shared import Shared
from copperplate.text.code import Code, code, identifier, joined
from copperplate.text.prose import markdown, markdown_inside_block, markdown_literal


@dataclass(frozen=True, slots=True)
class EventText:
    """An event, as the page of its resource describes it."""

    name: Code
    """Of its class."""
    type: Code
    doc: Code
    deprecation: Code | None
    data: Code | None
    """What it is about: a link to a class, or another type; None if nothing is known of it."""


@dataclass(frozen=True, slots=True)
class WebhookTexts:
    """Pieces of the guide to webhooks, in Markdown or Python."""

    events: tuple[EventText, ...]
    handled: Code
    """A pattern for an event in an example."""
    shown: Code
    """What the example does with it."""
    body: Code
    """The body of that event, as text in Python."""
    secret: Code
    """A made-up secret, as text in Python; empty if it comes from the environment."""
    secret_form: Code
    """What it looks like; empty if it is any text."""
    variable: Code
    headers: tuple[tuple[Code, Code], ...]
    """Names, and what they look like."""
    signed: Code
    algorithm: Code
    unsigned: Code
    """What the headers tell that isn't signed: ``type and id``; may be empty."""
    tolerance: Code | None
    """In words; None if there is no timestamp."""
    has_id: bool
    body_link: Code | None
    """The class of all bodies."""
    type_argument: Code
    """``, type="…"``, where it goes into a header."""


def texts(shared: Shared) -> WebhookTexts | None:
    """What there is to say of an API; None if it has no webhooks."""
    webhooks = shared.api.webhooks
    if webhooks is None:
        return None
    signing = webhooks.signing
    example = _example(shared)
    variable = webhooks.environment_variable
    tolerance = signing.tolerance if signing.has("timestamp") else None
    return WebhookTexts(
        events=tuple(text(shared, event) for event in shared.api.events()),
        handled=_pattern(shared, example),
        shown=_shown(shared, example),
        body=markdown_inside_block(python_string(_body(shared, webhooks, example))),
        secret=(
            code("")
            if variable
            else markdown_inside_block(python_string(_secret(signing)))
        ),
        secret_form=(
            code("")
            if signing.secret_form == "{text}"
            else markdown_literal(signing.secret_form)
        ),
        variable=markdown_literal(variable) if variable else code(""),
        headers=tuple(
            (markdown_literal(header.name), markdown_literal(str(header)))
            for header in signing.headers
        ),
        signed=markdown_literal(signing.content),
        algorithm=markdown(f"{signing.algorithm.upper()}, in {signing.encoding}"),
        unsigned=_unsigned(signing),
        tolerance=None if tolerance is None else markdown(f"{tolerance} seconds"),
        has_id=webhooks.has_id,
        body_link=_class(shared, webhooks.body) if webhooks.body else None,
        type_argument=(
            code(", type={}", markdown_inside_block(python_string(example.name)))
            if signing.has("type")
            else code("")
        ),
    )


def text(shared: Shared, event: Event) -> EventText:
    """One event."""
    data = None
    if isinstance(event.data, Reference):
        data = _class(shared, event.data.datatype)
    elif event.data is not None:
        data = markdown_literal(shared.annotations.returned(event.data).code)
    return EventText(
        name=shared.names.events[event.name],
        type=markdown_literal(event.name),
        doc=sentences.as_sentence(event.doc),
        deprecation=sentences.deprecation(event.deprecated),
        data=data,
    )


def _class(shared: Shared, datatype: str) -> Code:
    own = shared.names.datatypes[datatype]
    return code("{{py:class}}`{}.datatypes.{}`", shared.package, own.class_name)


def _example(shared: Shared) -> Event:
    """The event of the examples: the first that is about an object, or else the first, or a made-up one."""
    events = [event for event in shared.api.events() if event.deprecated is None]
    about = [event for event in events if isinstance(event.data, Reference)]
    return next(iter(about or events), Event(name="example", data=None))


def _pattern(shared: Shared, event: Event) -> Code:
    name = shared.names.events.get(event.name, code("Event"))
    if not isinstance(event.data, Reference):
        return code("webhooks.{}()", name)
    return code("webhooks.{}(data={})", name, _variable(shared, event.data))


def _shown(shared: Shared, event: Event) -> Code:
    if isinstance(event.data, Reference):
        return code("print({})", _variable(shared, event.data))
    return code("print(event.data)")


def _variable(shared: Shared, data: Reference) -> Code:
    return shared.examples.variable(data.datatype)


def _body(shared: Shared, webhooks: Webhooks, event: Event) -> str:
    """The body of an event, as a request has it."""
    data = {} if event.data is None else _sample(shared, event.data)
    whole = _sample(shared, Reference(webhooks.body)) if webhooks.body else None
    body = event_body(webhooks, event, "evt_1", data, whole)
    return json.dumps(body)


def _sample(shared: Shared, type_: Type) -> JSONValue:
    return Samples(shared.api).value(Field(name="data", wire="data", type=type_))


def _unsigned(signing: Signing) -> Code:
    signed = {blank.name for blank in signing.signed}
    names: tuple[BlankName, ...] = ("type", "id")
    told = (name for name in names if signing.has(name) and name not in signed)
    return joined(" and ", map(identifier, told))


def _secret(signing: Signing) -> str:
    """A made-up secret of the right form."""
    key = b"a-secret-that-is-made-up"
    made = {
        "text": key.decode(),
        "hex": key.hex(),
        "base64": base64.b64encode(key).decode(),
    }
    return signing.secret_prefix + made[signing.secret_encoding]
