# Made by Copperplate from schema/resources/endpoint_oauth.yaml; change it there.
"""The OAuth module: users sign in with one of several well-known identity providers."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Self

from .. import inputs
from .._datatype import Datatype
from .._null import Null


class EndpointOAuth(Datatype):
    """The OAuth module: users have to sign in with an identity provider."""

    _secrets_in = frozenset({"endpoint_oauth.EndpointOAuthProvider"})

    @classmethod
    def new(
        cls,
        *,
        auth_check_interval: int | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        inactivity_timeout: int | None = None,
        maximum_duration: timedelta | float | None = None,
        options_passthrough: bool | None = None,
        provider: EndpointOAuthProvider | inputs.EndpointOAuthProvider | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            auth_check_interval: Integer number of seconds after which ngrok guarantees
                it will refresh user state from the identity provider and recheck
                whether the user is still authorized to access the endpoint. This is the
                preferred tunable to use to enforce a minimum amount of time after which
                a revoked user will no longer be able to access the resource.
            cookie_prefix: the prefix of the session cookie that ngrok sets on the http
                client to cache authentication. default is ‘ngrok.’
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            inactivity_timeout: Integer number of seconds of inactivity after which if
                the user has not accessed the endpoint, their session will time out and
                they will be forced to reauthenticate.
            maximum_duration: Integer number of seconds of the maximum duration of an
                authenticated session. After this period is exceeded, a user must
                reauthenticate. Whole seconds on the wire.
            options_passthrough: Do not enforce authentication on HTTP OPTIONS requests.
                necessary if you are supporting CORS.
            provider: an object which defines the identity provider to use for
                authentication and configuration for who may access the endpoint
        """
        return cls._new(
            {
                "auth_check_interval": auth_check_interval,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "inactivity_timeout": inactivity_timeout,
                "maximum_duration": maximum_duration,
                "options_passthrough": options_passthrough,
                "provider": provider,
            }
        )

    def replace(
        self,
        *,
        auth_check_interval: int | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        inactivity_timeout: int | None = None,
        maximum_duration: timedelta | float | None = None,
        options_passthrough: bool | None = None,
        provider: EndpointOAuthProvider | inputs.EndpointOAuthProvider | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "auth_check_interval": auth_check_interval,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "inactivity_timeout": inactivity_timeout,
                "maximum_duration": maximum_duration,
                "options_passthrough": options_passthrough,
                "provider": provider,
            }
        )

    @property
    def auth_check_interval(self) -> int:
        """Integer number of seconds after which ngrok guarantees it will refresh user
        state from the identity provider and recheck whether the user is still
        authorized to access the endpoint. This is the preferred tunable to use to
        enforce a minimum amount of time after which a revoked user will no longer be
        able to access the resource.
        """
        return self._integer("auth_check_interval")

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
    def provider(self) -> EndpointOAuthProvider:
        """an object which defines the identity provider to use for authentication and
        configuration for who may access the endpoint
        """
        return self._object("provider", EndpointOAuthProvider)


