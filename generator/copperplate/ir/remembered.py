"""What objects remember of the call that they came from: the parts of their path that no property holds.

A part is named by the path as far as its parameter, ``/books/{isbn}``: parameters of one name may be of several
things.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from copperplate.ir.graph import reached
from copperplate.ir.model import Api, Datatype, Operation, Service, held
from copperplate.ir.path import Path

Places = Mapping[str, str]
"""By the path as far as a parameter, the parameter's name."""


def remembered_for(
    datatype: Datatype, operation: Operation, service: Service
) -> Places:
    """What an object remembers for one of its methods: what it needs of the service's own path."""
    properties = {prop.name for prop in datatype.properties}
    return {
        str(service.path.up_to(name)): name
        for name in operation.in_path
        if name not in properties and name in service.path.parameters
    }


class Memory:
    """What the objects in the results of operations remember."""

    def __init__(self, api: Api, uses: Mapping[str, Iterable[str]]) -> None:
        """``uses`` says which datatypes each datatype holds."""
        self._uses = uses
        self._places = {
            service.datatype: places
            for service, datatype in _subjects(api)
            if (places := _for_methods(datatype, service))
        }
        self._of_services = {service.datatype for service in api.services()}
        self._inside: dict[str, set[str]] = {}
        """All that a datatype leads to, of those that were asked for."""

    def after(self, operation: Operation, service: Service) -> Places:
        """By what is remembered, the operation's own parameter.

        The parameters of a service are of one thing each, wherever they stand in a path. In the path of
        another service's operation they stand where they stand in their own one.
        """
        path, found = operation.path, {}
        for datatype in sorted(self._known(operation)):
            for place, name in self._places[datatype].items():
                is_own = datatype == service.datatype and name in operation.in_path
                source = name if is_own else _at(path, Path.parse(place))
                if source is not None and source in operation.in_path:
                    found[place] = source
        return found

    def _known(self, operation: Operation) -> set[str]:
        """The datatypes whose objects live where the path says: what the result is, or has itself.

        Objects within an object of a service may live elsewhere, and so may all of their kind in this
        result, since nobody could tell them apart.
        """
        result = set(held(operation.result)) if operation.result else set()
        holders = result - self._of_services
        direct = result.union(*(self._uses[name] for name in holders))
        known = direct & self._places.keys()
        others = direct - holders - known
        return {name for name in known if not self._leads_to(name, others)}

    def _leads_to(self, name: str, others: Iterable[str]) -> bool:
        """Whether one of the others holds an object of a datatype, at any depth."""
        for other in others:
            if other not in self._inside:
                self._inside[other] = reached([other], self._uses)
            if name in self._inside[other]:
                return True
        return False


def _subjects(api: Api) -> Iterable[tuple[Service, Datatype]]:
    """The datatypes with methods, and the services whose operations those are."""
    for resource in api.resources:
        for datatype in resource.datatypes:
            if resource.service is not None and datatype.methods:
                yield resource.service, datatype


def _for_methods(datatype: Datatype, service: Service) -> Places:
    return {
        place: name
        for operation in service.operations
        if operation.name in datatype.methods
        for place, name in remembered_for(datatype, operation, service).items()
    }


def _at(path: Path, place: Path) -> str | None:
    """The parameter that stands there in a path; None if the path doesn't lead there."""
    head = Path(path.segments[: len(place.segments)])
    return head.parameters[-1] if head.shape == place.shape else None
