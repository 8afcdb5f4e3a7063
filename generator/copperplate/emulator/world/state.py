"""What has been created and not deleted yet, all of it in memory.

The stored form of an object is a dict of its datatype's properties. A reference is stored as the
identifier that it points to, URIs and the objects below are not stored at all: ``render`` adds them
when an answer is made, so that there is one truth to change. A stored value is never changed in
place, only replaced.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from copperplate.emulator.world.kinds import Kind, Model
from copperplate.ir.model import JSONValue

Object = dict[str, JSONValue]
Keys = tuple[str, ...]
"""The values of the parameters in a path: the parents' keys, then the object's own."""


@dataclass(slots=True, eq=False)
class Item:
    """One stored object."""

    kind: Kind
    keys: Keys
    path: str
    """Where it is, below the base URL."""
    sequence: int
    value: Object

    @property
    def key(self) -> str:
        """What identifies it among its siblings."""
        return self.keys[-1]


@dataclass(slots=True)
class Collection:
    """The objects of one kind under one parent, in the order in which they were made."""

    order: list[int] = field(default_factory=list)
    by_sequence: dict[int, Item] = field(default_factory=dict)
    sequence_of: dict[str, int] = field(default_factory=dict)
    """By key, also of objects that are gone: a page that ended with one still has a next."""

    def get(self, key: str) -> Item | None:
        """The object of that key, None if there is none (any more)."""
        return self.by_sequence.get(self.sequence_of.get(key, -1))

    def add(self, item: Item) -> None:
        """Take in the newest object."""
        self.order.append(item.sequence)
        self.by_sequence[item.sequence] = item
        self.sequence_of[item.key] = item.sequence

    def remove(self, item: Item) -> None:
        """Let go of an object; its place in the order stays known."""
        del self.by_sequence[item.sequence]
        del self.order[bisect_left(self.order, item.sequence)]

    def oldest_first(self) -> Iterator[Item]:
        """All objects in the order in which they were made."""
        return (self.by_sequence[sequence] for sequence in self.order)

    def newest_first(self, before: str | None = None) -> Iterator[Item]:
        """The objects that are older than the one of the key ``before``, or all; raises KeyError if it never was."""
        end = len(self.order)
        if before is not None:
            end = bisect_left(self.order, self.sequence_of[before])
        return (self.by_sequence[self.order[i]] for i in range(end - 1, -1, -1))


class State:
    """All objects. Not safe for threads: the emulator holds one lock around each operation."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._sequence = 0
        self._collections: dict[str, dict[Keys, Collection]] = {}
        self._by_datatype: dict[str, dict[str, Item]] = {}

    def collection(self, kind: Kind, scope: Keys) -> Collection:
        """The objects of a kind under the parent with the keys ``scope``, to be read only."""
        return self._collections.get(kind.name, {}).get(scope) or Collection()

    def get(self, kind: Kind, keys: Keys) -> Item | None:
        """One object; None if there is none."""
        return self.collection(kind, keys[:-1]).get(keys[-1])

    def items(self, kind: Kind) -> Iterator[Item]:
        """All objects of a kind, parent by parent, oldest first."""
        for collection in self._collections.get(kind.name, {}).values():
            yield from collection.oldest_first()

    def next_number(self, kind: Kind, scope: Keys) -> int:
        """A number that no object there has had yet, for keys that are numbers."""
        used = self.collection(kind, scope).sequence_of
        number = len(used) + 1
        while str(number) in used:
            number += 1
        return number

    def find(self, datatypes: Iterable[str], key: str) -> Item | None:
        """The object with that key of one of these datatypes, wherever it lives."""
        for name in datatypes:
            found = self._by_datatype.get(name, {}).get(key)
            if found is not None:
                return found
        return None

    def may_exist(self, datatypes: Iterable[str], key: str) -> bool:
        """Whether there is such an object, or may be one of a datatype that the API has no service for."""
        datatypes = tuple(datatypes)
        all_kept = all(self.model.kinds_of([name]) for name in datatypes)
        return not all_kept or self.find(datatypes, key) is not None

    def add(self, kind: Kind, keys: Keys, value: Object) -> Item:
        """Store a new object. Its place must be free."""
        self._sequence += 1
        path = fill(kind.item_path, keys)
        item = Item(kind, keys, path, self._sequence, value)
        collections = self._collections.setdefault(kind.name, {})
        collections.setdefault(keys[:-1], Collection()).add(item)
        self._by_datatype.setdefault(kind.datatype.name, {})[item.key] = item
        return item

    def remove(self, item: Item) -> None:
        """Delete an object, what lives under it, and what can't be without it.

        Other references to it end: it falls out of lists, and a single one becomes null.
        """
        doomed, gone = [item], []
        while doomed:
            item = doomed.pop()
            if self.get(item.kind, item.keys) is item:
                doomed += self._needing(item)
                self._detach(item)
                gone.append(item)
        for item in gone:
            for child in item.kind.children:
                self._collections.get(child.name, {}).pop(item.keys, None)

    def _detach(self, item: Item) -> None:
        self.collection(item.kind, item.keys[:-1]).remove(item)
        by_key = self._by_datatype[item.kind.datatype.name]
        if by_key.get(item.key) is item:
            del by_key[item.key]

    def _needing(self, item: Item) -> Iterator[Item]:
        """What goes with an object when it goes."""
        for child in item.kind.children:
            yield from self.collection(child, item.keys).oldest_first()
        for kind, name in self.model.dependents.get(item.kind.datatype.name, []):
            for other in self.items(kind):
                if other.value.get(name) == item.key:
                    yield other


def fill(template: str, keys: Keys) -> str:
    """The path that a template and the values of its parameters, percent-encoded, make."""
    values = iter(keys)
    segments = template.split("/")
    return "/".join(
        quote(next(values), safe="") if segment.startswith("{") else segment
        for segment in segments
    )
