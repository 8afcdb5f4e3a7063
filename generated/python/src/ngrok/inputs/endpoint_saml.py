# Made by Copperplate from schema/resources/endpoint_saml.yaml; change it there.
"""Plain dicts that can stand for datatypes of ``endpoint_saml``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TypedDict


class EndpointSAMLMutate(TypedDict, total=False):
    """``datatypes.EndpointSAMLMutate`` as a plain dict.

    The SAML module, as it is sent: without what ngrok itself decides.
    """

    allow_idp_initiated: bool | None
    """If true, the IdP may initiate a login directly (e.g. the user does not need to
    visit the endpoint first and then be redirected). The IdP should set the RelayState
    parameter to the target URL of the resource they want the user to be redirected to
    after the SAML login assertion has been processed.
    """

    authorized_groups: Sequence[str] | None
    """If present, only users who are a member of one of the listed groups may access
    the target endpoint.
    """

    cookie_prefix: str | None
    """the prefix of the session cookie that ngrok sets on the http client to cache
    authentication. default is ‘ngrok.’
    """

    enabled: bool | None
    """true if the module will be applied to traffic, false to disable. default true if
    unspecified
    """

    force_authn: bool | None
    """If true, indicates that whenever we redirect a user to the IdP for authentication
    that the IdP must prompt the user for authentication credentials even if the user
    already has a valid session with the IdP.
    """

    idp_metadata: str | None
    """The full XML IdP EntityDescriptor. Your IdP may provide this to you as a a file
    to download or as a URL.
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

    nameid_format: str | None
    """Defines the name identifier format the SP expects the IdP to use in its
    assertions to identify subjects. If unspecified, a default value of
    urn:oasis:names:tc:SAML:2.0:nameid-format:persistent will be used. A subset of the
    allowed values enumerated by the SAML specification are supported.
    """

    options_passthrough: bool | None
    """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
    supporting CORS.
    """
