"""The whole API as JSON, for generators that are not written in Python."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import cast

from copperplate.ir.model import Api, ListOf, MapOf, Reference, Scalar

FORMAT = 1
"""The version of what ``to_json`` writes. It is raised by a change that a program which reads the former one
would stumble over; members may be added without."""


def to_json(api: Api) -> str:
    """The whole API as JSON text: sorted keys, two spaces, a newline at the end.

    A type node is an object with one key: ``{"scalar": "string"}``, ``{"list": …}``, ``{"map": …}``
    or ``{"reference": "Book"}``. ``format`` is FORMAT.
    """
    dump = {"format": FORMAT, **cast("dict[str, object]", _plain(api))}
    return json.dumps(dump, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _plain(value: object) -> object:
    match value:
        case Scalar(kind):
            return {"scalar": kind}
        case ListOf(item):
            return {"list": _plain(item)}
        case MapOf(item):
            return {"map": _plain(item)}
        case Reference(name):
            return {"reference": name}
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case tuple() | list():
            return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
        }
    return value
