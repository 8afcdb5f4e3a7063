# Made by Copperplate from schema/resources/endpoint_tls.yaml; change it there.
"""The modules that deal with TLS: who may connect, and where the encryption ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Self

from .._datatype import Datatype
from .._null import Null
from .._read import as_string
from .refs import Ref


class EndpointMutualTLS(Datatype):
    """The mutual TLS module: clients have to show a certificate."""

    @property
    def certificate_authorities(self) -> Sequence[Ref]:
        """PEM-encoded CA certificates that will be used to validate. Multiple CAs may
        be provided by concatenating them together.

        Refers to ``CertificateAuthority``.
        """
        return self._list("certificate_authorities", Ref)

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")


class EndpointMutualTLSMutate(Datatype):
    """The mutual TLS module, as it is sent: the authorities are given by their ids."""

    @classmethod
    def new(
        cls,
        *,
        certificate_authority_ids: Sequence[str] | None = None,
        enabled: bool | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            certificate_authority_ids: list of certificate authorities that will be used
                to validate the TLS client certificate presented by the initiator of the
                TLS connection. Refers to ``CertificateAuthority``.
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
        """
        return cls._new(
            {"certificate_authority_ids": certificate_authority_ids, "enabled": enabled}
        )

    def replace(
        self,
        *,
        certificate_authority_ids: Sequence[str] | None = None,
        enabled: bool | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {"certificate_authority_ids": certificate_authority_ids, "enabled": enabled}
        )

    @property
    def certificate_authority_ids(self) -> Sequence[str]:
        """list of certificate authorities that will be used to validate the TLS client
        certificate presented by the initiator of the TLS connection

        Refers to ``CertificateAuthority``.
        """
        return self._strings("certificate_authority_ids")

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")


class EndpointTLSTermination(Datatype):
    """The TLS termination module: where TLS ends, and its oldest version."""

    @classmethod
    def new(
        cls,
        *,
        enabled: bool | None = None,
        min_version: str | Null | None = None,
        terminate_at: Literal["edge", "upstream"] | str | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            min_version: The minimum TLS version used for termination and advertised to
                the client during the TLS handshake. if unspecified, ngrok will choose
                an industry-safe default. This value must be null if terminate_at is set
                to upstream.
            terminate_at: edge if the ngrok edge should terminate TLS traffic, upstream
                if TLS traffic should be passed through to the upstream ngrok agent /
                application server for termination. if upstream is chosen, most other
                modules will be disallowed because they rely on the ngrok edge being
                able to access the underlying traffic.
        """
        return cls._new(
            {
                "enabled": enabled,
                "min_version": min_version,
                "terminate_at": terminate_at,
            }
        )

    def replace(
        self,
        *,
        enabled: bool | None = None,
        min_version: str | Null | None = None,
        terminate_at: Literal["edge", "upstream"] | str | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "enabled": enabled,
                "min_version": min_version,
                "terminate_at": terminate_at,
            }
        )

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def min_version(self) -> str | None:
        """The minimum TLS version used for termination and advertised to the client
        during the TLS handshake. if unspecified, ngrok will choose an industry-safe
        default. This value must be null if terminate_at is set to upstream.
        """
        return self._nullable("min_version", as_string)

    @property
    def terminate_at(self) -> Literal["edge", "upstream"] | str:
        """edge if the ngrok edge should terminate TLS traffic, upstream if TLS traffic
        should be passed through to the upstream ngrok agent / application server for
        termination. if upstream is chosen, most other modules will be disallowed
        because they rely on the ngrok edge being able to access the underlying traffic.
        """
        return self._string("terminate_at")


class EndpointTLSTerminationAtEdge(Datatype):
    """The TLS termination module of an HTTPS edge, as it is sent: TLS always ends at
    the edge.
    """

    @classmethod
    def new(
        cls,
        *,
        enabled: bool | None = None,
        min_version: str | Null | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            min_version: The minimum TLS version used for termination and advertised to
                the client during the TLS handshake. if unspecified, ngrok will choose
                an industry-safe default. This value must be null if terminate_at is set
                to upstream.
        """
        return cls._new({"enabled": enabled, "min_version": min_version})

    def replace(
        self,
        *,
        enabled: bool | None = None,
        min_version: str | Null | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace({"enabled": enabled, "min_version": min_version})

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def min_version(self) -> str | None:
        """The minimum TLS version used for termination and advertised to the client
        during the TLS handshake. if unspecified, ngrok will choose an industry-safe
        default. This value must be null if terminate_at is set to upstream.
        """
        return self._nullable("min_version", as_string)
