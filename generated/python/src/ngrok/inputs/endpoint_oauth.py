# Made by Copperplate from schema/resources/endpoint_oauth.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``endpoint_oauth``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TypedDict

from .. import datatypes
from .._null import Null


class EndpointOAuth(TypedDict, total=False):
    """``datatypes.EndpointOAuth`` as a plain dict.

    The OAuth module: users have to sign in with an identity provider.
    """

    auth_check_interval: int | None
    """Integer number of seconds after which ngrok guarantees it will refresh user state
    from the identity provider and recheck whether the user is still authorized to
    access the endpoint. This is the preferred tunable to use to enforce a minimum
    amount of time after which a revoked user will no longer be able to access the
    resource.
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

    maximum_duration: timedelta | float | None
    """Integer number of seconds of the maximum duration of an authenticated session.
    After this period is exceeded, a user must reauthenticate.

    Whole seconds on the wire.
    """

    options_passthrough: bool | None
    """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
    supporting CORS.
    """

    provider: EndpointOAuthProvider | datatypes.EndpointOAuthProvider | None
    """an object which defines the identity provider to use for authentication and
    configuration for who may access the endpoint
    """


class EndpointOAuthProvider(TypedDict, total=False):
    """``datatypes.EndpointOAuthProvider`` as a plain dict.

    The identity provider of the OAuth module: one of these, the others are null.
    """

    amazon: EndpointOAuthAmazon | datatypes.EndpointOAuthAmazon | Null | None
    """configuration for using amazon as the identity provider"""

    facebook: EndpointOAuthFacebook | datatypes.EndpointOAuthFacebook | Null | None
    """configuration for using facebook as the identity provider"""

    github: EndpointOAuthGitHub | datatypes.EndpointOAuthGitHub | Null | None
    """configuration for using github as the identity provider"""

    gitlab: EndpointOAuthGitLab | datatypes.EndpointOAuthGitLab | Null | None
    """configuration for using gitlab as the identity provider"""

    google: EndpointOAuthGoogle | datatypes.EndpointOAuthGoogle | Null | None
    """configuration for using google as the identity provider"""

    linkedin: EndpointOAuthLinkedIn | datatypes.EndpointOAuthLinkedIn | Null | None
    """configuration for using linkedin as the identity provider"""

    microsoft: EndpointOAuthMicrosoft | datatypes.EndpointOAuthMicrosoft | Null | None
    """configuration for using microsoft as the identity provider"""

    twitch: EndpointOAuthTwitch | datatypes.EndpointOAuthTwitch | Null | None
    """configuration for using twitch as the identity provider"""


class EndpointOAuthAmazon(TypedDict, total=False):
    """``datatypes.EndpointOAuthAmazon`` as a plain dict.

    Signing in with Amazon.
    """

    client_id: str | None
    """The member ``client_id``."""

    client_secret: str | None
    """The member ``client_secret``.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """The member ``email_addresses``."""

    email_domains: Sequence[str] | None
    """The member ``email_domains``."""

    scopes: Sequence[str] | None
    """The member ``scopes``."""


class EndpointOAuthFacebook(TypedDict, total=False):
    """``datatypes.EndpointOAuthFacebook`` as a plain dict.

    Signing in with Facebook.
    """

    client_id: str | None
    """the OAuth app client ID. retrieve it from the identity provider’s dashboard where
    you created your own OAuth app. optional. if unspecified, ngrok will use its own
    managed oauth application which has additional restrictions. see the OAuth module
    docs for more details. if present, client_secret must be present as well.
    """

    client_secret: str | None
    """the OAuth app client secret. retrieve if from the identity provider’s dashboard
    where you created your own OAuth app. optional, see all of the caveats in the docs
    for client_id.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """a list of email addresses of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    email_domains: Sequence[str] | None
    """a list of email domains of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    scopes: Sequence[str] | None
    """a list of provider-specific OAuth scopes with the permissions your OAuth app
    would like to ask for. these may not be set if you are using the ngrok-managed oauth
    app (i.e. you must pass both client_id and client_secret to set scopes)
    """


class EndpointOAuthGitHub(TypedDict, total=False):
    """``datatypes.EndpointOAuthGitHub`` as a plain dict.

    Signing in with GitHub.
    """

    client_id: str | None
    """the OAuth app client ID. retrieve it from the identity provider’s dashboard where
    you created your own OAuth app. optional. if unspecified, ngrok will use its own
    managed oauth application which has additional restrictions. see the OAuth module
    docs for more details. if present, client_secret must be present as well.
    """

    client_secret: str | None
    """the OAuth app client secret. retrieve if from the identity provider’s dashboard
    where you created your own OAuth app. optional, see all of the caveats in the docs
    for client_id.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """a list of email addresses of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    email_domains: Sequence[str] | None
    """a list of email domains of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    organizations: Sequence[str] | None
    """a list of github org identifiers. users who are members of any of the listed
    organizations will be allowed access. identifiers should be the organization’s
    ‘slug’
    """

    scopes: Sequence[str] | None
    """a list of provider-specific OAuth scopes with the permissions your OAuth app
    would like to ask for. these may not be set if you are using the ngrok-managed oauth
    app (i.e. you must pass both client_id and client_secret to set scopes)
    """

    teams: Sequence[str] | None
    """a list of github teams identifiers. users will be allowed access to the endpoint
    if they are a member of any of these teams. identifiers should be in the ‘slug’
    format qualified with the org name, e.g. org-name/team-name
    """


