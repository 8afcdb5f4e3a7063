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
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import environments
from answers import Answers, served
from environments import ASYNC, NEWEST, PLAIN, PUBLISHED, ROOT, Environment
from table import Column, Measure, Row, line

HERE = Path(__file__).parent
DECODED = ("APIKeyList", "HTTPSEdgeList")
BUILD = """
import time
def pages():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])
before, started = pages(), time.perf_counter()
import ngrok
client = ngrok.Client("benchmark")
seconds = time.perf_counter() - started
print(seconds, (pages() - before) * PAGE)
"""
"""A program that prints how long it takes to import the package and to build a client, and the memory that
this adds to the bare interpreter."""

ONE_GET = (
    "import ngrok; print(ngrok.Client('benchmark', {url!r}).api_keys.get('ak_1').id)"
)
ONE_GET_ALONE = """
import json, ssl
from http.client import HTTPConnection, HTTPSConnection
kind = HTTPSConnection if {url!r}.startswith("https") else HTTPConnection
connection = kind({url!r}.partition("//")[2])
connection.request("GET", "/api_keys/ak_1", headers={{"Authorization": "Bearer benchmark"}})
print(json.loads(connection.getresponse().read())["id"])
"""


class Worker:
    """A process of ``worker.py`` in one environment."""

    def __init__(
        self, environment: Environment, arguments: list[str], bundle: Path
    ) -> None:
        self._process = subprocess.Popen(
            [str(environment.python), str(HERE / "worker.py"), *arguments],
            env=trusting(bundle),
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


def trusting(bundle: Path) -> dict[str, str]:
    """The environment of a process that trusts the certificates in a file."""
    names = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
    return {**os.environ, **dict.fromkeys(names, str(bundle))}


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


def building(environment: Environment, which: int) -> Measure:
    """Measures importing the package and building a client: the seconds (0) or the bytes (1)."""
    text = BUILD.replace("PAGE", str(os.sysconf("SC_PAGE_SIZE")))
    return lambda: float(environment.run("-c", text).split()[which])


def program(environment: Environment, text: str, bundle: Path) -> Measure:
    """Measures a whole program, from the start of its interpreter to its end."""

    def run() -> float:
        started = time.perf_counter()
        environment.run("-c", text, env=trusting(bundle))
        return time.perf_counter() - started

    return run


def rows(
    workers: Mapping[Environment, Worker], urls: list[str], bundle: Path
) -> list[Row]:
    """The lines of the table, still to be measured."""

    def everywhere(name: str, alone: str = "http.client") -> dict[Column, Measure]:
        return {
            "published": workers[PUBLISHED].measure(name),
            "newest": workers[NEWEST].measure(name),
            "ours": workers[PLAIN].measure(name),
            "alone": workers[PLAIN].measure(name, alone),
        }

    def building_it(which: int) -> dict[Column, Measure]:
        return {
            "published": building(PUBLISHED, which),
            "newest": building(NEWEST, which),
            "ours": building(PLAIN, which),
        }

    def programs(url: str) -> dict[Column, Measure]:
        one_get, alone = ONE_GET.format(url=url), ONE_GET_ALONE.format(url=url)
        return {
            "published": program(PUBLISHED, one_get, bundle),
            "newest": program(NEWEST, one_get, bundle),
            "ours": program(PLAIN, one_get, bundle),
            "alone": program(PLAIN, alone, bundle),
        }

    awaited: dict[Column, Measure] = {
        "ours": workers[ASYNC].measure("awaited", "async"),
        "alone": workers[ASYNC].measure("awaited", "aiohttp"),
    }
    keys, edges = (f"decode:{datatype}" for datatype in DECODED)
    return [
        Row("import and build a client", building_it(0)),
        Row("memory that this takes", building_it(1), "MB"),
        Row("a whole program with one get", programs(urls[0])),
        Row("the same over TLS", programs(urls[1])),
        Row("one get", everywhere("get")),
        Row("200 gets by 8 threads", everywhere("threads")),
        Row("200 gets at once, `[async]`", awaited),
        Row("a list of 10,000 in 100 pages", everywhere("list")),
        Row("a new client and 100 gets over TLS", everywhere("tls")),
        Row("decode 100 API keys", everywhere(keys, "json")),
        Row("decode 100 HTTPS edges", everywhere(edges, "json")),
    ]


def main() -> None:
    """Measure everything and print the table."""
    parser = argparse.ArgumentParser(description="How fast the Python package is.")
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    environments.build_all()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        bundle = prepare(folder)
        urls = stack.enter_context(server(folder))
        with bundle.open("a") as file:
            file.write((folder / "certificate.pem").read_text())
        workers = {}
        for environment in (PUBLISHED, NEWEST, PLAIN, ASYNC):
            workers[environment] = Worker(environment, [str(folder), *urls], bundle)
            stack.callback(workers[environment].end)
        table = rows(workers, urls, bundle)
        for number in range(rounds):
            print(f"round {number + 1} of {rounds}", file=sys.stderr)
            for row in table:
                row.round()
    print_table(table, rounds)


def print_table(table: list[Row], rounds: int) -> None:
    """The table, and what was measured where."""
    print(
        line(
            "",
            f"ngrok-api {PUBLISHED.version('ngrok-api')}",
            f"ngrok-api {NEWEST.version('ngrok-api')}",
            f"ngrok-client {PLAIN.version('ngrok-client')}",
            "library alone",
            f"faster than {PUBLISHED.version('ngrok-api')}",
            "to the library",
        )
    )
    print(line(*["---"] * 7), *table, sep="\n")
    print(
        f"\nMedians of {rounds} rounds, the least and the most in brackets. Python "
        f"{platform.python_version()}, {os.cpu_count()} processors, aiohttp {ASYNC.version('aiohttp')}."
    )


if __name__ == "__main__":
    main()
