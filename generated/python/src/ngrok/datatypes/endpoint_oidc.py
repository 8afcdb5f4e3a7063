# Made by Copperplate from schema/resources/endpoint_oidc.yaml; change it there.
"""The OIDC module: users sign in with any OpenID Connect provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Self

from .._datatype import Datatype


class EndpointOIDC(Datatype):
    """The OIDC module: users have to sign in with an OpenID Connect provider."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        inactivity_timeout: int | None = None,
        issuer: str | None = None,
        maximum_duration: timedelta | float | None = None,
        options_passthrough: bool | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: The OIDC app’s client ID and OIDC audience.
            client_secret: The OIDC app’s client secret. Secret: never printed or
                logged.
            cookie_prefix: the prefix of the session cookie that ngrok sets on the http
                client to cache authentication. default is ‘ngrok.’
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            inactivity_timeout: Integer number of seconds of inactivity after which if
                the user has not accessed the endpoint, their session will time out and
                they will be forced to reauthenticate.
            issuer: URL of the OIDC “OpenID provider”. This is the base URL used for
                discovery.
            maximum_duration: Integer number of seconds of the maximum duration of an
                authenticated session. After this period is exceeded, a user must
                reauthenticate. Whole seconds on the wire.
            options_passthrough: Do not enforce authentication on HTTP OPTIONS requests.
                necessary if you are supporting CORS.
            scopes: The set of scopes to request from the OIDC identity provider.
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "inactivity_timeout": inactivity_timeout,
                "issuer": issuer,
                "maximum_duration": maximum_duration,
                "options_passthrough": options_passthrough,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        inactivity_timeout: int | None = None,
        issuer: str | None = None,
        maximum_duration: timedelta | float | None = None,
        options_passthrough: bool | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "inactivity_timeout": inactivity_timeout,
                "issuer": issuer,
                "maximum_duration": maximum_duration,
                "options_passthrough": options_passthrough,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """The OIDC app’s client ID and OIDC audience."""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """The OIDC app’s client secret.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def cookie_prefix(self) -> str:
        """the prefix of the session cookie that ngrok sets on the http client to cache
        authentication. default is ‘ngrok.’
        """
        return self._string("cookie_prefix")

    @property
    def enabled(self) -> bool:
        """true if the module will be applied to traffic, false to disable. default true
        if unspecified
        """
        return self._boolean("enabled")

    @property
    def inactivity_timeout(self) -> int:
        """Integer number of seconds of inactivity after which if the user has not
        accessed the endpoint, their session will time out and they will be forced to
        reauthenticate.
        """
        return self._integer("inactivity_timeout")

    @property
    def issuer(self) -> str:
        """URL of the OIDC “OpenID provider”. This is the base URL used for
        discovery.
        """
        return self._string("issuer")

    @property
    def maximum_duration(self) -> timedelta:
        """Integer number of seconds of the maximum duration of an authenticated
        session. After this period is exceeded, a user must reauthenticate.

        Whole seconds on the wire.
        """
        return self._duration("maximum_duration")

    @property
    def options_passthrough(self) -> bool:
        """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
        supporting CORS.
        """
        return self._boolean("options_passthrough")

    @property
    def scopes(self) -> Sequence[str]:
        """The set of scopes to request from the OIDC identity provider."""
        return self._strings("scopes")
