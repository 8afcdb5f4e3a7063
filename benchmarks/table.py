"""The table of a comparison: what is measured in each column, and the lines in Markdown."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Column = Literal["published", "newest", "ours", "alone"]
COLUMNS: tuple[Column, ...] = ("published", "newest", "ours", "alone")

Measure = Callable[[], float]
Unit = Literal["ms", "MB"]

_PER: Mapping[Unit, float] = {"ms": 1e-3, "MB": 1e6}
"""What the numbers of a unit are divided by: measured are seconds and bytes."""


@dataclass
class Row:
    """A line of the table."""

    title: str
    measures: Mapping[Column, Measure]
    unit: Unit = "ms"
    measured: dict[Column, list[float]] = field(default_factory=dict)

    def round(self) -> None:
        """Measure every column once."""
        for column, measure in self.measures.items():
            self.measured.setdefault(column, []).append(measure())

    def __str__(self) -> str:
        """The line: medians, in brackets the least and the most; medians of the ratios of each round."""
        cells = [self._cell(column) for column in COLUMNS]
        faster = self._ratio("published", "ours", 1)
        over = self._ratio("ours", "alone", 2)
        return line(self.title, *cells, f"{faster}×" if faster else "", over)

    def _cell(self, column: Column) -> str:
        values = self.measured.get(column)
        if values is None:
            return ""
        median, low, high = (
            f(values) / _PER[self.unit] for f in (statistics.median, min, max)
        )
        digits = 0 if median >= 100 else 1 if median >= 10 else 2
        spread = f"{low:.{digits}f} to {high:.{digits}f}"
        return f"{median:.{digits}f} {self.unit} ({spread})"

    def _ratio(self, above: Column, below: Column, digits: int) -> str:
        if above not in self.measured or below not in self.measured:
            return ""
        pairs = zip(self.measured[above], self.measured[below], strict=True)
        return f"{statistics.median(a / b for a, b in pairs):.{digits}f}"


def line(*cells: str) -> str:
    """A line of a table in Markdown."""
    return f"| {' | '.join(cells)} |"