class EndpointOAuthGitLab(TypedDict, total=False):
    """``datatypes.EndpointOAuthGitLab`` as a plain dict.

    Signing in with GitLab.
    """

    client_id: str | None
    """The member ``client_id``."""

    client_secret: str | None
    """The member ``client_secret``.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """The member ``email_addresses``."""

    email_domains: Sequence[str] | None
    """The member ``email_domains``."""

    scopes: Sequence[str] | None
    """The member ``scopes``."""


class EndpointOAuthGoogle(TypedDict, total=False):
    """``datatypes.EndpointOAuthGoogle`` as a plain dict.

    Signing in with Google.
    """

    client_id: str | None
    """the OAuth app client ID. retrieve it from the identity provider’s dashboard where
    you created your own OAuth app. optional. if unspecified, ngrok will use its own
    managed oauth application which has additional restrictions. see the OAuth module
    docs for more details. if present, client_secret must be present as well.
    """

    client_secret: str | None
    """the OAuth app client secret. retrieve if from the identity provider’s dashboard
    where you created your own OAuth app. optional, see all of the caveats in the docs
    for client_id.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """a list of email addresses of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    email_domains: Sequence[str] | None
    """a list of email domains of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    scopes: Sequence[str] | None
    """a list of provider-specific OAuth scopes with the permissions your OAuth app
    would like to ask for. these may not be set if you are using the ngrok-managed oauth
    app (i.e. you must pass both client_id and client_secret to set scopes)
    """


class EndpointOAuthLinkedIn(TypedDict, total=False):
    """``datatypes.EndpointOAuthLinkedIn`` as a plain dict.

    Signing in with LinkedIn.
    """

    client_id: str | None
    """The member ``client_id``."""

    client_secret: str | None
    """The member ``client_secret``.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """The member ``email_addresses``."""

    email_domains: Sequence[str] | None
    """The member ``email_domains``."""

    scopes: Sequence[str] | None
    """The member ``scopes``."""


class EndpointOAuthMicrosoft(TypedDict, total=False):
    """``datatypes.EndpointOAuthMicrosoft`` as a plain dict.

    Signing in with Microsoft.
    """

    client_id: str | None
    """the OAuth app client ID. retrieve it from the identity provider’s dashboard where
    you created your own OAuth app. optional. if unspecified, ngrok will use its own
    managed oauth application which has additional restrictions. see the OAuth module
    docs for more details. if present, client_secret must be present as well.
    """

    client_secret: str | None
    """the OAuth app client secret. retrieve if from the identity provider’s dashboard
    where you created your own OAuth app. optional, see all of the caveats in the docs
    for client_id.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """a list of email addresses of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    email_domains: Sequence[str] | None
    """a list of email domains of users authenticated by identity provider who are
    allowed access to the endpoint
    """

    scopes: Sequence[str] | None
    """a list of provider-specific OAuth scopes with the permissions your OAuth app
    would like to ask for. these may not be set if you are using the ngrok-managed oauth
    app (i.e. you must pass both client_id and client_secret to set scopes)
    """


class EndpointOAuthTwitch(TypedDict, total=False):
    """``datatypes.EndpointOAuthTwitch`` as a plain dict.

    Signing in with Twitch.
    """

    client_id: str | None
    """The member ``client_id``."""

    client_secret: str | None
    """The member ``client_secret``.

    Secret: never printed or logged.
    """

    email_addresses: Sequence[str] | None
    """The member ``email_addresses``."""

    email_domains: Sequence[str] | None
    """The member ``email_domains``."""

    scopes: Sequence[str] | None
    """The member ``scopes``."""
