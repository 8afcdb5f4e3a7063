"""How long ``copperplate generate`` takes, and how much memory: whole processes, several runs of each.

    python benchmarks/generate.py [RUNS]

Prints a table in Markdown. Cold is an empty output folder and an empty cache. Shares are of a cold run: of the
time that passes, and of the time that all processors work for it, which other programs disturb less.
"""

from __future__ import annotations

import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from copies import copied

SCHEMA = Path(__file__).parent.parent / "schema"


@dataclass
class Measured:
    """What the runs of one case took."""

    case: str
    seconds: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    """The seconds of all processors."""
    megabytes: list[float] = field(default_factory=list)

    def row(self, cold: Measured) -> str:
        """The row of the table."""
        median, low, high = (f(self.seconds) for f in (statistics.median, min, max))
        share = median / statistics.median(cold.seconds)
        of_work = statistics.median(self.worked) / statistics.median(cold.worked)
        return (
            f"| {self.case} | {median:.2f} s | {low:.2f} to {high:.2f} s"
            f" | {share:.0%} | {of_work:.0%} | {max(self.megabytes):.0f} MB |"
        )


def run(
    measured: Measured, schema: Path, out: Path, cache: Path, *arguments: str
) -> None:
    """One run of the command, measured from its start to its end."""
    options = ["--schema", str(schema), "--out", str(out), *arguments]
    command = [sys.executable, "-m", "copperplate", "generate", *options]
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        cwd=SCHEMA.parent,
    )
    _, status, usage = os.wait4(process.pid, 0)
    measured.seconds.append(time.perf_counter() - began)
    measured.worked.append(usage.ru_utime + usage.ru_stime)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"failed: {' '.join(command)}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    measured.megabytes.append(kilobytes / 1024)


def size(out: Path) -> str:
    """How much was generated."""
    files = [path for path in out.rglob("*") if path.is_file()]
    lines = sum(path.read_bytes().count(b"\n") for path in files)
    return f"{len(files):,} files, {lines:,} lines"


def with_another_description(schema: Path, to: Path) -> Path:
    """A copy of the schema in which the description of one property reads differently."""
    shutil.copytree(schema, to)
    resource = to / "resources" / "ip_policies.yaml"
    before = resource.read_text(encoding="utf-8")
    after = before.replace("doc: unique identifier", "doc: the unique identifier")
    assert after != before
    resource.write_text(after, encoding="utf-8")
    return to


def main(runs: int) -> None:
    """Measure every case and print the table."""
    cold, again, changed, check, python, large = measured = [
        Measured(case)
        for case in (
            "cold",
            "nothing to do",
            "one description changed",
            "`--check` without a cache",
            "cold, the Python package alone",
            "cold, ten times the schema",
        )
    ]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        copied(SCHEMA, folder / "schema", 10)
        other = with_another_description(SCHEMA, folder / "other")
        for number in range(runs):
            once, alone, tenfold = (
                folder / f"{name}{number}" for name in ("once", "alone", "tenfold")
            )
            run(cold, SCHEMA, once / "out", once / "cache")
            run(again, SCHEMA, once / "out", once / "cache")
            run(check, SCHEMA, once / "out", once / "empty", "--check")
            run(changed, other, once / "out", once / "cache")
            run(python, SCHEMA, alone / "out", alone / "cache", "python")
            run(large, folder / "schema", tenfold / "out", tenfold / "cache")
        sizes = size(folder / "once0" / "out"), size(folder / "tenfold0" / "out")
    print(
        f"| {runs} runs each | median | spread | of cold | of its work | peak memory |\n"
        "|---|---|---|---|---|---|"
    )
    for each in measured:
        print(each.row(cold))
    machine = f"Python {platform.python_version()}, {os.cpu_count()} processors"
    print(f"\n{machine}. {sizes[0]}; from ten times the schema {sizes[1]}.")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
