# Made by Copperplate from schema/api.yaml; change it there.
"""A client of the ngrok API.

The HTTP API of ngrok, with which programs manage what the dashboard shows: endpoints,
edges and their modules, domains and addresses, certificates, credentials, IP policies
and event subscriptions.
"""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from . import datatypes, inputs, services
    from ._aiohttp import AiohttpTransport
    from ._client import AsyncClient, Client
    from ._errors import (
        APIConnectionError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        Error,
        InvalidResponseError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
    )
    from ._null import NULL
    from ._response import Response
    from ._transport import Answer, AsyncTransport, Request, Transport, TransportFailure
else:
    from ._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "APIConnectionError": "_errors",
            "APITimeoutError": "_errors",
            "AiohttpTransport": "_aiohttp",
            "Answer": "_transport",
            "AsyncClient": "_client",
            "AsyncTransport": "_transport",
            "AuthenticationError": "_errors",
            "BadRequestError": "_errors",
            "Client": "_client",
            "ConflictError": "_errors",
            "Error": "_errors",
            "InvalidResponseError": "_errors",
            "NULL": "_null",
            "NotFoundError": "_errors",
            "PermissionDeniedError": "_errors",
            "RateLimitError": "_errors",
            "Request": "_transport",
            "Response": "_response",
            "ServerError": "_errors",
            "Transport": "_transport",
            "TransportFailure": "_transport",
            "datatypes": "datatypes",
            "inputs": "inputs",
            "services": "services",
        },
    )

__version__ = "0.1.0"

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AiohttpTransport",
    "Answer",
    "AsyncClient",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ConflictError",
    "Error",
    "InvalidResponseError",
    "NULL",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "Request",
    "Response",
    "ServerError",
    "Transport",
    "TransportFailure",
    "__version__",
    "datatypes",
    "inputs",
    "services",
]