class EndpointOAuthProvider(Datatype):
    """The identity provider of the OAuth module: one of these, the others are null."""

    _secrets_in = frozenset(
        {
            "endpoint_oauth.EndpointOAuthAmazon",
            "endpoint_oauth.EndpointOAuthFacebook",
            "endpoint_oauth.EndpointOAuthGitHub",
            "endpoint_oauth.EndpointOAuthGitLab",
            "endpoint_oauth.EndpointOAuthGoogle",
            "endpoint_oauth.EndpointOAuthLinkedIn",
            "endpoint_oauth.EndpointOAuthMicrosoft",
            "endpoint_oauth.EndpointOAuthTwitch",
        }
    )

    @classmethod
    def new(
        cls,
        *,
        amazon: EndpointOAuthAmazon | inputs.EndpointOAuthAmazon | Null | None = None,
        facebook: (
            EndpointOAuthFacebook | inputs.EndpointOAuthFacebook | Null | None
        ) = None,
        github: EndpointOAuthGitHub | inputs.EndpointOAuthGitHub | Null | None = None,
        gitlab: EndpointOAuthGitLab | inputs.EndpointOAuthGitLab | Null | None = None,
        google: EndpointOAuthGoogle | inputs.EndpointOAuthGoogle | Null | None = None,
        linkedin: (
            EndpointOAuthLinkedIn | inputs.EndpointOAuthLinkedIn | Null | None
        ) = None,
        microsoft: (
            EndpointOAuthMicrosoft | inputs.EndpointOAuthMicrosoft | Null | None
        ) = None,
        twitch: EndpointOAuthTwitch | inputs.EndpointOAuthTwitch | Null | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            amazon: configuration for using amazon as the identity provider
            facebook: configuration for using facebook as the identity provider
            github: configuration for using github as the identity provider
            gitlab: configuration for using gitlab as the identity provider
            google: configuration for using google as the identity provider
            linkedin: configuration for using linkedin as the identity provider
            microsoft: configuration for using microsoft as the identity provider
            twitch: configuration for using twitch as the identity provider
        """
        return cls._new(
            {
                "amazon": amazon,
                "facebook": facebook,
                "github": github,
                "gitlab": gitlab,
                "google": google,
                "linkedin": linkedin,
                "microsoft": microsoft,
                "twitch": twitch,
            }
        )

    def replace(
        self,
        *,
        amazon: EndpointOAuthAmazon | inputs.EndpointOAuthAmazon | Null | None = None,
        facebook: (
            EndpointOAuthFacebook | inputs.EndpointOAuthFacebook | Null | None
        ) = None,
        github: EndpointOAuthGitHub | inputs.EndpointOAuthGitHub | Null | None = None,
        gitlab: EndpointOAuthGitLab | inputs.EndpointOAuthGitLab | Null | None = None,
        google: EndpointOAuthGoogle | inputs.EndpointOAuthGoogle | Null | None = None,
        linkedin: (
            EndpointOAuthLinkedIn | inputs.EndpointOAuthLinkedIn | Null | None
        ) = None,
        microsoft: (
            EndpointOAuthMicrosoft | inputs.EndpointOAuthMicrosoft | Null | None
        ) = None,
        twitch: EndpointOAuthTwitch | inputs.EndpointOAuthTwitch | Null | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "amazon": amazon,
                "facebook": facebook,
                "github": github,
                "gitlab": gitlab,
                "google": google,
                "linkedin": linkedin,
                "microsoft": microsoft,
                "twitch": twitch,
            }
        )

    @property
    def amazon(self) -> EndpointOAuthAmazon | None:
        """configuration for using amazon as the identity provider"""
        return self._nullable("amazon", EndpointOAuthAmazon)

    @property
    def facebook(self) -> EndpointOAuthFacebook | None:
        """configuration for using facebook as the identity provider"""
        return self._nullable("facebook", EndpointOAuthFacebook)

    @property
    def github(self) -> EndpointOAuthGitHub | None:
        """configuration for using github as the identity provider"""
        return self._nullable("github", EndpointOAuthGitHub)

    @property
    def gitlab(self) -> EndpointOAuthGitLab | None:
        """configuration for using gitlab as the identity provider"""
        return self._nullable("gitlab", EndpointOAuthGitLab)

    @property
    def google(self) -> EndpointOAuthGoogle | None:
        """configuration for using google as the identity provider"""
        return self._nullable("google", EndpointOAuthGoogle)

    @property
    def linkedin(self) -> EndpointOAuthLinkedIn | None:
        """configuration for using linkedin as the identity provider"""
        return self._nullable("linkedin", EndpointOAuthLinkedIn)

    @property
    def microsoft(self) -> EndpointOAuthMicrosoft | None:
        """configuration for using microsoft as the identity provider"""
        return self._nullable("microsoft", EndpointOAuthMicrosoft)

    @property
    def twitch(self) -> EndpointOAuthTwitch | None:
        """configuration for using twitch as the identity provider"""
        return self._nullable("twitch", EndpointOAuthTwitch)


class EndpointOAuthAmazon(Datatype):
    """Signing in with Amazon."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: The member ``client_id``.
            client_secret: The member ``client_secret``. Secret: never printed or
                logged.
            email_addresses: The member ``email_addresses``.
            email_domains: The member ``email_domains``.
            scopes: The member ``scopes``.
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """The member ``client_id``."""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """The member ``client_secret``.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """The member ``email_addresses``."""
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """The member ``email_domains``."""
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """The member ``scopes``."""
        return self._strings("scopes")


class EndpointOAuthFacebook(Datatype):
    """Signing in with Facebook."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: the OAuth app client ID. retrieve it from the identity provider’s
                dashboard where you created your own OAuth app. optional. if
                unspecified, ngrok will use its own managed oauth application which has
                additional restrictions. see the OAuth module docs for more details. if
                present, client_secret must be present as well.
            client_secret: the OAuth app client secret. retrieve if from the identity
                provider’s dashboard where you created your own OAuth app. optional, see
                all of the caveats in the docs for client_id. Secret: never printed or
                logged.
            email_addresses: a list of email addresses of users authenticated by
                identity provider who are allowed access to the endpoint
            email_domains: a list of email domains of users authenticated by identity
                provider who are allowed access to the endpoint
            scopes: a list of provider-specific OAuth scopes with the permissions your
                OAuth app would like to ask for. these may not be set if you are using
                the ngrok-managed oauth app (i.e. you must pass both client_id and
                client_secret to set scopes)
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """the OAuth app client ID. retrieve it from the identity provider’s dashboard
        where you created your own OAuth app. optional. if unspecified, ngrok will use
        its own managed oauth application which has additional restrictions. see the
        OAuth module docs for more details. if present, client_secret must be present as
        well.
        """
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """the OAuth app client secret. retrieve if from the identity provider’s
        dashboard where you created your own OAuth app. optional, see all of the caveats
        in the docs for client_id.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """a list of email addresses of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """a list of email domains of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """a list of provider-specific OAuth scopes with the permissions your OAuth app
        would like to ask for. these may not be set if you are using the ngrok-managed
        oauth app (i.e. you must pass both client_id and client_secret to set scopes)
        """
        return self._strings("scopes")


class EndpointOAuthGitHub(Datatype):
    """Signing in with GitHub."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        organizations: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
        teams: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: the OAuth app client ID. retrieve it from the identity provider’s
                dashboard where you created your own OAuth app. optional. if
                unspecified, ngrok will use its own managed oauth application which has
                additional restrictions. see the OAuth module docs for more details. if
                present, client_secret must be present as well.
            client_secret: the OAuth app client secret. retrieve if from the identity
                provider’s dashboard where you created your own OAuth app. optional, see
                all of the caveats in the docs for client_id. Secret: never printed or
                logged.
            email_addresses: a list of email addresses of users authenticated by
                identity provider who are allowed access to the endpoint
            email_domains: a list of email domains of users authenticated by identity
                provider who are allowed access to the endpoint
            organizations: a list of github org identifiers. users who are members of
                any of the listed organizations will be allowed access. identifiers
                should be the organization’s ‘slug’
            scopes: a list of provider-specific OAuth scopes with the permissions your
                OAuth app would like to ask for. these may not be set if you are using
                the ngrok-managed oauth app (i.e. you must pass both client_id and
                client_secret to set scopes)
            teams: a list of github teams identifiers. users will be allowed access to
                the endpoint if they are a member of any of these teams. identifiers
                should be in the ‘slug’ format qualified with the org name, e.g.
                org-name/team-name
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "organizations": organizations,
                "scopes": scopes,
                "teams": teams,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        organizations: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
        teams: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "organizations": organizations,
                "scopes": scopes,
                "teams": teams,
            }
        )

    @property
    def client_id(self) -> str:
        """the OAuth app client ID. retrieve it from the identity provider’s dashboard
        where you created your own OAuth app. optional. if unspecified, ngrok will use
        its own managed oauth application which has additional restrictions. see the
        OAuth module docs for more details. if present, client_secret must be present as
        well.
        """
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """the OAuth app client secret. retrieve if from the identity provider’s
        dashboard where you created your own OAuth app. optional, see all of the caveats
        in the docs for client_id.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """a list of email addresses of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """a list of email domains of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_domains")

    @property
    def organizations(self) -> Sequence[str]:
        """a list of github org identifiers. users who are members of any of the listed
        organizations will be allowed access. identifiers should be the organization’s
        ‘slug’
        """
        return self._strings("organizations")

    @property
    def scopes(self) -> Sequence[str]:
        """a list of provider-specific OAuth scopes with the permissions your OAuth app
        would like to ask for. these may not be set if you are using the ngrok-managed
        oauth app (i.e. you must pass both client_id and client_secret to set scopes)
        """
        return self._strings("scopes")

    @property
    def teams(self) -> Sequence[str]:
        """a list of github teams identifiers. users will be allowed access to the
        endpoint if they are a member of any of these teams. identifiers should be in
        the ‘slug’ format qualified with the org name, e.g. org-name/team-name
        """
        return self._strings("teams")


class EndpointOAuthGitLab(Datatype):
    """Signing in with GitLab."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: The member ``client_id``.
            client_secret: The member ``client_secret``. Secret: never printed or
                logged.
            email_addresses: The member ``email_addresses``.
            email_domains: The member ``email_domains``.
            scopes: The member ``scopes``.
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """The member ``client_id``."""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """The member ``client_secret``.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """The member ``email_addresses``."""
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """The member ``email_domains``."""
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """The member ``scopes``."""
        return self._strings("scopes")


class EndpointOAuthGoogle(Datatype):
    """Signing in with Google."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: the OAuth app client ID. retrieve it from the identity provider’s
                dashboard where you created your own OAuth app. optional. if
                unspecified, ngrok will use its own managed oauth application which has
                additional restrictions. see the OAuth module docs for more details. if
                present, client_secret must be present as well.
            client_secret: the OAuth app client secret. retrieve if from the identity
                provider’s dashboard where you created your own OAuth app. optional, see
                all of the caveats in the docs for client_id. Secret: never printed or
                logged.
            email_addresses: a list of email addresses of users authenticated by
                identity provider who are allowed access to the endpoint
            email_domains: a list of email domains of users authenticated by identity
                provider who are allowed access to the endpoint
            scopes: a list of provider-specific OAuth scopes with the permissions your
                OAuth app would like to ask for. these may not be set if you are using
                the ngrok-managed oauth app (i.e. you must pass both client_id and
                client_secret to set scopes)
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """the OAuth app client ID. retrieve it from the identity provider’s dashboard
        where you created your own OAuth app. optional. if unspecified, ngrok will use
        its own managed oauth application which has additional restrictions. see the
        OAuth module docs for more details. if present, client_secret must be present as
        well.
        """
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """the OAuth app client secret. retrieve if from the identity provider’s
        dashboard where you created your own OAuth app. optional, see all of the caveats
        in the docs for client_id.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """a list of email addresses of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """a list of email domains of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """a list of provider-specific OAuth scopes with the permissions your OAuth app
        would like to ask for. these may not be set if you are using the ngrok-managed
        oauth app (i.e. you must pass both client_id and client_secret to set scopes)
        """
        return self._strings("scopes")


class EndpointOAuthLinkedIn(Datatype):
    """Signing in with LinkedIn."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: The member ``client_id``.
            client_secret: The member ``client_secret``. Secret: never printed or
                logged.
            email_addresses: The member ``email_addresses``.
            email_domains: The member ``email_domains``.
            scopes: The member ``scopes``.
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """The member ``client_id``."""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """The member ``client_secret``.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """The member ``email_addresses``."""
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """The member ``email_domains``."""
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """The member ``scopes``."""
        return self._strings("scopes")


class EndpointOAuthMicrosoft(Datatype):
    """Signing in with Microsoft."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: the OAuth app client ID. retrieve it from the identity provider’s
                dashboard where you created your own OAuth app. optional. if
                unspecified, ngrok will use its own managed oauth application which has
                additional restrictions. see the OAuth module docs for more details. if
                present, client_secret must be present as well.
            client_secret: the OAuth app client secret. retrieve if from the identity
                provider’s dashboard where you created your own OAuth app. optional, see
                all of the caveats in the docs for client_id. Secret: never printed or
                logged.
            email_addresses: a list of email addresses of users authenticated by
                identity provider who are allowed access to the endpoint
            email_domains: a list of email domains of users authenticated by identity
                provider who are allowed access to the endpoint
            scopes: a list of provider-specific OAuth scopes with the permissions your
                OAuth app would like to ask for. these may not be set if you are using
                the ngrok-managed oauth app (i.e. you must pass both client_id and
                client_secret to set scopes)
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """the OAuth app client ID. retrieve it from the identity provider’s dashboard
        where you created your own OAuth app. optional. if unspecified, ngrok will use
        its own managed oauth application which has additional restrictions. see the
        OAuth module docs for more details. if present, client_secret must be present as
        well.
        """
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """the OAuth app client secret. retrieve if from the identity provider’s
        dashboard where you created your own OAuth app. optional, see all of the caveats
        in the docs for client_id.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """a list of email addresses of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """a list of email domains of users authenticated by identity provider who are
        allowed access to the endpoint
        """
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """a list of provider-specific OAuth scopes with the permissions your OAuth app
        would like to ask for. these may not be set if you are using the ngrok-managed
        oauth app (i.e. you must pass both client_id and client_secret to set scopes)
        """
        return self._strings("scopes")


