# Copied by Copperplate, the same for every API.
"""Events: what the webhooks of an API tell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from ._errors import InvalidResponseError
from ._exact import ExactFloat
from ._getters import Getters
from ._masking import masked
from ._member import MemberPath, member
from ._origin import Origin

_RECEIVED = Origin(None, {})
"""The client of all that events hold: there is none, but it came from the API."""


class BaseEvent(Getters):
    """An event: what the headers and the body of a webhook tell.

    Nothing is converted or checked until it is read, as with a ``Datatype``.
    """

    def __init__(self, props: Mapping[str, Any]) -> None:
        """``props`` are ``type``, ``id``, ``timestamp``, ``data`` and ``body``, those that there are."""
        self._client = _RECEIVED
        self._props = props

    def __repr__(self) -> str:
        shown = masked(
            {name: self._props.get(name) for name in ("type", "id", "data")},
            self._secrets,
        )
        text = "".join(f" {k}={v!r}" for k, v in shown.items() if v is not None)
        return f"<{type(self).__name__}{text}>"


E = TypeVar("E", bound=BaseEvent)


def read_event(
    body: bytes | str,
    told: Mapping[str, Any],
    events: Mapping[str, type[E]],
    otherwise: type[E],
    *,
    type: MemberPath = (),
    id: MemberPath = (),
    data: MemberPath = (),
    exact_numbers: bool = False,
) -> E:
    """The event that a request tells of.

    Args:
        body: that of the request, whose signature is right.
        told: what the headers tell.
        events: the classes of events, by type.
        otherwise: the class of all others.
        type, id, data: where the body has them, if it does; without steps the data are the body itself.
        exact_numbers: whether numbers with a fraction keep their digits.

    Raises:
        InvalidResponseError: the body isn't JSON.
    """
    try:
        value = json.loads(body, parse_float=ExactFloat if exact_numbers else None)
    except (ValueError, RecursionError):
        # Nothing of the body is in the message: it may hold a secret.
        message = f"the body of the webhook is not JSON (its length is {len(body)})"
        raise InvalidResponseError(message=message) from None
    props = {**told, "data": member(value, data), "body": value}
    for name, path in (("type", type), ("id", id)):
        if path:
            props[name] = member(value, path)
    kind = props.get("type")
    known = events.get(kind) if isinstance(kind, str) else None
    return (known or otherwise)(props)
