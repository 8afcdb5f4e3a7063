"""How time and memory grow with the number of resources: ten times the API, ten times as long.

    python benchmarks/growth.py [RUNS]

Prints a table in Markdown, of schemas in a few shapes: CPU time and peak memory of whole processes, of several
runs the least. ``growth`` is what the step from 100 resources to 1,000 takes, by what that from none to 100
takes; a schema has at least one resource, so that one stands for none. Exits with 1 if it is more than 11 anywhere.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import shapes
from copperplate import languages

COUNTS = (1, 100, 1000)
MOST = 11.0
"""The growth that is allowed, where 9 is a straight line."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process took."""

    seconds: float
    """Of all processors together."""
    megabytes: float


def run(schema: Path, command: list[str], folder: Path) -> Usage:
    """One run of a command of copperplate, with an empty cache."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
    options = ["--schema", str(schema)]
    if command[0] == "generate":
        options += ["--out", str(folder / "out")]
    process = subprocess.Popen(
        [sys.executable, "-m", "copperplate", *command, *options],
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(command)} --schema {schema}")
    kilobytes = used.ru_maxrss / 1024 if sys.platform == "darwin" else used.ru_maxrss
    return Usage(used.ru_utime + used.ru_stime, kilobytes / 1024)


def least(schema: Path, command: list[str], runs: int) -> Usage:
    """The least of several runs: what else the machine does only adds to it."""
    found = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            found.append(run(schema, command, Path(folder)))
    return Usage(min(u.seconds for u in found), min(u.megabytes for u in found))


def growth(small: float, middle: float, large: float) -> float:
    """The second step by the first."""
    return (large - middle) / (middle - small)


def measured(runs: int) -> Iterator[tuple[str, float]]:
    """The rows of the table, each with the larger growth of its two."""
    commands = [["validate"], *(["generate", name] for name in sorted(languages.NAMES))]
    for shape in shapes.SHAPES:
        with tempfile.TemporaryDirectory() as folder:
            schemas = [
                shapes.written(Path(folder) / str(count), shape, count)
                for count in COUNTS
            ]
            for command in commands:
                used = [least(schema, command, runs) for schema in schemas]
                times = growth(*(each.seconds for each in used))
                memory = growth(*(each.megabytes for each in used))
                cells = [
                    *(f"{each.seconds:.2f} s" for each in used),
                    f"{times:.1f}",
                    *(f"{each.megabytes:.0f} MB" for each in used),
                    f"{memory:.1f}",
                ]
                row = f"| {shape}: {' '.join(command)} | {' | '.join(cells)} |"
                yield row, max(times, memory)


def main(runs: int) -> None:
    """Print the table; fail if something grows faster than it may."""
    counts = [f"{count:,}" for count in COUNTS]
    print(f"| resources | {' | '.join([*counts, 'growth'] * 2)} |")
    print("|---" * 9 + "|")
    worst = 0.0
    for row, factor in measured(runs):
        print(row, flush=True)
        worst = max(worst, factor)
    print(f"\nPython {platform.python_version()}, {os.cpu_count()} processors.")
    if worst > MOST:
        sys.exit(f"something grows by {worst:.1f}, and may by {MOST:.0f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
