# Made by Copperplate from schema/resources/reserved_domains.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``reserved_domains``."""

from __future__ import annotations

from typing import Literal, TypedDict


class ReservedDomainCertPolicy(TypedDict, total=False):
    """``datatypes.ReservedDomainCertPolicy`` as a plain dict.

    How the certificates of a reserved domain are to be obtained.
    """

    authority: Literal["letsencrypt"] | str | None
    """certificate authority to request certificates from. The only supported value is
    letsencrypt.
    """

    private_key_type: Literal["rsa", "ecdsa"] | str | None
    """type of private key to use when requesting certificates. Defaults to ecdsa, can
    be either rsa or ecdsa.
    """
