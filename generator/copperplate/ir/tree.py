"""The tree of an API's paths: whose objects live under whose.

The routes of an edge are at ``/edges/https/{id}/routes``, below the path of one edge, so they are
part of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from copperplate.ir.model import Service


def parents(services: Mapping[str, Service]) -> dict[str, str]:
    """By the names of the services: the nearest one under an object of which each lives, if any."""
    items = {
        name: shape(item_path(service))
        for name, service in services.items()
        if not service.singleton
    }
    found = {}
    for name, service in services.items():
        path = shape(service.path)
        above = [o for o in items if o != name and _is_below(path, items[o])]
        if above:
            found[name] = max(above, key=lambda other: len(items[other]))
    return found


def item_path(service: Service) -> str:
    """The path of one object: the service's own path and, unless it is a singleton, the key."""
    if service.singleton:
        return service.path
    for name in ("get", "update", "replace", "delete"):
        for candidate in service.operations:
            if candidate.standard == name:
                return candidate.path
    return f"{service.path}/{{{service.key}}}"


def shape(path: str) -> tuple[str, ...]:
    """The segments of a path, all parameters alike."""
    return tuple("{}" if s.startswith("{") else s for s in path.split("/"))[1:]


def _is_below(path: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(path) > len(other) and path[: len(other)] == other
