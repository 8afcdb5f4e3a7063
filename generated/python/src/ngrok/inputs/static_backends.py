# Made by Copperplate from schema/resources/static_backends.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``static_backends``."""

from __future__ import annotations

from typing import TypedDict


class StaticBackendTLS(TypedDict, total=False):
    """``datatypes.StaticBackendTLS`` as a plain dict.

    Whether a static backend is reached over TLS.
    """

    enabled: bool | None
    """if TLS is checked"""
