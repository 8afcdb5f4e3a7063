"""How fast the Python package is, beside the published one and beside the HTTP libraries alone.

    python benchmarks/client.py [--rounds N]

All are measured in one run, by turns, so that what else the machine does hits all alike; the ratios are
those within a round. Each is in an environment of its own and in processes of its own; the server is a
process on loopback that answers with text made beforehand. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import environments
from answers import Answers, served
from environments import AIOHTTP, NEWEST, ORJSON, PLAIN, PUBLISHED, ROOT, Environment

HERE = Path(__file__).parent
DECODED = ("APIKeyList", "HTTPSEdgeList")
LINE = "| {} | {} | {} | {} | {} | {} | {} |"

Measure = Callable[[], float]

IMPORT = """
import time
def pages():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])
before, started = pages(), time.perf_counter()
import {module}
seconds = time.perf_counter() - started
print(seconds, (pages() - before) * {page_size})
"""
"""A program that prints how long an import takes, and the memory that it adds, over the bare interpreter."""

ONE_GET = (
    "import ngrok; print(ngrok.Client('benchmark', {url!r}).api_keys.get('ak_1').id)"
)
ONE_GET_ALONE = "import httpx2; print(httpx2.get('{url}/api_keys/ak_1').json()['id'])"


@dataclass
class Row:
    """A line of the table: how to measure each column, and what was measured."""

    title: str
    measures: Mapping[str, Measure]
    unit: str = "ms"
    measured: dict[str, list[float]] = field(default_factory=dict)

    def round(self) -> None:
        """Measure every column once."""
        for column, measure in self.measures.items():
            self.measured.setdefault(column, []).append(measure())

    def __str__(self) -> str:
        """The line in Markdown."""
        return LINE.format(
            self.title,
            *(
                self._cell(column)
                for column in ("published", "newest", "ours", "alone")
            ),
            self._ratio("published", "ours", "{:.1f} times faster"),
            self._ratio("ours", "alone", "{:.2f}"),
        )

    def _cell(self, column: str) -> str:
        values = self.measured.get(column)
        if values is None:
            return ""
        median, low, high = (f(values) for f in (statistics.median, min, max))
        scale = 1e3 if self.unit == "ms" else 1e-6
        digits = (
            max(0, 2 - len(str(int(median * scale))) + 1) if self.unit == "ms" else 1
        )
        shown = [f"{value * scale:.{digits}f}" for value in (median, low, high)]
        return f"{shown[0]} {self.unit} ({shown[1]} to {shown[2]})"

    def _ratio(self, above: str, below: str, form: str) -> str:
        if above not in self.measured or below not in self.measured:
            return ""
        pairs = zip(self.measured[above], self.measured[below], strict=True)
        return form.format(statistics.median(a / b for a, b in pairs))


class Worker:
    """A process of ``worker.py`` in one environment."""

    def __init__(
        self, environment: Environment, arguments: list[str], bundle: Path
    ) -> None:
        self._process = subprocess.Popen(
            [str(environment.python), str(HERE / "worker.py"), *arguments],
            env={
                **os.environ,
                "SSL_CERT_FILE": str(bundle),
                "REQUESTS_CA_BUNDLE": str(bundle),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def measure(self, name: str, kind: str = "package") -> Measure:
        """A function that asks for a measurement."""

        def ask() -> float:
            assert self._process.stdin is not None and self._process.stdout is not None
            self._process.stdin.write(f"{name} {kind}\n")
            self._process.stdin.flush()
            answer = self._process.stdout.readline()
            if not answer:
                raise SystemExit(f"{name} {kind}: the worker failed")
            return float(answer)

        return ask

    def end(self) -> None:
        """End the process."""
        self._process.communicate()


@contextmanager
def server(folder: Path) -> Iterator[list[str]]:
    """The server; gives its URLs, the plain and the TLS one."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-nodes", "-days", "2", "-newkey", "ec"]
        + ["-pkeyopt", "ec_paramgen_curve:prime256v1", "-subj", "/CN=benchmark"]
        + ["-addext", "subjectAltName=IP:127.0.0.1"]
        + ["-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )
    (folder / "server.pem").write_text(key.read_text() + certificate.read_text())
    process = subprocess.Popen(
        [
            sys.executable,
            HERE / "loopback.py",
            folder / "served.json",
            folder / "server.pem",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()
    finally:
        process.communicate()


def prepare(folder: Path) -> Path:
    """Write what the server and the workers read; gives the bundle of certificates, to be completed."""
    answers = Answers(ROOT / "schema")
    (folder / "served.json").write_text(json.dumps(served(answers)))
    for datatype in DECODED:
        (folder / f"{datatype}.json").write_text(answers.page(datatype))
        (folder / f"{datatype}.py").write_text(answers.reader(datatype))
    where = PUBLISHED.run("-c", "import certifi; print(certifi.where())").strip()
    bundle = folder / "bundle.pem"
    bundle.write_text(Path(where).read_text())
    return bundle


def importing(environment: Environment, module: str, which: int) -> Measure:
    """Measures an import: its seconds (0) or its bytes (1)."""
    program = IMPORT.format(module=module, page_size=os.sysconf("SC_PAGE_SIZE"))
    return lambda: float(environment.run("-c", program).split()[which])


def program(environment: Environment, text: str) -> Measure:
    """Measures a whole program, from the start of its interpreter to its end."""

    def run() -> float:
        started = time.perf_counter()
        environment.run("-c", text)
        return time.perf_counter() - started

    return run


def rows(workers: Mapping[Environment, Worker], url: str) -> list[Row]:
    """The lines of the table, still to be measured."""

    def everywhere(name: str, alone: str = "httpx2") -> dict[str, Measure]:
        return {
            "published": workers[PUBLISHED].measure(name),
            "newest": workers[NEWEST].measure(name),
            "ours": workers[PLAIN].measure(name),
            "alone": workers[PLAIN].measure(name, alone),
        }

    def imports(which: int) -> dict[str, Measure]:
        return {
            "published": importing(PUBLISHED, "ngrok", which),
            "newest": importing(NEWEST, "ngrok", which),
            "ours": importing(PLAIN, "ngrok", which),
            "alone": importing(PLAIN, "httpx2", which),
        }

    def asynchronous(
        environment: Environment, ours: str, alone: str
    ) -> dict[str, Measure]:
        worker = workers[environment]
        return {
            "ours": worker.measure("async", ours),
            "alone": worker.measure("async", alone),
        }

    one_get = ONE_GET.format(url=url)
    keys, edges = (f"decode:{datatype}" for datatype in DECODED)
    with_orjson = {"ours": workers[ORJSON].measure(edges)}
    return [
        Row("import", imports(0)),
        Row("memory of the import", imports(1), "MB"),
        Row(
            "a program with one get, start to end",
            {
                "published": program(PUBLISHED, one_get),
                "newest": program(NEWEST, one_get),
                "ours": program(PLAIN, one_get),
                "alone": program(PLAIN, ONE_GET_ALONE.format(url=url)),
            },
        ),
        Row("one get", everywhere("get")),
        Row("200 gets by 8 threads", everywhere("threads")),
        Row("200 gets at once, async", asynchronous(PLAIN, "async", "httpx2-async")),
        Row(
            "200 gets at once, async, extra `aiohttp`",
            asynchronous(AIOHTTP, "async-aiohttp", "aiohttp"),
        ),
        Row("list of 10,000 in 100 pages", everywhere("list")),
        Row("100 gets over TLS, a new client", everywhere("tls")),
        Row("100 API keys, all properties", everywhere(keys, "json")),
        Row("100 HTTPS edges, all properties", everywhere(edges, "json")),
        Row("the same, extra `orjson`", everywhere(edges, "json") | with_orjson),
    ]


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description="How fast the Python package is.")
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    environments.build_all()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        bundle = prepare(folder)
        urls = stack.enter_context(server(folder))
        with bundle.open("a") as file:
            file.write((folder / "certificate.pem").read_text())
        workers = {}
        for environment in (PUBLISHED, NEWEST, PLAIN, AIOHTTP, ORJSON):
            workers[environment] = Worker(environment, [str(folder), *urls], bundle)
            stack.callback(workers[environment].end)
        table = rows(workers, urls[0])
        for number in range(rounds):
            for row in table:
                print(f"\rround {number + 1}: {row.title:50}", end="", file=sys.stderr)
                row.round()
        print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    print_table(table, rounds)


def print_table(table: list[Row], rounds: int) -> None:
    """The table, and what was measured where."""
    newest = NEWEST.version("ngrok-api")
    ours = PLAIN.version("ngrok-client")
    print(
        LINE.format(
            "",
            "ngrok-api 0.13.0",
            f"ngrok-api {newest}",
            f"ngrok-client {ours}",
            "HTTP library or JSON decoder alone",
            "than ngrok-api 0.13.0",
            "to the library alone",
        )
    )
    print(LINE.format(*["---"] * 7))
    print(*table, sep="\n")
    versions = ", ".join(
        f"{name} {environment.version(name)}"
        for name, environment in (
            ("httpx2", PLAIN),
            ("aiohttp", AIOHTTP),
            ("orjson", ORJSON),
        )
    )
    print(
        f"\nMedian (least to most) of {rounds} rounds. Python {platform.python_version()}, "
        f"{os.cpu_count()} processors, {versions}."
    )


if __name__ == "__main__":
    main()
