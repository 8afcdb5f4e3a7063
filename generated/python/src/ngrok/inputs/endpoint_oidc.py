# Made by Copperplate from schema/resources/endpoint_oidc.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``endpoint_oidc``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TypedDict


class EndpointOIDC(TypedDict, total=False):
    """``datatypes.EndpointOIDC`` as a plain dict.

    The OIDC module: users have to sign in with an OpenID Connect provider.
    """

    client_id: str | None
    """The OIDC app’s client ID and OIDC audience."""

    client_secret: str | None
    """The OIDC app’s client secret.

    Secret: never printed or logged.
    """

    cookie_prefix: str | None
    """the prefix of the session cookie that ngrok sets on the http client to cache
    authentication. default is ‘ngrok.’
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    inactivity_timeout: int | None
    """Integer number of seconds of inactivity after which if the user has not accessed
    the endpoint, their session will time out and they will be forced to reauthenticate.
    """

    issuer: str | None
    """URL of the OIDC “OpenID provider”. This is the base URL used for discovery."""

    maximum_duration: timedelta | float | None
    """Integer number of seconds of the maximum duration of an authenticated session.
    After this period is exceeded, a user must reauthenticate.

    Whole seconds on the wire.
    """

    options_passthrough: bool | None
    """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
    supporting CORS.
    """

    scopes: Sequence[str] | None
    """The set of scopes to request from the OIDC identity provider."""
