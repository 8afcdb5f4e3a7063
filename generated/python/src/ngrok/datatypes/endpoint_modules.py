# Made by Copperplate from schema/resources/endpoint_modules.yaml; change it there.
"""Modules: what the traffic of an edge passes through. Where a module points to other
objects, the form that is sent (named ...Mutate) holds their ids and the form that comes
back holds references.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Self

from .._datatype import Datatype
from .._read import as_string
from .refs import Ref


class EndpointBackend(Datatype):
    """The backend module: where traffic goes."""

    @property
    def backend(self) -> Ref:
        """backend to be used to back this endpoint

        Refers to ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
        ``TunnelGroupBackend`` or ``WeightedBackend``.
        """
        return self._object("backend", Ref)

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")


class EndpointBackendMutate(Datatype):
    """The backend module, as it is sent: the backend is given by its id."""

    @classmethod
    def new(cls, *, backend_id: str | None = None, enabled: bool | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            backend_id: backend to be used to back this endpoint. Refers to
                ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
                ``TunnelGroupBackend`` or ``WeightedBackend``.
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
        """
        return cls._new({"backend_id": backend_id, "enabled": enabled})

    def replace(
        self,
        *,
        backend_id: str | None = None,
        enabled: bool | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"backend_id": backend_id, "enabled": enabled})

    @property
    def backend_id(self) -> str:
        """backend to be used to back this endpoint

        Refers to ``FailoverBackend``, ``HTTPResponseBackend``, ``StaticBackend``,
        ``TunnelGroupBackend`` or ``WeightedBackend``.
        """
        return self._string("backend_id")

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")


class EndpointCircuitBreaker(Datatype):
    """The circuit breaker module: when to keep requests away from a failing server."""

    @classmethod
    def new(
        cls,
        *,
        enabled: bool | None = None,
        error_threshold_percentage: float | None = None,
        num_buckets: int | None = None,
        rolling_window: int | None = None,
        tripped_duration: timedelta | float | None = None,
        volume_threshold: int | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            error_threshold_percentage: Error threshold percentage should be between 0 -
                1.0, not 0-100.0. From 0 to 1.
            num_buckets: Integer number of buckets into which metrics are retained. Max
                128.
            rolling_window: Integer number of seconds in the statistical rolling window
                that metrics are retained for.
            tripped_duration: Integer number of seconds after which the circuit is
                tripped to wait before re-evaluating upstream health. Whole seconds on
                the wire.
            volume_threshold: Integer number of requests in a rolling window that will
                trip the circuit. Helpful if traffic volume is low.
        """
        return cls._new(
            {
                "enabled": enabled,
                "error_threshold_percentage": error_threshold_percentage,
                "num_buckets": num_buckets,
                "rolling_window": rolling_window,
                "tripped_duration": tripped_duration,
                "volume_threshold": volume_threshold,
            }
        )

    def replace(
        self,
        *,
        enabled: bool | None = None,
        error_threshold_percentage: float | None = None,
        num_buckets: int | None = None,
        rolling_window: int | None = None,
        tripped_duration: timedelta | float | None = None,
        volume_threshold: int | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "enabled": enabled,
                "error_threshold_percentage": error_threshold_percentage,
                "num_buckets": num_buckets,
                "rolling_window": rolling_window,
                "tripped_duration": tripped_duration,
                "volume_threshold": volume_threshold,
            }
        )

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def error_threshold_percentage(self) -> float:
        """Error threshold percentage should be between 0 - 1.0, not 0-100.0

        From 0 to 1.
        """
        return self._number("error_threshold_percentage")

    @property
    def num_buckets(self) -> int:
        """Integer number of buckets into which metrics are retained. Max 128."""
        return self._integer("num_buckets")

    @property
    def rolling_window(self) -> int:
        """Integer number of seconds in the statistical rolling window that metrics are
        retained for.
        """
        return self._integer("rolling_window")

    @property
    def tripped_duration(self) -> timedelta:
        """Integer number of seconds after which the circuit is tripped to wait before
        re-evaluating upstream health

        Whole seconds on the wire.
        """
        return self._duration("tripped_duration")

    @property
    def volume_threshold(self) -> int:
        """Integer number of requests in a rolling window that will trip the circuit.
        Helpful if traffic volume is low.
        """
        return self._integer("volume_threshold")


class EndpointCompression(Datatype):
    """The compression module: responses are compressed."""

    @classmethod
    def new(cls, *, enabled: bool | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
        """
        return cls._new({"enabled": enabled})

    def replace(self, *, enabled: bool | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled})

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")


class EndpointIPPolicy(Datatype):
    """The IP restriction module: the IP policies that traffic is checked against."""

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def ip_policies(self) -> Sequence[Ref]:
        """list of all IP policies that will be used to check if a source IP is allowed
        access to the endpoint

        Refers to ``IPPolicy``.
        """
        return self._list("ip_policies", Ref)


