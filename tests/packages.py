"""Python packages generated for a test, and a server that notes what they send."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from copperplate.diagnostics import Diagnostics
from copperplate.languages import python
from copperplate.output.file import File, text_of
from copperplate.output.render import render
from copperplate.schema.description import Output
from copperplate.schema.load import load

ROOT = Path(__file__).parent.parent
HEAD = "# yaml-language-server: $schema=../meta/resource.schema.json\n"

_PAGING = """\
paging:
  cursor: after
  limit: limit
  next: next
  parameters:
    after: {type: string, doc: the id of the last thing before the page}
    limit: {type: integer, doc: the most things in a page}
"""

API = f"""\
# yaml-language-server: $schema=meta/api.schema.json
name: shop
title: Shop API
version: "1"
doc: Sells things.
base_url: https://shop.example
authentication: {{header: Authorization, scheme: Bearer, environment_variable: SHOP_KEY}}
{_PAGING}errors:
  code: code
  status: status
  message: message
  details: details
  operation_id: details.operation
  operation_id_header: X-Operation
"""


def files(schema: Path, **settings: str) -> dict[str, str]:
    """The files of the Python package that a schema describes, unformatted, by relative path."""
    diagnostics = Diagnostics()
    description = load(schema, diagnostics)
    assert description is not None, diagnostics.render()
    listed = [o.settings for o in description.outputs if o.language == "python"]
    chosen = output("python", **{**(listed[0] if listed else {}), **settings})
    python.check(description, chosen, diagnostics)
    assert not diagnostics.found, diagnostics.render()
    return texts(render(python.LANGUAGE, python.plan(description, chosen)))


def texts(made: Iterable[tuple[str, File]]) -> dict[str, str]:
    """Those of the files that are text."""
    found = {path: text_of(file.data) for path, file in made}
    return {path: text for path, text in found.items() if text is not None}


def output(language: str, **settings: str) -> Output:
    """An output as a schema that lists one in a language has it."""
    folder = f"generated/{language}"
    return Output(name=language, language=language, folder=folder, settings=settings)


def write(files: Mapping[str, str], folder: Path) -> None:
    """Write files by their relative paths."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def write_schema(folder: Path, api: str = API, **resources: str) -> Path:
    """Write a schema, a file for each resource, and return its folder.

    The paging of ``API`` is left out if no resource has a list that comes in pages.
    """
    if not any("page_of" in text or "paging" in text for text in resources.values()):
        api = api.replace(_PAGING, "")
    texts = {f"resources/{name}.yaml": HEAD + text for name, text in resources.items()}
    write({"api.yaml": api, **texts}, folder)
    return folder


@contextmanager
def imported(schema: Path, folder: Path, name: str) -> Iterator[ModuleType]:
    """The package of a schema, generated in ``folder`` under the import name ``name``."""
    write(files(schema, package=name), folder)
    source = str(folder / "src")
    sys.path.insert(0, source)
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(source)
        for module in [m for m in sys.modules if m.split(".")[0] == name]:
            del sys.modules[module]


@dataclass(frozen=True, slots=True)
class Received:
    """A request as it arrived."""

    verb: str
    path: str
    """Still encoded, without the query."""
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: Any
    """The decoded JSON; None if there was no body."""


class Server:
    """Answers every request with the next of ``answers``, and notes it in ``received``.

    An answer is JSON with status 200; None is a 204 without a body, also when there is no answer left.
    """

    def __init__(self) -> None:
        self.received: list[Received] = []
        self.answers: list[Any] = []
        self.last_text = b""
        """The body of the last request, to the letter."""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()

    def last(self) -> Received:
        """The last request."""
        return self.received[-1]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def answer(self) -> None:
                target = urlsplit(self.path)
                length = int(self.headers.get("Content-Length") or 0)
                server.last_text = text = self.rfile.read(length)
                server.received.append(
                    Received(
                        verb=self.command,
                        path=target.path,
                        query=parse_qsl(target.query, keep_blank_values=True),
                        headers=dict(self.headers.items()),
                        body=json.loads(text) if text else None,
                    )
                )
                answer = server.answers.pop(0) if server.answers else None
                content = b"" if answer is None else json.dumps(answer).encode()
                self.send_response(200 if content else 204)
                if content:
                    self.send_header("Content-Type", "application/json")
                    self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = answer

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler
