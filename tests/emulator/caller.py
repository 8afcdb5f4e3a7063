"""Where the schemas are, and a plain HTTP client for an emulator."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

import httpx2

from copperplate.emulator.server.listener import Emulator
from copperplate.ir.model import Steps

ROOT = Path(__file__).parents[2]
NGROK = ROOT / "schema"
BOOKSHOP = ROOT / "tests" / "bookshop" / "schema"


class Caller:
    """Sends requests to an emulator and gives back the decoded answer, once its status is as expected."""

    def __init__(self, server: Emulator, headers: dict[str, str]) -> None:
        self.server = server
        self.http = httpx2.Client(base_url=server.base_url, headers=headers, timeout=10)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()

    def __call__(self, status: int, method: str, path: str, json: Any = None) -> Any:
        """The JSON of the answer, None if it has no body."""
        response = self.http.request(method, path, json=json)
        assert response.status_code == status, response.text
        return response.json() if response.content else None

    def refused(self, status: int, method: str, path: str, json: Any = None) -> str:
        """The message of an error answer, its form checked."""
        answer = self(status, method, path, json)
        form = self.server.api.errors
        assert at(answer, form.status) == status
        assert at(answer, form.code)
        assert at(answer, form.operation_id).startswith(form.operation_id_prefix)
        message = at(answer, form.message)
        assert isinstance(message, str)
        return message


def at(value: Any, steps: Steps) -> Any:
    """What is there in decoded JSON."""
    for step in steps:
        value = value[step]
    return value
