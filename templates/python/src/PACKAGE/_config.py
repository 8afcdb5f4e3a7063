# Copied by Copperplate, the same for every API.
"""What differs from API to API: the constants that a package hands to its client."""

from __future__ import annotations

from . import _types as types

# {% if parameters %}
from ._parameter import Parameter

# {% endif %}
TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from typing import TypeAlias

    from ._auth import Source

    Steps: TypeAlias = tuple[str | int, ...]
else:
    Steps = tuple
"""Where something is in decoded JSON: names of members and indices, from the outermost on; empty if the API
has no such thing."""


class Scheme:
    """One way to authenticate a request. Of header, query and cookie it has one."""

    def __init__(
        self,
        variables: types.Mapping[str, str],
        *,
        header: str = "",
        word: str = "",
        query: str = "",
        cookie: str = "",
        basic: bool = False,
    ) -> None:
        """
        Args:
            variables: what it is made of: a key; a user name and a password; a client's id and its secret.
                By the arguments of a client, the environment variables that are looked at if they aren't
                given.
            header: the name of the header.
            word: what stands before the key in that header (``Bearer``); may be empty.
            query: the name of the query parameter.
            cookie: the name of the cookie.
            basic: what is sent is user name and password in Base64; a key alone is a user name.
        """
        self.variables = variables
        self.header = header
        self.word = word
        self.query = query
        self.cookie = cookie
        self.basic = basic

    def source(self, texts: types.Sequence[str], given: object) -> Source | None:
        """What to ask for a credential before each attempt; None if it stays the same.

        Args:
            texts: the values of ``variables``.
            given: the client's argument ``token_url``.
        """
        return None


class Config:
    """The conventions of one API.

    The names of members and headers are those of the wire; an empty name means that the API has no
    such thing.
    """

    # Not a NamedTuple, which takes long to be made.

    def __init__(
        self,
        *,
        base_url: str,
        user_agent: str,
        schemes: types.Mapping[str, Scheme],
        authentication: str,
        headers: types.Mapping[str, str],
        accept: str = "application/json",
        error_code: Steps = (),
        error_message: Steps = (),
        error_details: Steps = (),
        error_operation_id: Steps = (),
        error_causes: types.Mapping[str, str] = {},
        error_bodies: types.Mapping[int, str] = {},
        failure: tuple[Steps, object, bool] | None = None,
        operation_id_header: str = "",
        base_url_variable: str = "",
        idempotency_header: str = "",
        exact_numbers: bool = False,
        secrets: frozenset[str] = frozenset(),
        # {% if parameters %}
        parameters: types.Mapping[str, Parameter] = {},
        # {% endif %}
    ) -> None:
        """
        Args:
            base_url: the usual server.
            user_agent: the package and its version, ``shop-client/1.2.0``; the version of Python is
                added to it.
            schemes: in which ways requests are authenticated, by name.
            authentication: which of them go with a request: ``"bearer or basic"``, ``"bearer and
                app_key"``, ``"none"``.
            headers: headers with a fixed value, sent with every request.
            accept: the media type of JSON that requests ask for.
            error_code: where an error's body holds the API's own code.
            error_message: where it says what went wrong, in words.
            error_details: where it holds an object with more.
            error_operation_id: where it holds the operation's id.
            error_causes: by the API's codes, the causes that say more than the status: see
                ``error_class``.
            error_bodies: by status, the datatype that the body of an error is: its module and its name,
                ``faults.Fault``.
            failure: how an answer with the status of a success tells that the call failed: where, by
                which value, and whether it is by any other.
            operation_id_header: the header of any answer that holds the operation's id.
            base_url_variable: the environment variable with another base URL for clients that are given
                none.
            idempotency_header: the header with a key by which the server knows a POST again that is
                repeated.
            exact_numbers: whether numbers with a fraction keep their digits, since some are decimals.
            secrets: the wire names of all parameters and properties that nobody should see.
            # {% if parameters %}
            parameters: those of the whole API, by the arguments of a client.
            # {% endif %}
        """
        self.base_url = base_url
        self.user_agent = user_agent
        self.schemes = schemes
        self.authentication = authentication
        self.headers = headers
        self.accept = accept
        self.error_code = error_code
        self.error_message = error_message
        self.error_details = error_details
        self.error_operation_id = error_operation_id
        self.error_causes = error_causes
        self.error_bodies = error_bodies
        self.failure = failure
        self.operation_id_header = operation_id_header
        self.base_url_variable = base_url_variable
        self.idempotency_header = idempotency_header
        self.exact_numbers = exact_numbers
        self.secrets = secrets
        # {% if parameters %}
        self.parameters = parameters
        # {% endif %}

    def replaced(self, **changed: object) -> Config:
        """The same with other attributes."""
        copy = object.__new__(Config)
        vars(copy).update(vars(self), **changed)
        return copy
