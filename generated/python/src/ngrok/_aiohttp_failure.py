# Copied by Copperplate, the same for every API.
"""What aiohttp's errors mean."""

from __future__ import annotations

import os
import ssl

import aiohttp

from ._transport import TransportFailure

FAILURES = (aiohttp.ClientError, OSError, RuntimeError)
"""What aiohttp raises if an answer doesn't come; RuntimeError if its session is closed meanwhile."""


def failure_of(error: Exception, session: aiohttp.ClientSession) -> TransportFailure:
    """The failure that an error is; a mistake (RuntimeError) is raised as it is.

    What is not HTTP isn't shown: it may be what another call was answered, or what was sent.
    """
    if isinstance(error, RuntimeError) and not session.closed:
        raise error
    certificate = getattr(error, "certificate_error", None)
    if isinstance(certificate, ssl.SSLCertVerificationError):
        text = f"the server's certificate is not trusted: {certificate.verify_message}"
        return _because(certificate, text, sent=False, permanent=True)
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        text = "timed out while connecting"
        return TransportFailure(text, sent=False, timed_out=True)
    if isinstance(error, TimeoutError):
        return TransportFailure("timed out", sent=True, timed_out=True)
    if isinstance(error, aiohttp.ClientHttpProxyError):
        text = f"the proxy refused, with the status {error.status}"
        return TransportFailure(text, sent=False)
    if isinstance(error, aiohttp.ClientConnectorError):
        text = _words(error.os_error)
        if isinstance(error, aiohttp.ClientProxyConnectionError):
            text = f"{text} (by the proxy {error.host}:{error.port})"
        return _because(error.os_error, text, sent=False)
    for kind, text in _FIXED.items():
        if isinstance(error, kind):
            return TransportFailure(text, sent=True)
    if isinstance(error, OSError) and not isinstance(error, aiohttp.ClientError):
        return _because(error, _words(error), sent=True)
    return TransportFailure("the connection broke", sent=True)


_FIXED = {
    aiohttp.ServerDisconnectedError: "the server closed the connection",
    aiohttp.ClientPayloadError: "the answer ends too early or is broken",
    aiohttp.ClientResponseError: "the answer is not HTTP",
}


def _words(error: OSError) -> str:
    """The system's or OpenSSL's own words."""
    if isinstance(error, ConnectionError) and error.errno:
        return os.strerror(error.errno)  # asyncio says it at length
    return error.strerror or str(error) or type(error).__name__


def _because(
    cause: BaseException, text: str, *, sent: bool, permanent: bool = False
) -> TransportFailure:
    failure = TransportFailure(text, sent=sent, permanent=permanent)
    failure.__cause__ = cause
    return failure
