"""How fast the emulator is: its start, and requests a second with several clients at once.

    python benchmarks/emulator.py [--schema DIR] [--clients N] [--seconds S]

The emulator and the clients are processes of their own, on loopback. The clients write requests that
were made beforehand and read answers by their Content-Length, so that little but the emulator is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

_STARTS = 5
_PAGE = 100


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="How fast the emulator is.")
    parser.add_argument("--schema", type=Path, default=Path("schema"))
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    command = [sys.executable, "-m", "copperplate", "emulate", "--port", "0"]
    command += ["--schema", str(arguments.schema)]
    starts = [_start_seconds(command) for _ in range(_STARTS)]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors")
    print(f"start {_spread(starts, 3)} s (whole process, {_STARTS} runs)")
    print(
        f"{arguments.clients} clients, {arguments.runs} runs of {arguments.seconds} s"
    )
    for name, rates in _rates(command, arguments).items():
        print(f"{name:12} {_spread(rates, 0):>22} requests/s")


def _spread(values: list[float], digits: int) -> str:
    middle = statistics.median(values)
    return f"{middle:.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def _start_seconds(command: list[str]) -> float:
    """From the start of the process to the first answer."""
    started = time.perf_counter()
    server, port = _serve(command)
    urllib.request.urlopen(f"http://127.0.0.1:{port}/_emulator/").read()
    seconds = time.perf_counter() - started
    server.kill()
    server.wait()
    return seconds


def _serve(command: list[str]) -> tuple[subprocess.Popen[str], int]:
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert server.stdout is not None
    words = server.stdout.readline().split()
    url = next(word for word in words if word.startswith("http://"))
    return server, int(url.rstrip(",").rpartition(":")[2])


def _rates(command: list[str], arguments: argparse.Namespace) -> dict[str, list[float]]:
    """Requests a second of each kind, by runs; the kinds take turns."""
    server, port = _serve(command)
    try:
        body = json.dumps({"description": "a benchmark", "metadata": "{}"}).encode()
        create = _request(port, "POST", "/ip_policies", body)
        first = json.loads(asyncio.run(_once(port, create)))
        for _ in range(_PAGE - 1):
            asyncio.run(_once(port, create))
        kinds = {
            "get": _request(port, "GET", f"/ip_policies/{first['id']}"),
            "create": create,
            "page of 100": _request(port, "GET", "/ip_policies?limit=100"),
        }
        rates: dict[str, list[float]] = {name: [] for name in kinds}
        for _ in range(arguments.runs):
            for name, request in kinds.items():
                load = _load(port, request, arguments.clients, arguments.seconds)
                rates[name].append(asyncio.run(load) / arguments.seconds)
        return rates
    finally:
        server.kill()
        server.wait()


def _request(port: int, method: str, path: str, body: bytes = b"") -> bytes:
    lines = [
        f"{method} {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        "Authorization: Bearer benchmark",
        "Ngrok-Version: 2",
    ]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def _once(port: int, request: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(request)
    answer = await _answer(reader)
    writer.close()
    return answer


async def _load(port: int, request: bytes, clients: int, seconds: float) -> int:
    """How many requests ``clients`` connections get answered in that time, one at a time each."""
    end = time.perf_counter() + seconds

    async def client() -> int:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        count = 0
        while time.perf_counter() < end:
            writer.write(request)
            await _answer(reader)
            count += 1
        writer.close()
        return count

    return sum(await asyncio.gather(*(client() for _ in range(clients))))


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    if not head.startswith(b"HTTP/1.1 20"):
        raise SystemExit(f"unexpected answer: {head.decode()}")
    length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
    return await reader.readexactly(length)


if __name__ == "__main__":
    main()
