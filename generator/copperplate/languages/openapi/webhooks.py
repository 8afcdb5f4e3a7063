"""The webhooks: an operation for each event, which the API calls, and how it signs the request.

For signatures OpenAPI has no word: they are told by ``x-webhook-signing``, and in the descriptions of headers.
"""

from __future__ import annotations

from copperplate.ir.model import (
    Api,
    Event,
    JSONValue,
    SignatureHeader,
    Signing,
    Steps,
    Webhooks,
)
from copperplate.languages.openapi.pieces import (
    Object,
    deprecation,
    given,
    json_content,
    put,
    ref,
)
from copperplate.languages.openapi.schemas import Schemas


def webhooks(api: Api, schemas: Schemas) -> Object | None:
    """The operations by the types of events; None if the API has none."""
    if api.webhooks is None:
        return None
    return {
        event.name: {"post": _operation(event, api.webhooks, schemas)}
        for event in api.events()
    } or None


def parameters(api: Api) -> Object:
    """The headers that all of them have, as components."""
    if api.webhooks is None:
        return {}
    signing = api.webhooks.signing
    return {_component(each): _header(each, signing) for each in signing.headers}


def signing(api: Api) -> Object | None:
    """What ``x-webhook-signing`` says: texts with blanks, as in the schema."""
    if api.webhooks is None:
        return None
    own = api.webhooks.signing
    has_timestamp = own.has("timestamp")
    return given(
        {
            "headers": {header.name: str(header) for header in own.headers},
            "signed": own.content,
            "algorithm": own.algorithm,
            "encoding": own.encoding,
            "timestamp": (own.timestamp or "rfc3339") if has_timestamp else None,
            "tolerance": own.tolerance if has_timestamp else None,
            "secret": own.secret_form,
        }
    )


def _operation(event: Event, webhooks: Webhooks, schemas: Schemas) -> Object:
    summary, more, _ = event.doc.partition("\n")
    headers: list[JSONValue] = [
        ref("parameters", _component(each)) for each in webhooks.signing.headers
    ]
    return given(
        {
            "operationId": f"event-{event.name}",
            "summary": summary or None,
            "description": event.doc if more else None,
            **deprecation(event.deprecated),
            "parameters": headers,
            "requestBody": {
                "required": True,
                "content": json_content(_body(event, webhooks, schemas)),
            },
            "responses": {"2XX": {"description": "The event was received."}},
            "security": [],
        }
    )


def _body(event: Event, webhooks: Webhooks, schemas: Schemas) -> Object:
    """The body of an event: what all have, with its type and what it is about."""
    data = {} if event.data is None else schemas.of_type(event.data)
    common = {} if webhooks.body is None else ref("schemas", webhooks.body)
    own: Object = {}
    members: list[tuple[Steps, Object]] = [
        (webhooks.type, {"const": event.name}),
        (webhooks.id, {"type": "string"}),
        (webhooks.data, data),
    ]
    for steps, schema in members:
        if steps:
            put(own, steps, schema, is_required=True)
    if not webhooks.data:
        common = data
    if common and own:
        return {"allOf": [common, own]}
    return common or own


def _header(header: SignatureHeader, signing: Signing) -> Object:
    names = {blank.name for blank in header.blanks}
    sentences = [f"It looks like `{header}`."]
    if "signature" in names:
        sentences.append(
            f"The signature is the {signing.algorithm.upper()} of `{signing.content}`, in {signing.encoding}."
            " There may be several, of which one has to match."
        )
        if signing.secret_form != "{text}":
            sentences.append(f"The secret looks like `{signing.secret_form}`.")
    if "timestamp" in names:
        form = (signing.timestamp or "rfc3339").replace("_", " ")
        sentences.append(f"The timestamp says when it was sent ({form}).")
    if "id" in names:
        sentences.append("The id identifies the event, however often it is sent.")
    if "type" in names:
        sentences.append("The type says which event it is.")
    needed = {"signature", *(blank.name for blank in signing.signed)}
    return given(
        {
            "name": header.name,
            "in": "header",
            "required": bool(needed & names) or None,
            "description": " ".join(sentences),
            "schema": {"type": "string"},
        }
    )


def _component(header: SignatureHeader) -> str:
    return f"webhook-header-{header.name}"
