# Made by Copperplate from schema/resources/agent_ingresses.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``agent_ingresses``."""

from __future__ import annotations

from typing import Literal, TypedDict


class AgentIngressCertPolicy(TypedDict, total=False):
    """``datatypes.AgentIngressCertPolicy`` as a plain dict.

    How the certificates of an agent ingress are to be obtained.
    """

    authority: Literal["letsencrypt"] | str | None
    """certificate authority to request certificates from. The only supported value is
    letsencrypt.
    """

    private_key_type: Literal["rsa", "ecdsa"] | str | None
    """type of private key to use when requesting certificates. Defaults to rsa, can be
    either rsa or ecdsa.
    """
