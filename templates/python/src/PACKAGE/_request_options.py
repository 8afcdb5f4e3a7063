# {% if parameters %}
# Made by Copperplate from schema/api.yaml; change it there.
# {% else %}
# Copied by Copperplate, the same for every API.
# {% endif %}
"""What a caller can ask for beside an operation's own parameters."""

from __future__ import annotations

# {% if parameters %}
# {{ parameters.imports }}


# {% else %}
from collections.abc import Callable, Mapping
from typing import TypedDict

from ._hooks import Hooks
from ._response import Response
from ._retry import RetryPolicy


# {% endif %}
class _Options(TypedDict, total=False):
    """The options that a client and a call have in common."""

    # {% if parameters %}
    # {{ parameters.keys }}
    # {% endif %}
    headers: Mapping[str, str]
    query: Mapping[str, object]
    body: Mapping[str, object]
    connect_timeout: float | None
    attempt_timeout: float | None
    max_retries: int
    retry: RetryPolicy | None
    on_response: Callable[[Response], object] | None


class RequestOptions(_Options, total=False):
    """Options of one call, ``options={"headers": {"X-Team": "web"}}``, which go before the client's.

    A wrong key or a value that can't be used is a ``TypeError`` or a ``ValueError`` that names it. None,
    where the type allows it, is the same as an option that neither the call nor its client was given.

    Attributes:
        # {% if parameters %}
        # {{ parameters.of_call }}
        # {% endif %}
        headers: more headers, ASCII text by name. One that the client sends itself, in whatever case,
            is replaced; those that HTTP stands on (``Host``, ``Content-Length``) are refused.
        query: more query parameters, by name, such as the client has no argument for. For a list they
            are those of the first page.
        body: more members of the JSON object that is sent, by name; ``NULL`` for a null. Those of a
            client are sent with each POST, PUT and PATCH.
        connect_timeout: seconds for making a connection once the server's address is known, 10 if not
            given.
        attempt_timeout: seconds that one attempt may take. If not given, an attempt that would be
            repeated has half of ``timeout``, but 10 seconds at least; any other has all of it.
        max_retries: how often a call that failed is repeated at most, 2 if not given.
        retry: which statuses are repeated, and after which time.
        on_response: is called with the ``Response`` of a call that succeeds: status, headers, time,
            body. What it raises is logged, and otherwise ignored.
        idempotency_key: the key by which the server knows a call again that it has carried out
            already. Of a call, not of a client; where the API has no such keys, a ``ValueError``.
    """

    idempotency_key: str


class ClientOptions(_Options, total=False):
    """Options of a client: keywords of ``Client``, ``AsyncClient`` and ``with_options``.

    Those of one call are the same ones, but for the first three.

    Attributes:
        timeout: seconds that a call may take, retries and backoff included; 60 if not given. For one
            call it is an argument of its own, ``timeout``.
        max_response_bytes: the most bytes of an answer, unpacked; one that is longer is an
            ``InvalidResponseError``. 100 million if not given.
        hooks: is told of each attempt at a call.
        # {% if parameters %}
        # {{ parameters.of_client }}
        # {% endif %}
        headers: as in ``RequestOptions``, and so are those below.
        query: more query parameters of every call.
        body: more members of the JSON object that each POST, PUT and PATCH sends; a list, which has none,
            can't be sent then.
        connect_timeout: seconds for making a connection once the server's address is known.
        attempt_timeout: seconds that one attempt may take.
        max_retries: how often a call that failed is repeated at most.
        retry: which statuses are repeated, and after which time.
        on_response: is called with the ``Response`` of each call that succeeds.
    """

    timeout: float
    max_response_bytes: int
    hooks: Hooks | None
