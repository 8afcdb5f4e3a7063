"""How lists come in pages, for which OpenAPI has no word: ``x-paging`` of an operation, and shared parameters."""

from __future__ import annotations

from collections.abc import Iterator

from copperplate.ir.facts import OperationFacts
from copperplate.ir.member_path import MemberPath
from copperplate.ir.model import Api, Operation, Paging, Parameter
from copperplate.languages.openapi.pieces import Object, given


def shared(api: Api) -> Iterator[tuple[str, Paging, Parameter]]:
    """The parameters that lists share, each once: the name of the component, the pagination scheme, the parameter."""
    known: dict[str, Parameter] = {}
    for paging in api.paging:
        for parameter in paging.parameters:
            if parameter not in known.values():
                short = f"query-{parameter.name}"
                name = (
                    f"query-{paging.name}-{parameter.name}" if short in known else short
                )
                known[name] = parameter
                yield name, paging, parameter


def component(api: Api, parameter: Parameter) -> str | None:
    """The name of the component that a parameter is; None if it is its operation's own."""
    return next((name for name, _, each in shared(api) if each == parameter), None)


def told(api: Api, operation: Operation, facts: OperationFacts) -> Object | None:
    """What ``x-paging`` says: parameters by their names, and members of a page as JSON Pointers."""
    paging, page = api.paging_of(operation), facts.page
    if paging is None or page is None:
        return None
    wires = {parameter.name: parameter.wire for parameter in operation.parameters}
    members = ("next", "next_cursor", "more", "total", "total_pages")
    return given(
        {
            **{
                role: wires.get(getattr(paging, role) or "")
                for role in ("cursor", "offset", "page", "limit")
            },
            "items": _pointer(page.items),
            "link": paging.link,
            "last": _pointer(MemberPath((page.last,))) if page.last else None,
            **{role: _pointer(getattr(page, role)) for role in members},
        }
    )


def _pointer(path: MemberPath | None) -> str | None:
    """A path as a JSON Pointer."""
    if path is None:
        return None
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path.steps)
    return "".join(f"/{step}" for step in steps)
