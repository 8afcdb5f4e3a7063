# Copied by Copperplate, the same for every API.
"""How an API signs its webhooks, so that whoever receives one knows that it is the API's."""

from __future__ import annotations

import base64
import hmac
import re
import time
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from typing import Any

from ._blanks import Headers, blanks, by_name, filled, values
from ._encode import moment
from ._errors import Error
from ._read import Mismatch, as_datetime
from ._scalars import as_unix_milliseconds, as_unix_seconds
from ._secret import SecretForm
from ._writers import unix_milliseconds, unix_seconds

_LINE = re.compile(r"[!-~]([ -~]*[!-~])?")


class WebhookSignatureError(Error):
    """A request isn't a webhook of the API: nobody who knows the secret signed it.

    Or it was changed on its way, or it is an old one that somebody sent again. The message tells which,
    as far as that can be known, and shows neither a secret nor a signature.
    """


class Signing:
    """Verifies signatures and makes them."""

    def __init__(
        self,
        *,
        headers: Mapping[str, str],
        signed: str = "{body}",
        algorithm: str = "sha256",
        encoding: str = "hex",
        timestamp: str = "unix_seconds",
        secret: str = "{text}",
        environment_variable: str = "",
    ) -> None:
        """
        Args:
            headers: what is in which header: ``"t={timestamp},v1={signature}"``.
            signed: what is signed: ``"{timestamp}.{body}"``.
            algorithm: the hash function of the HMAC.
            encoding: that of the signature, ``hex`` or ``base64``.
            timestamp: its form, ``unix_seconds``, ``unix_milliseconds`` or ``rfc3339``.
            secret: what a secret looks like, and how the key is made of it: ``"whsec_{base64}"``.
            environment_variable: where the secret is if none is given; empty if nowhere.
        """
        self._headers = headers
        self._signed = blanks(signed)
        self._algorithm = algorithm
        self._encoding = encoding
        self._timestamp = timestamp
        self._secret = SecretForm(secret, environment_variable)

    def verified(
        self,
        body: bytes | str,
        headers: Headers,
        secret: str | Sequence[str] | None,
        tolerance: float | None = None,
    ) -> dict[str, Any]:
        """What the headers of a request tell: ``id``, ``type``, and ``timestamp`` as a datetime.

        Args:
            body, headers: those of the request.
            secret: one of them must have signed it; None is that of the environment.
            tolerance: the most seconds between the timestamp and now; None for any number.

        Raises:
            WebhookSignatureError: it isn't the API's.
            TypeError, ValueError: there is no secret, or an argument is none that can be used.
        """
        keys, content = self._secret.keys(secret), _content(body)
        told, signatures = self._read(by_name(headers))
        matches = False
        for key in keys:
            expected = self._signature(key, told, content)
            for signature in signatures:
                matches |= hmac.compare_digest(expected, signature)
        if not matches:
            raise WebhookSignatureError(message=_NO_MATCH)
        if "timestamp" not in told:
            return {**told}
        sent = _moment(told["timestamp"], self._timestamp)
        _check_age(sent, tolerance)
        return {**told, "timestamp": sent}

    def headers(
        self,
        body: bytes | str,
        secret: str | Sequence[str] | None,
        *,
        timestamp: datetime | None = None,
        **told: str,
    ) -> dict[str, str]:
        """The headers of a request, signed with each secret.

        Args:
            body: that of the request.
            secret: None is that of the environment.
            timestamp: when it is sent; None is now.
            **told: ``id`` and ``type``.

        Raises:
            TypeError, ValueError: there is no secret, or an argument is none that can be used.
        """
        keys, content = self._secret.keys(secret), _content(body)
        for name, text in told.items():
            if not _LINE.fullmatch(text):
                raise ValueError(f"{name}: expected one line of ASCII text")
        now = datetime.now(timezone.utc)
        told["timestamp"] = _written(timestamp or now, self._timestamp)
        signatures = [
            self._signature(key, told, content).decode("ascii") for key in keys
        ]
        return {
            header: "".join(
                filled(before, signatures if name == "signature" else [told[name]])
                for before, name in blanks(template)
            )
            for header, template in self._headers.items()
        }

    def _read(self, headers: Mapping[str, str]) -> tuple[dict[str, str], list[bytes]]:
        """What the headers hold: everything but the signatures by name, and the signatures."""
        told: dict[str, str] = {}
        signatures: list[bytes] = []
        needed = {"signature", *(name for _, name in self._signed)}
        for header, template in self._headers.items():
            text = headers.get(header.lower())
            for before, name in blanks(template):
                found = [] if text is None else values(text, template, before)
                if not found and name in needed:
                    holds = f"holds no {name}: it looks like {template}"
                    what = "is missing" if text is None else holds
                    raise WebhookSignatureError(message=f"the header {header} {what}")
                if name == "signature":
                    signatures = [self._comparable(each) for each in found]
                elif found:
                    told[name] = found[0]
        return told, signatures

    def _comparable(self, signature: str) -> bytes:
        """A signature that came, of any characters, as one that is made here."""
        if self._encoding == "hex":
            signature = signature.lower()
        return signature.encode("utf-8", "surrogatepass")

    def _signature(self, key: bytes, told: Mapping[str, str], body: bytes) -> bytes:
        """The signature, as it stands in a header."""
        content = b"".join(
            before.encode() + (body if name == "body" else _content(told[name]))
            for before, name in self._signed
        )
        digest = hmac.digest(key, content, self._algorithm)
        if self._encoding == "hex":
            return digest.hex().encode()
        return base64.b64encode(digest)


_NO_MATCH = (
    "the signature doesn't match: the request is signed with another secret, or its body isn't what was "
    "signed (it must be given as it came, before anything decodes it)"
)


def _content(body: object) -> bytes:
    if isinstance(body, str):
        return body.encode("utf-8", "surrogatepass")
    if isinstance(body, (bytes, bytearray)):
        return bytes(body)
    raise TypeError(
        f"body: expected the bytes of the request, got {type(body).__name__}: give them as they came, "
        "before anything decodes them"
    )


def _moment(text: str, form: str) -> datetime:
    try:
        if form == "rfc3339":
            return as_datetime(None, text)
        if re.fullmatch("[0-9]{1,15}", text):
            seconds = form == "unix_seconds"
            read = as_unix_seconds if seconds else as_unix_milliseconds
            return read(None, int(text))
    except Mismatch:
        pass
    raise WebhookSignatureError(message=f"the timestamp isn't one ({form})")


def _written(sent: datetime, form: str) -> str:
    if form == "rfc3339":
        return moment(sent, "timestamp")
    write = unix_seconds if form == "unix_seconds" else unix_milliseconds
    return str(write(sent))


def _check_age(sent: datetime, tolerance: float | None) -> None:
    if tolerance is None:
        return
    age = time.time() - sent.timestamp()
    if abs(age) <= tolerance:
        return
    how = f"{age:.0f} seconds old" if age > 0 else f"{-age:.0f} seconds in the future"
    raise WebhookSignatureError(
        message=f"the timestamp is {how}, and the tolerance is {tolerance:g}: the request was sent before, or a "
        "clock is wrong"
    )
