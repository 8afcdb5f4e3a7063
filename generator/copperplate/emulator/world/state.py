"""What has been created and not deleted yet, all of it in memory.

The stored form of an object is a dict of its datatype's properties. A reference is stored as the
identifier that it points to, URIs and the objects below are not stored at all: ``representation`` adds
them when an answer is made, so that there is one truth to change. A stored value is never changed in
place, only replaced.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from copperplate.emulator.world.kinds import Keys, Kind, Kinds
from copperplate.ir.model import JSONValue, Order

Object = dict[str, JSONValue]


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
        return self.kind.address(self.keys)[1]


@dataclass(slots=True)
class Collection:
    """The objects of one kind under one parent, in the order in which they were made."""

    sequences: list[int] = field(default_factory=list)
    by_sequence: dict[int, Item] = field(default_factory=dict)
    sequence_of: dict[str, int] = field(default_factory=dict)
    """By key, also of objects that are gone: a page that ended with one still has a next."""

    def get(self, key: str) -> Item | None:
        """The object of that key, None if there is none (any more)."""
        return self.by_sequence.get(self.sequence_of.get(key, -1))

    def add(self, item: Item) -> None:
        """Take in the newest object."""
        self.sequences.append(item.sequence)
        self.by_sequence[item.sequence] = item
        self.sequence_of[item.key] = item.sequence

    def remove(self, item: Item) -> None:
        """Let go of an object; its place in the order stays known."""
        del self.by_sequence[item.sequence]
        del self.sequences[bisect_left(self.sequences, item.sequence)]

    def listed(
        self, order: Order = "oldest_first", after: str | None = None
    ) -> Iterator[Item]:
        """All objects, or those behind the one of the key ``after``; raises KeyError if it never was."""
        start, end = 0, len(self.sequences)
        if after is not None and order == "oldest_first":
            start = bisect_right(self.sequences, self.sequence_of[after])
        elif after is not None:
            end = bisect_left(self.sequences, self.sequence_of[after])
        places = range(start, end)
        if order == "newest_first":
            places = places[::-1]
        return (self.by_sequence[self.sequences[place]] for place in places)


class State:
    """All objects. Not safe for threads: the emulator holds one lock around each operation."""

    def __init__(self, kinds: Kinds) -> None:
        self.kinds = kinds
        self.clear()

    def clear(self) -> None:
        """Forget everything."""
        self._sequence = 0
        self._collections: dict[Kind, dict[Keys, Collection]] = {}
        self._by_datatype: dict[str, dict[str, Item]] = {}

    def collection(self, kind: Kind, scope: Keys) -> Collection:
        """The objects of a kind under the parent with the keys ``scope``, to be read only.

        If the keys are only the first of those, the objects under all such parents.
        """
        if len(scope) == len(kind.scope):
            return self._collections.get(kind, {}).get(scope) or Collection()
        found = Collection()
        for item in sorted(self.items(kind), key=lambda item: item.sequence):
            if item.keys[: len(scope)] == scope:
                found.add(item)
        return found

    def get(self, kind: Kind, keys: Keys) -> Item | None:
        """One object; None if there is none."""
        scope, key = kind.address(keys)
        return self.collection(kind, scope).get(key)

    def items(self, kind: Kind) -> Iterator[Item]:
        """All objects of a kind, parent by parent, oldest first."""
        for collection in self._collections.get(kind, {}).values():
            yield from collection.listed()

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
        all_kept = all(self.kinds.of([name]) for name in datatypes)
        return not all_kept or self.find(datatypes, key) is not None

    def add(self, kind: Kind, keys: Keys, value: Object) -> Item:
        """Store a new object. Its place must be free."""
        self._sequence += 1
        path = kind.facts.item_path.fill(keys)
        item = Item(kind, keys, path, self._sequence, value)
        collections = self._collections.setdefault(kind, {})
        collections.setdefault(kind.address(keys)[0], Collection()).add(item)
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
                for scope in self._scopes_below(item, child):
                    self._collections.get(child, {}).pop(scope, None)

    def _detach(self, item: Item) -> None:
        scope, _ = item.kind.address(item.keys)
        self.collection(item.kind, scope).remove(item)
        by_key = self._by_datatype[item.kind.datatype.name]
        if by_key.get(item.key) is item:
            del by_key[item.key]

    def _needing(self, item: Item) -> Iterator[Item]:
        """What goes with an object when it goes."""
        for child in item.kind.children:
            for scope in self._scopes_below(item, child):
                yield from self.collection(child, scope).listed()
        for kind, name in self.kinds.dependents.get(item.kind.datatype.name, []):
            for other in self.items(kind):
                if str(other.value.get(name)) == item.key:
                    yield other

    def _scopes_below(self, item: Item, child: Kind) -> list[Keys]:
        """Where collections of a kind are that lives under an object."""
        depth = len(item.keys)
        if len(child.scope) == depth:
            return [item.keys]
        return [s for s in self._collections.get(child, {}) if s[:depth] == item.keys]
