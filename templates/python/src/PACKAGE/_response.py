# Copied by Copperplate, the same for every API.
"""An answer as it came, beside the value that is made of it."""

from __future__ import annotations

from . import _types as types
from ._errors import InvalidResponseError


class Response:
    """A successful answer, whole.

    ``on_response`` is given one, and ``Client.request`` returns one.

    Attributes:
        method: the HTTP method of the request.
        path: its path, without the query. Secrets are masked.
        status: the HTTP status.
        headers: by their names in small letters; those that came repeatedly are joined with a comma.
        operation_id: the id that the server gave to this call; None if it gave none.
        attempts: how often the request was sent; 1 if the first attempt succeeded.
        elapsed: seconds from the start of the call to its answer, retries and waits included.
        body: the bytes of the answer, unpacked; empty if they were saved to a file. Nothing in them is
            masked.
    """

    def __init__(
        self,
        method: str,
        path: str,
        status: int,
        headers: types.Mapping[str, str],
        *,
        operation_id: str | None = None,
        attempts: int = 1,
        elapsed: float = 0.0,
        body: bytes = b"",
    ) -> None:
        self.method = method
        self.path = path
        self.status = status
        self.headers = headers
        self.operation_id = operation_id
        self.attempts = attempts
        self.elapsed = elapsed
        self.body = body

    def json(self) -> types.Any:
        """The decoded body; None if it is empty.

        Raises:
            InvalidResponseError: it isn't JSON.
        """
        import json  # here, because building a client is quick without it

        try:
            return json.loads(self.body or b"null")
        except (ValueError, RecursionError):
            kind = self.headers.get("content-type", "of no type")
            problem = f"the answer is not JSON ({len(self.body)} bytes, {kind})"
        raise InvalidResponseError(
            None,
            problem,
            self.status,
            operation_id=self.operation_id,
            method=self.method,
            path=self.path,
            headers=self.headers,
        )

    def __repr__(self) -> str:
        return f"<Response {self.status} {self.method} {self.path}>"
