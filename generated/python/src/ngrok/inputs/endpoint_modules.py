# Made by Copperplate from schema/resources/endpoint_modules.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``endpoint_modules``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypedDict


class EndpointBackendMutate(TypedDict, total=False):
    """``datatypes.EndpointBackendMutate`` as a plain dict.

    The backend module, as it is sent: the backend is given by its id.
    """

    backend_id: str | None
    """backend to be used to back this endpoint

    Refers to ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
    ``TunnelGroupBackend`` or ``WeightedBackend``.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """


class EndpointCircuitBreaker(TypedDict, total=False):
    """``datatypes.EndpointCircuitBreaker`` as a plain dict.

    The circuit breaker module: when to keep requests away from a failing server.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    error_threshold_percentage: float | None
    """Error threshold percentage should be between 0 - 1.0, not 0-100.0

    From 0 to 1.
    """

    num_buckets: int | None
    """Integer number of buckets into which metrics are retained. Max 128."""

    rolling_window: int | None
    """Integer number of seconds in the statistical rolling window that metrics are
    retained for.
    """

    tripped_duration: timedelta | float | None
    """Integer number of seconds after which the circuit is tripped to wait before
    re-evaluating upstream health

    Whole seconds on the wire.
    """

    volume_threshold: int | None
    """Integer number of requests in a rolling window that will trip the circuit.
    Helpful if traffic volume is low.
    """


class EndpointCompression(TypedDict, total=False):
    """``datatypes.EndpointCompression`` as a plain dict.

    The compression module: responses are compressed.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """


class EndpointIPPolicyMutate(TypedDict, total=False):
    """``datatypes.EndpointIPPolicyMutate`` as a plain dict.

    The IP restriction module, as it is sent: the IP policies are given by their ids.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    ip_policy_ids: Sequence[str] | None
    """list of all IP policies that will be used to check if a source IP is allowed
    access to the endpoint

    Refers to ``IPPolicy``.
    """


class EndpointRequestHeaders(TypedDict, total=False):
    """``datatypes.EndpointRequestHeaders`` as a plain dict.

    The request headers module: changes to the headers of requests.
    """

    add: Mapping[str, str] | None
    """a map of header key to header value that will be injected into the HTTP Request
    before being sent to the upstream application server
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    remove: Sequence[str] | None
    """a list of header names that will be removed from the HTTP Request before being
    sent to the upstream application server
    """


class EndpointResponseHeaders(TypedDict, total=False):
    """``datatypes.EndpointResponseHeaders`` as a plain dict.

    The response headers module: changes to the headers of responses.
    """

    add: Mapping[str, str] | None
    """a map of header key to header value that will be injected into the HTTP Response
    returned to the HTTP client
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    remove: Sequence[str] | None
    """a list of header names that will be removed from the HTTP Response returned to
    the HTTP client
    """


class EndpointTrafficPolicy(TypedDict, total=False):
    """``datatypes.EndpointTrafficPolicy`` as a plain dict.

    The traffic policy module: rules that traffic passes through.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    value: str | None
    """the traffic policy that should be applied to the traffic on your endpoint."""


class EndpointUserAgentFilter(TypedDict, total=False):
    """``datatypes.EndpointUserAgentFilter`` as a plain dict.

    The user agent filter module: which user agents are let in or turned away.
    """

    allow: Sequence[str] | None
    """The member ``allow``."""

    deny: Sequence[str] | None
    """The member ``deny``."""

    enabled: bool | None
    """The member ``enabled``."""


class EndpointWebhookValidation(TypedDict, total=False):
    """``datatypes.EndpointWebhookValidation`` as a plain dict.

    The webhook verification module: only webhooks signed by the provider pass.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    provider: str | None
    """a string indicating which webhook provider will be sending webhooks to this
    endpoint. Value must be one of the supported providers defined at
    https://ngrok.com/docs/cloud-edge/modules/webhook-verification
    """

    secret: str | None
    """a string secret used to validate requests from the given provider. All providers
    except AWS SNS require a secret

    Secret: never printed or logged.
    """


class EndpointWebsocketTCPConverter(TypedDict, total=False):
    """``datatypes.EndpointWebsocketTCPConverter`` as a plain dict.

    The websocket to TCP converter module: WebSocket outside, plain TCP inside.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """
