# Copied by Copperplate, the same for every API.
"""What a program can watch: each attempt at a call, from its request to its end."""

from __future__ import annotations

from . import _types as types
from ._response import Response


class Attempt:
    """One request of a call. All hooks of one attempt are given the same object.

    Attributes:
        method: the HTTP method.
        url: the whole URL. Values that the API calls secret are masked.
        headers: those of the request; the API key, cookies and other credentials are masked.
        number: 1 for the first attempt of a call, one more for each retry.
        context: None; yours, to keep something from one hook to the next.
    """

    def __init__(
        self, method: str, url: str, headers: types.Mapping[str, str], number: int
    ) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.number = number
        self.context: types.Any = None

    def __repr__(self) -> str:
        return f"<Attempt {self.number} {self.method} {self.url.partition('?')[0]}>"


class Hooks:
    """What a client tells of its calls. Derive a class, and override what you want to hear of.

    ``on_request`` begins an attempt, and exactly one of the others ends it. They are called in the
    thread or the task of the call, and shouldn't take long. What they raise is logged, and has no
    effect on the call.
    """

    def on_request(self, attempt: Attempt) -> types.Mapping[str, str] | None:
        """A request is about to be sent.

        Returns:
            Headers to send with it (``traceparent``), or None.
        """

    def on_response(self, attempt: Attempt, response: Response) -> None:
        """The call succeeded."""

    def on_retry(self, attempt: Attempt, error: Exception, wait: float) -> None:
        """The attempt failed with ``error``, and another one follows in ``wait`` seconds."""

    def on_error(self, attempt: Attempt, error: BaseException) -> None:
        """The call failed: ``error`` is what its caller gets.

        It is an ``Error`` mostly; also what ended the call from outside (``KeyboardInterrupt``, the
        cancellation of its task).
        """
