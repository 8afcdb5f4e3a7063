# Made by Copperplate from schema/resources/endpoint_saml.yaml; change it there.
"""The SAML module: users sign in with a SAML identity provider."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Self

from .._datatype import Datatype


class EndpointSAML(Datatype):
    """The SAML module: users have to sign in with a SAML identity provider."""

    @property
    def allow_idp_initiated(self) -> bool:
        """If true, the IdP may initiate a login directly (e.g. the user does not need
        to visit the endpoint first and then be redirected). The IdP should set the
        RelayState parameter to the target URL of the resource they want the user to be
        redirected to after the SAML login assertion has been processed.
        """
        return self._boolean("allow_idp_initiated")

    @property
    def assertion_consumer_service_url(self) -> str:
        """The public URL of the SP’s Assertion Consumer Service. This is where the IdP
        will redirect to during an authentication flow. This will need to be specified
        to the IdP as configuration.
        """
        return self._string("assertion_consumer_service_url")

    @property
    def authorized_groups(self) -> Sequence[str]:
        """If present, only users who are a member of one of the listed groups may
        access the target endpoint.
        """
        return self._strings("authorized_groups")

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
    def entity_id(self) -> str:
        """The SP Entity’s unique ID. This always takes the form of a URL. In ngrok’s
        implementation, this URL is the same as the metadata URL. This will need to be
        specified to the IdP as configuration.
        """
        return self._string("entity_id")

    @property
    def force_authn(self) -> bool:
        """If true, indicates that whenever we redirect a user to the IdP for
        authentication that the IdP must prompt the user for authentication credentials
        even if the user already has a valid session with the IdP.
        """
        return self._boolean("force_authn")

    @property
    def idp_metadata(self) -> str:
        """The full XML IdP EntityDescriptor. Your IdP may provide this to you as a a
        file to download or as a URL.
        """
        return self._string("idp_metadata")

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
    def metadata_url(self) -> str:
        """A public URL where the SP’s metadata is hosted. If an IdP supports dynamic
        configuration, this is the URL it can use to retrieve the SP metadata.
        """
        return self._string("metadata_url")

    @property
    def nameid_format(self) -> str:
        """Defines the name identifier format the SP expects the IdP to use in its
        assertions to identify subjects. If unspecified, a default value of
        urn:oasis:names:tc:SAML:2.0:nameid-format:persistent will be used. A subset of
        the allowed values enumerated by the SAML specification are supported.
        """
        return self._string("nameid_format")

    @property
    def options_passthrough(self) -> bool:
        """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
        supporting CORS.
        """
        return self._boolean("options_passthrough")

    @property
    def request_signing_certificate_pem(self) -> str:
        """PEM-encoded x.509 certificate of the key pair that is used to sign all SAML
        requests that the ngrok SP makes to the IdP. Many IdPs do not support request
        signing verification, but we highly recommend specifying this in the IdP’s
        configuration if it is supported.
        """
        return self._string("request_signing_certificate_pem")

    @property
    def single_logout_url(self) -> str:
        """The public URL of the SP’s Single Logout Service. This is where the IdP will
        redirect to during a single logout flow. This will optionally need to be
        specified to the IdP as configuration.
        """
        return self._string("single_logout_url")


class EndpointSAMLMutate(Datatype):
    """The SAML module, as it is sent: without what ngrok itself decides."""

    @classmethod
    def new(
        cls,
        *,
        allow_idp_initiated: bool | None = None,
        authorized_groups: Sequence[str] | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        force_authn: bool | None = None,
        idp_metadata: str | None = None,
        inactivity_timeout: int | None = None,
        maximum_duration: timedelta | float | None = None,
        nameid_format: str | None = None,
        options_passthrough: bool | None = None,
    ) -> Self:
        """An object to send; what isn't given is left out.

        Args:
            allow_idp_initiated: If true, the IdP may initiate a login directly (e.g.
                the user does not need to visit the endpoint first and then be
                redirected). The IdP should set the RelayState parameter to the target
                URL of the resource they want the user to be redirected to after the
                SAML login assertion has been processed.
            authorized_groups: If present, only users who are a member of one of the
                listed groups may access the target endpoint.
            cookie_prefix: the prefix of the session cookie that ngrok sets on the http
                client to cache authentication. default is ‘ngrok.’
            enabled: true if the module will be applied to traffic, false to disable.
                default true if unspecified
            force_authn: If true, indicates that whenever we redirect a user to the IdP
                for authentication that the IdP must prompt the user for authentication
                credentials even if the user already has a valid session with the IdP.
            idp_metadata: The full XML IdP EntityDescriptor. Your IdP may provide this
                to you as a a file to download or as a URL.
            inactivity_timeout: Integer number of seconds of inactivity after which if
                the user has not accessed the endpoint, their session will time out and
                they will be forced to reauthenticate.
            maximum_duration: Integer number of seconds of the maximum duration of an
                authenticated session. After this period is exceeded, a user must
                reauthenticate. Whole seconds on the wire.
            nameid_format: Defines the name identifier format the SP expects the IdP to
                use in its assertions to identify subjects. If unspecified, a default
                value of urn:oasis:names:tc:SAML:2.0:nameid-format:persistent will be
                used. A subset of the allowed values enumerated by the SAML
                specification are supported.
            options_passthrough: Do not enforce authentication on HTTP OPTIONS requests.
                necessary if you are supporting CORS.
        """
        return cls._new(
            {
                "allow_idp_initiated": allow_idp_initiated,
                "authorized_groups": authorized_groups,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "force_authn": force_authn,
                "idp_metadata": idp_metadata,
                "inactivity_timeout": inactivity_timeout,
                "maximum_duration": maximum_duration,
                "nameid_format": nameid_format,
                "options_passthrough": options_passthrough,
            }
        )

    def replace(
        self,
        *,
        allow_idp_initiated: bool | None = None,
        authorized_groups: Sequence[str] | None = None,
        cookie_prefix: str | None = None,
        enabled: bool | None = None,
        force_authn: bool | None = None,
        idp_metadata: str | None = None,
        inactivity_timeout: int | None = None,
        maximum_duration: timedelta | float | None = None,
        nameid_format: str | None = None,
        options_passthrough: bool | None = None,
    ) -> Self:
        """A copy with other values for what is given."""
        return self._replace(
            {
                "allow_idp_initiated": allow_idp_initiated,
                "authorized_groups": authorized_groups,
                "cookie_prefix": cookie_prefix,
                "enabled": enabled,
                "force_authn": force_authn,
                "idp_metadata": idp_metadata,
                "inactivity_timeout": inactivity_timeout,
                "maximum_duration": maximum_duration,
                "nameid_format": nameid_format,
                "options_passthrough": options_passthrough,
            }
        )

    @property
    def allow_idp_initiated(self) -> bool:
        """If true, the IdP may initiate a login directly (e.g. the user does not need
        to visit the endpoint first and then be redirected). The IdP should set the
        RelayState parameter to the target URL of the resource they want the user to be
        redirected to after the SAML login assertion has been processed.
        """
        return self._boolean("allow_idp_initiated")

    @property
    def authorized_groups(self) -> Sequence[str]:
        """If present, only users who are a member of one of the listed groups may
        access the target endpoint.
        """
        return self._strings("authorized_groups")

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
    def force_authn(self) -> bool:
        """If true, indicates that whenever we redirect a user to the IdP for
        authentication that the IdP must prompt the user for authentication credentials
        even if the user already has a valid session with the IdP.
        """
        return self._boolean("force_authn")

    @property
    def idp_metadata(self) -> str:
        """The full XML IdP EntityDescriptor. Your IdP may provide this to you as a a
        file to download or as a URL.
        """
        return self._string("idp_metadata")

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
    def nameid_format(self) -> str:
        """Defines the name identifier format the SP expects the IdP to use in its
        assertions to identify subjects. If unspecified, a default value of
        urn:oasis:names:tc:SAML:2.0:nameid-format:persistent will be used. A subset of
        the allowed values enumerated by the SAML specification are supported.
        """
        return self._string("nameid_format")

    @property
    def options_passthrough(self) -> bool:
        """Do not enforce authentication on HTTP OPTIONS requests. necessary if you are
        supporting CORS.
        """
        return self._boolean("options_passthrough")
