# Copied by Copperplate, the same for every API.
"""The secrets that webhooks are signed with, and the keys that are made of them."""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Iterable, Mapping


class SecretForm:
    """What the secrets of an API look like. No message shows anything of one."""

    def __init__(self, form: str, environment_variable: str) -> None:
        """
        Args:
            form: ``"whsec_{base64}"``; what stands before the braces is no part of the key, and the rest
                of the secret is decoded as they say: ``text``, ``base64`` or ``hex``.
            environment_variable: where the secret is if none is given; empty if nowhere.
        """
        self._form = form
        self._prefix, _, encoding = form.rstrip("}").partition("{")
        self._decode = _DECODERS[encoding]
        self._variable = environment_variable

    def keys(self, secret: object) -> list[bytes]:
        """The keys that a secret, or each of several, stands for; None is that of the environment.

        Raises:
            TypeError, ValueError: there is none, or it doesn't look as it should.
        """
        if secret is None and self._variable:
            secret = os.environ.get(self._variable)
        if not secret:
            where = f", or set {self._variable}" if self._variable else ""
            raise ValueError(f"there is no secret: give one{where}")
        if isinstance(secret, (str, bytes)) or not isinstance(secret, Iterable):
            return [self._key(secret)]
        return [self._key(each) for each in secret]

    def _key(self, secret: object) -> bytes:
        if not isinstance(secret, str):
            raise TypeError(f"secret: expected text, got {type(secret).__name__}")
        text = secret.strip().removeprefix(self._prefix)
        try:
            key = self._decode(text)
        except ValueError:
            raise ValueError(f"secret: it doesn't look like {self._form}") from None
        if not key:
            raise ValueError("secret: it is empty")
        return key


def _from_base64(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)


_DECODERS: Mapping[str, Callable[[str], bytes]] = {
    "text": str.encode,
    "base64": _from_base64,
    "hex": bytes.fromhex,
}
