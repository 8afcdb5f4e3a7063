# Copied by Copperplate, the same for every API.
"""What can go wrong with a call.

Mistakes that can be seen before anything is sent (a naive datetime, an empty id, no API key) are
``ValueError`` and ``TypeError``. All else is an ``Error``. The class of an error follows from the API's own
code where its cause is described, and else from the status, which each class names.
"""

from __future__ import annotations

from . import _types as types


class Error(Exception):
    """A call failed. Every other error of this package is a kind of it.

    Attributes:
        error_code: the API's own code of the error, a number as its digits; None if the answer gave none.
        message: what went wrong, in words.
        http_status_code: the status of the answer; None if there was no answer.
        details: what else the API says of the error; often empty.
        operation_id: the id that the server gave to this call, for asking its operators, or None.
        method: the verb of the request, and
        path: its path without the query; both None if the error is not about one request.
        headers: the headers of the answer, by their names in small letters.
        body: the whole body of the answer: decoded JSON, or text if it is none, or if it is longer than
            a megabyte and therefore cut; an object of a datatype where the API describes one for the
            status; None if there is no body. Secrets in it are masked.
    """

    error_code: str | None
    message: str
    http_status_code: int | None
    details: types.Mapping[str, types.Any]
    operation_id: str | None
    method: str | None
    path: str | None
    headers: types.Mapping[str, str]
    body: types.Any

    def __init__(
        self,
        error_code: str | None = None,
        message: str = "",
        http_status_code: int | None = None,
        details: types.Mapping[str, types.Any] | None = None,
        *,
        operation_id: str | None = None,
        method: str | None = None,
        path: str | None = None,
        headers: types.Mapping[str, str] | None = None,
        body: types.Any = None,
    ) -> None:
        super().__init__(message)
        self.error_code = error_code
        self.message = message
        self.http_status_code = http_status_code
        self.details = {} if details is None else details
        self.operation_id = operation_id
        self.method = method
        self.path = path
        self.headers = {} if headers is None else headers
        self.body = body

    def __str__(self) -> str:
        """What went wrong and where, in one line."""
        head = " ".join(str(x) for x in (self.http_status_code, self.error_code) if x)
        text = one_line(self.message)
        tail = [f"{self.method} {self.path}"] if self.method else []
        if self.operation_id:
            tail.append(f"operation {self.operation_id}")
        where = f" ({', '.join(tail)})" if tail else ""
        return f"{head}: {text}{where}" if head else f"{text}{where}"

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"

    def __reduce__(self) -> tuple[types.Any, ...]:
        return _bare, (type(self), self.args), self.__dict__


def one_line(text: str) -> str:
    """A server's text for a terminal or a log: no line breaks, nothing invisible, no novels."""
    text = " ".join(text.split())
    text = "".join(each if each.isprintable() else "?" for each in text[:501])
    return text if len(text) <= 500 else text[:500] + "..."


def _bare(kind: type[Error], arguments: tuple[types.Any, ...]) -> Error:
    """An error before its attributes are filled in, when it is unpickled."""
    error = kind.__new__(kind)
    error.args = arguments
    return error


class APIConnectionError(Error):
    """There was no answer: no connection could be made, or it broke.

    Whether the server carried the call out isn't known.
    """


class APITimeoutError(APIConnectionError):
    """The call didn't end in the time that it may take."""


class ClientClosedError(Error, RuntimeError):
    """The client was closed, before the call or while it was made.

    Whether the server carried a call out that was being made isn't known.
    """


class InvalidResponseError(Error):
    """The answer is none that the API could have given.

    It isn't JSON (the error page of a proxy), it ends too early, its value is of another shape than
    the API's description says, it redirects elsewhere, or the link to the next page leads to
    another server or in a circle. Also raised when a property with an impossible value is read.
    """


class BadRequestError(Error):
    """The request is wrong: status 400 or 422, and those of 4xx that have no class of their own."""


class AuthenticationError(Error):
    """The API key is missing, unknown or expired: status 401."""


class PermissionDeniedError(Error):
    """The API key is good, but doesn't allow this: status 403."""


class NotFoundError(Error):
    """There is nothing of that id: status 404."""


class ConflictError(Error):
    """The call doesn't fit what is there already: status 409."""


class RateLimitError(Error):
    """Too many calls, even after the retries: status 429.

    Attributes:
        retry_after: the seconds after which to come back, as the server says; None if it doesn't.
    """

    retry_after: float | None = None


class ServerError(Error, RuntimeError):
    """The server failed: status 500 and above.

    Attributes:
        retry_after: the seconds after which to come back, as the server says; None if it doesn't.
    """

    retry_after: float | None = None


_BY_STATUS: types.Mapping[int, type[Error]] = {
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: APITimeoutError,
    409: ConflictError,
    429: RateLimitError,
}

_BY_CAUSE: types.Mapping[str | None, type[Error]] = {
    "bad_request": BadRequestError,
    "authentication": AuthenticationError,
    "permission": PermissionDeniedError,
    "not_found": NotFoundError,
    "conflict": ConflictError,
    "rate_limit": RateLimitError,
    "server": ServerError,
}


def error_class(status: int, cause: str | None = None) -> type[Error]:
    """The class of the error that an answer is, by the cause that its code tells, or else by its status."""
    if cause in _BY_CAUSE:
        return _BY_CAUSE[cause]
    if status >= 500:
        return ServerError
    if status >= 400:
        return _BY_STATUS.get(status, BadRequestError)
    return InvalidResponseError
