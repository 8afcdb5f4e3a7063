"""Servers of other people's conventions, written by hand, and clients of both kinds that talk to them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from operator import attrgetter
from threading import Thread
from types import ModuleType
from typing import Any, Literal
from urllib.parse import parse_qsl

Kind = Literal["sync", "async"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it arrived, to the letter."""

    line: str
    """``GET /things?limit=1``"""
    headers: Mapping[str, str]
    """By name in small letters."""
    body: str

    @property
    def call(self) -> str:
        """The verb and the path: ``GET /things``."""
        return self.line.partition("?")[0]

    @property
    def query(self) -> list[tuple[str, str]]:
        """The parameters of the query, decoded."""
        return parse_qsl(self.line.partition("?")[2], keep_blank_values=True)

    def json(self) -> Any:
        """The body."""
        return json.loads(self.body)


Answer = tuple[int, Mapping[str, str], Any]
"""Status, headers, and what is sent as JSON (None: nothing; bytes: to the letter)."""


def by_call(answers: Mapping[str, Any]) -> Callable[[Asked], Answer]:
    """Gives what ``answers`` has for a verb and a path, None being a 204; anything else isn't there."""

    def answer(asked: Asked) -> Answer:
        if asked.call not in answers:
            return 404, {}, {"message": f"nothing is at {asked.call}"}
        value = answers[asked.call]
        return (204 if value is None else 200), {}, value

    return answer


class Vendor:
    """Answers each request by ``answer``, and notes it in ``asked``."""

    def __init__(self, answer: Callable[[Asked], Answer]) -> None:
        self.asked: list[Asked] = []
        vendor = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def serve(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                headers = {k.lower(): v for k, v in self.headers.items()}
                body = self.rfile.read(length).decode()
                asked = Asked(f"{self.command} {self.path}", headers, body)
                vendor.asked.append(asked)
                status, more, value = answer(asked)
                content = b"" if value is None else value
                if not isinstance(content, bytes):
                    content = json.dumps(value).encode()
                self.send_response(status)
                for name, text in more.items():
                    self.send_header(name, text)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = serve

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def lines(self) -> list[str]:
        """What was asked for."""
        return [each.line for each in self.asked]

    def sent(self, header: str) -> list[str | None]:
        """What each request had in a header."""
        return [each.headers.get(header) for each in self.asked]

    def stop(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()


class Talker:
    """A client of either kind, whose methods are called by name."""

    def __init__(
        self, package: ModuleType, kind: Kind, url: str, *args: Any, **given: Any
    ) -> None:
        self._loop = asyncio.new_event_loop() if kind == "async" else None
        client = package.AsyncClient if kind == "async" else package.Client
        self.client = client(*args, base_url=url, **given)

    def __call__(self, name: str, /, *args: Any, **given: Any) -> Any:
        """The result of a method: ``talk("charges.get", "ch_1")``."""
        return self.wait(attrgetter(name)(self.client)(*args, **given))

    def wait(self, result: Any) -> Any:
        """What a call of a method gives, which an async one has to be waited for."""
        return self._loop.run_until_complete(result) if self._loop else result

    def items(self, name: str, *args: Any, **given: Any) -> Any:
        """The items of all pages of a list: ``talk.items("charges.list")``."""
        return self.wait(attrgetter(name)(self.client)(*args, **given).to_list())

    def at_once(self, name: str, *args: Any, times: int) -> None:
        """Call a method so many times, in threads or in tasks."""
        method = attrgetter(name)(self.client)
        if self._loop:

            async def all_of_them() -> None:
                await asyncio.gather(*(method(*args) for _ in range(times)))

            self._loop.run_until_complete(all_of_them())
        else:
            threads = [Thread(target=method, args=args) for _ in range(times)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()

    def close(self) -> None:
        """Close the client."""
        closed = self.client.close()
        if self._loop:
            self._loop.run_until_complete(closed)
            self._loop.close()


@contextmanager
def talking(
    package: ModuleType, kind: Kind, vendor: Vendor, *args: Any, **given: Any
) -> Iterator[Talker]:
    """A client for a while."""
    talker = Talker(package, kind, vendor.url, *args, **given)
    try:
        yield talker
    finally:
        talker.close()
