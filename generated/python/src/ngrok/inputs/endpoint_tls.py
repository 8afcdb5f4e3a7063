# Made by Copperplate from schema/resources/endpoint_tls.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``endpoint_tls``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict

from .._null import Null


class EndpointMutualTLSMutate(TypedDict, total=False):
    """``datatypes.EndpointMutualTLSMutate`` as a plain dict.

    The mutual TLS module, as it is sent: the authorities are given by their ids.
    """

    certificate_authority_ids: Sequence[str] | None
    """list of certificate authorities that will be used to validate the TLS client
    certificate presented by the initiator of the TLS connection

    Refers to ``CertificateAuthority``.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """


class EndpointTLSTermination(TypedDict, total=False):
    """``datatypes.EndpointTLSTermination`` as a plain dict.

    The TLS termination module: where TLS ends, and its oldest version.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    min_version: str | Null | None
    """The minimum TLS version used for termination and advertised to the client during
    the TLS handshake. if unspecified, ngrok will choose an industry-safe default. This
    value must be null if terminate_at is set to upstream.
    """

    terminate_at: Literal["edge", "upstream"] | str | None
    """edge if the ngrok edge should terminate TLS traffic, upstream if TLS traffic
    should be passed through to the upstream ngrok agent / application server for
    termination. if upstream is chosen, most other modules will be disallowed because
    they rely on the ngrok edge being able to access the underlying traffic.
    """


class EndpointTLSTerminationAtEdge(TypedDict, total=False):
    """``datatypes.EndpointTLSTerminationAtEdge`` as a plain dict.

    The TLS termination module of an HTTPS edge, as it is sent: TLS always ends at the
    edge.
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    min_version: str | Null | None
    """The minimum TLS version used for termination and advertised to the client during
    the TLS handshake. if unspecified, ngrok will choose an industry-safe default. This
    value must be null if terminate_at is set to upstream.
    """
