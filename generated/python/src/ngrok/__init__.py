# Made by Copperplate from schema/api.yaml; change it there.
"""A client of the ngrok API.

The HTTP API of ngrok, with which programs manage what the dashboard shows: endpoints,
edges and their modules, domains and addresses, certificates, credentials, IP policies
and event subscriptions.
"""

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from . import datatypes, inputs, services
    from ._client import AsyncClient, Client
    from ._datatype import Datatype
    from ._errors import (
        APIConnectionError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ClientClosedError,
        ConflictError,
        Error,
        InvalidResponseError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        ServerError,
    )
    from ._hooks import Attempt, Hooks
    from ._null import NULL, Null
    from ._page import AsyncPage, AsyncPager, Page
    from ._request_options import ClientOptions, RequestOptions
    from ._response import Response
    from ._retry import RetryPolicy
    from ._transport import (
        Answer,
        AsyncAnswer,
        AsyncHttpx2Client,
        AsyncTransport,
        Httpx2Client,
        Request,
        Transport,
        TransportFailure,
    )
else:
    from ._lazy import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "APIConnectionError": "_errors",
            "APITimeoutError": "_errors",
            "Answer": "_transport",
            "AsyncAnswer": "_transport",
            "AsyncClient": "_client",
            "AsyncHttpx2Client": "_transport",
            "AsyncPage": "_page",
            "AsyncPager": "_page",
            "AsyncTransport": "_transport",
            "Attempt": "_hooks",
            "AuthenticationError": "_errors",
            "BadRequestError": "_errors",
            "Client": "_client",
            "ClientClosedError": "_errors",
            "ClientOptions": "_request_options",
            "ConflictError": "_errors",
            "Datatype": "_datatype",
            "Error": "_errors",
            "Hooks": "_hooks",
            "Httpx2Client": "_transport",
            "InvalidResponseError": "_errors",
            "NULL": "_null",
            "NotFoundError": "_errors",
            "Null": "_null",
            "Page": "_page",
            "PermissionDeniedError": "_errors",
            "RateLimitError": "_errors",
            "Request": "_transport",
            "RequestOptions": "_request_options",
            "Response": "_response",
            "RetryPolicy": "_retry",
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
    "Answer",
    "AsyncAnswer",
    "AsyncClient",
    "AsyncHttpx2Client",
    "AsyncPage",
    "AsyncPager",
    "AsyncTransport",
    "Attempt",
    "AuthenticationError",
    "BadRequestError",
    "Client",
    "ClientClosedError",
    "ClientOptions",
    "ConflictError",
    "Datatype",
    "Error",
    "Hooks",
    "Httpx2Client",
    "InvalidResponseError",
    "NULL",
    "NotFoundError",
    "Null",
    "Page",
    "PermissionDeniedError",
    "RateLimitError",
    "Request",
    "RequestOptions",
    "Response",
    "RetryPolicy",
    "ServerError",
    "Transport",
    "TransportFailure",
    "__version__",
    "datatypes",
    "inputs",
    "services",
]