class EndpointOAuthTwitch(Datatype):
    """Signing in with Twitch."""

    _secrets = frozenset({"client_secret"})

    @classmethod
    def new(
        cls,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            client_id: The member ``client_id``.
            client_secret: The member ``client_secret``. Secret: never printed or
                logged.
            email_addresses: The member ``email_addresses``.
            email_domains: The member ``email_domains``.
            scopes: The member ``scopes``.
        """
        return cls._new(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    def replace(
        self,
        *,
        client_id: str | None = None,
        client_secret: str | None = None,
        email_addresses: Sequence[str] | None = None,
        email_domains: Sequence[str] | None = None,
        scopes: Sequence[str] | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "client_id": client_id,
                "client_secret": client_secret,
                "email_addresses": email_addresses,
                "email_domains": email_domains,
                "scopes": scopes,
            }
        )

    @property
    def client_id(self) -> str:
        """The member ``client_id``."""
        return self._string("client_id")

    @property
    def client_secret(self) -> str:
        """The member ``client_secret``.

        Secret: never printed or logged.
        """
        return self._string("client_secret")

    @property
    def email_addresses(self) -> Sequence[str]:
        """The member ``email_addresses``."""
        return self._strings("email_addresses")

    @property
    def email_domains(self) -> Sequence[str]:
        """The member ``email_domains``."""
        return self._strings("email_domains")

    @property
    def scopes(self) -> Sequence[str]:
        """The member ``scopes``."""
        return self._strings("scopes")