class EndpointIPPolicyMutate(Datatype):
    """The IP restriction module, as it is sent: the IP policies are given by their
    ids.
    """

    @classmethod
    def new(
        cls,
        *,
        enabled: bool | None = None,
        ip_policy_ids: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            ip_policy_ids: list of all IP policies that will be used to check if a
                source IP is allowed access to the endpoint. Refers to ``IPPolicy``.
        """
        return cls._new({"enabled": enabled, "ip_policy_ids": ip_policy_ids})

    def replace(
        self,
        *,
        enabled: bool | None = None,
        ip_policy_ids: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled, "ip_policy_ids": ip_policy_ids})

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def ip_policy_ids(self) -> Sequence[str]:
        """list of all IP policies that will be used to check if a source IP is allowed
        access to the endpoint

        Refers to ``IPPolicy``.
        """
        return self._strings("ip_policy_ids")


class EndpointRequestHeaders(Datatype):
    """The request headers module: changes to the headers of requests."""

    @classmethod
    def new(
        cls,
        *,
        add: Mapping[str, str] | None = None,
        enabled: bool | None = None,
        remove: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            add: a map of header key to header value that will be injected into the HTTP
                Request before being sent to the upstream application server
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            remove: a list of header names that will be removed from the HTTP Request
                before being sent to the upstream application server
        """
        return cls._new({"add": add, "enabled": enabled, "remove": remove})

    def replace(
        self,
        *,
        add: Mapping[str, str] | None = None,
        enabled: bool | None = None,
        remove: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"add": add, "enabled": enabled, "remove": remove})

    @property
    def add(self) -> Mapping[str, str]:
        """a map of header key to header value that will be injected into the HTTP
        Request before being sent to the upstream application server
        """
        return self._map("add", as_string)

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def remove(self) -> Sequence[str]:
        """a list of header names that will be removed from the HTTP Request before
        being sent to the upstream application server
        """
        return self._strings("remove")


class EndpointResponseHeaders(Datatype):
    """The response headers module: changes to the headers of responses."""

    @classmethod
    def new(
        cls,
        *,
        add: Mapping[str, str] | None = None,
        enabled: bool | None = None,
        remove: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            add: a map of header key to header value that will be injected into the HTTP
                Response returned to the HTTP client
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            remove: a list of header names that will be removed from the HTTP Response
                returned to the HTTP client
        """
        return cls._new({"add": add, "enabled": enabled, "remove": remove})

    def replace(
        self,
        *,
        add: Mapping[str, str] | None = None,
        enabled: bool | None = None,
        remove: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"add": add, "enabled": enabled, "remove": remove})

    @property
    def add(self) -> Mapping[str, str]:
        """a map of header key to header value that will be injected into the HTTP
        Response returned to the HTTP client
        """
        return self._map("add", as_string)

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def remove(self) -> Sequence[str]:
        """a list of header names that will be removed from the HTTP Response returned
        to the HTTP client
        """
        return self._strings("remove")


class EndpointTrafficPolicy(Datatype):
    """The traffic policy module: rules that traffic passes through."""

    @classmethod
    def new(cls, *, enabled: bool | None = None, value: str | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            value: the traffic policy that should be applied to the traffic on your
                endpoint.
        """
        return cls._new({"enabled": enabled, "value": value})

    def replace(self, *, enabled: bool | None = None, value: str | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled, "value": value})

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def value(self) -> str:
        """the traffic policy that should be applied to the traffic on your endpoint."""
        return self._string("value")


class EndpointUserAgentFilter(Datatype):
    """The user agent filter module: which user agents are let in or turned away."""

    @classmethod
    def new(
        cls,
        *,
        allow: Sequence[str] | None = None,
        deny: Sequence[str] | None = None,
        enabled: bool | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            allow: The member ``allow``.
            deny: The member ``deny``.
            enabled: The member ``enabled``.
        """
        return cls._new({"allow": allow, "deny": deny, "enabled": enabled})

    def replace(
        self,
        *,
        allow: Sequence[str] | None = None,
        deny: Sequence[str] | None = None,
        enabled: bool | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"allow": allow, "deny": deny, "enabled": enabled})

    @property
    def allow(self) -> Sequence[str]:
        """The member ``allow``."""
        return self._strings("allow")

    @property
    def deny(self) -> Sequence[str]:
        """The member ``deny``."""
        return self._strings("deny")

    @property
    def enabled(self) -> bool:
        """The member ``enabled``."""
        return self._boolean("enabled")


class EndpointWebhookValidation(Datatype):
    """The webhook verification module: only webhooks signed by the provider pass."""

    _secrets = frozenset({"secret"})

    @classmethod
    def new(
        cls,
        *,
        enabled: bool | None = None,
        provider: str | None = None,
        secret: str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            provider: a string indicating which webhook provider will be sending
                webhooks to this endpoint. Value must be one of the supported providers
                defined at
                https://ngrok.com/docs/cloud-edge/modules/webhook-verification
            secret: a string secret used to validate requests from the given provider.
                All providers except AWS SNS require a secret. Secret: never printed or
                logged.
        """
        return cls._new({"enabled": enabled, "provider": provider, "secret": secret})

    def replace(
        self,
        *,
        enabled: bool | None = None,
        provider: str | None = None,
        secret: str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {"enabled": enabled, "provider": provider, "secret": secret}
        )

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def provider(self) -> str:
        """a string indicating which webhook provider will be sending webhooks to this
        endpoint. Value must be one of the supported providers defined at
        https://ngrok.com/docs/cloud-edge/modules/webhook-verification
        """
        return self._string("provider")

    @property
    def secret(self) -> str:
        """a string secret used to validate requests from the given provider. All
        providers except AWS SNS require a secret

        Secret: never printed or logged.
        """
        return self._string("secret")


class EndpointWebsocketTCPConverter(Datatype):
    """The websocket to TCP converter module: WebSocket outside, plain TCP inside."""

    @classmethod
    def new(cls, *, enabled: bool | None = None) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
        """
        return cls._new({"enabled": enabled})

    def replace(self, *, enabled: bool | None = None) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled})

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")
