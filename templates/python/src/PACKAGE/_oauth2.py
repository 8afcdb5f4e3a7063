# Copied by Copperplate, the same for every API.
"""The scheme of OAuth 2 with client credentials: a client gets access tokens with its id and its secret."""

from __future__ import annotations

from . import _types as types
from ._auth import Source
from ._config import Scheme


class OAuth2(Scheme):
    """Requests have an access token, which the client gets and renews."""

    def __init__(
        self,
        variables: types.Mapping[str, str],
        *,
        header: str,
        word: str,
        token_url: str,
        scopes: str = "",
        form: types.Mapping[str, str] = {},
        secret_in_body: bool = False,
    ) -> None:
        """
        Args:
            variables: as for ``Scheme``: those of the id and of the secret.
            header, word: as for ``Scheme``.
            token_url: where a token is got: a path below the base URL, or a whole URL.
            scopes: what the token is asked for, with spaces between.
            form: more members of the form that asks for a token.
            secret_in_body: id and secret are members of the form that asks for a token, rather than in
                ``Authorization``.
        """
        super().__init__(variables, header=header, word=word)
        self.token_url = token_url
        self.scopes = scopes
        self.form = form
        self.secret_in_body = secret_in_body

    def source(self, texts: types.Sequence[str], given: object) -> Source:
        from ._token import TokenSource  # here: a client is built without it

        return TokenSource(self, _valid_url(given or self.token_url), texts)


def _valid_url(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"token_url: expected text, got {type(value).__name__}")
    if not value.startswith(("https://", "http://", "/")) or not value.isascii():
        raise ValueError("token_url: expected a URL, or a path below the base URL")
    return value
