# Copied by Copperplate, the same for every API.
"""What differs from API to API: the constants that a package hands to its client."""

from __future__ import annotations

from . import _types as types


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
        key_header: str,
        key_scheme: str,
        key_variable: str,
        headers: types.Mapping[str, str],
        error_code: str,
        error_message: str,
        error_details: str,
        error_operation_id: str,
        operation_id_header: str,
        base_url_variable: str = "",
        idempotency_header: str = "",
        exact_numbers: bool = False,
        secrets: frozenset[str] = frozenset(),
    ) -> None:
        """
        Args:
            base_url: the usual server.
            user_agent: the package and its version, ``shop-client/1.2.0``; the version of Python is
                added to it.
            key_header: the header that carries the API key.
            key_scheme: what stands before the key in that header (``Bearer``); may be empty.
            key_variable: the environment variable with the key for clients that are given none.
            headers: headers with a fixed value, sent with every request.
            error_code: the member of an error's body that holds the API's own code.
            error_message: the member with what went wrong, in words.
            error_details: the member with what else there is to say of it.
            error_operation_id: the member of the details that holds the operation's id.
            operation_id_header: the header of any answer that holds the operation's id.
            base_url_variable: the environment variable with another base URL for clients that are given
                none.
            idempotency_header: the header with a key by which the server knows a POST again that is
                repeated.
            exact_numbers: whether numbers with a fraction keep their digits, since some are decimals.
            secrets: the wire names of all parameters and properties that nobody should see.
        """
        self.base_url = base_url
        self.user_agent = user_agent
        self.key_header = key_header
        self.key_scheme = key_scheme
        self.key_variable = key_variable
        self.headers = headers
        self.error_code = error_code
        self.error_message = error_message
        self.error_details = error_details
        self.error_operation_id = error_operation_id
        self.operation_id_header = operation_id_header
        self.base_url_variable = base_url_variable
        self.idempotency_header = idempotency_header
        self.exact_numbers = exact_numbers
        self.secrets = secrets
