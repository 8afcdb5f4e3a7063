# Copied by Copperplate, the same for every API.
"""How a connection to a server is made: directly or through a proxy, with TLS or without."""

from __future__ import annotations

import socket
import ssl
import time
from http.client import HTTPException

from ._connection import Connection
from ._network import connect
from ._proxies import Proxy
from ._transport import TransportFailure

_PORTS = {"http": 80, "https": 443}


def dial(
    scheme: str,
    host: str,
    port: int,
    proxy: Proxy | None,
    tls: ssl.SSLContext | None,
    deadline: float,
) -> Connection:
    """A connection to a server.

    Args:
        scheme, host, port: the server.
        proxy: what the connection goes through; None if it is direct.
        tls: the settings of TLS, for ``https``.
        deadline: when it must be there, by the monotonic clock.

    Raises:
        TransportFailure: there is none.
    """
    try:
        sock = connect(*(proxy[:2] if proxy else (host, port)), deadline)
        try:
            if tls is not None:
                if proxy is not None:
                    _tunnel(sock, host, port, proxy, deadline)
                sock = _encrypted(sock, host, tls, deadline)
        except BaseException:
            sock.close()
            raise
    except OSError as error:
        failure = _failure(error, proxy)
    else:
        authority = _authority(host, port).removesuffix(f":{_PORTS[scheme]}")
        connection = Connection(sock, authority)
        if proxy is not None and tls is None:
            connection.through(f"{scheme}://{authority}", _headers(proxy))
        return connection
    raise failure


def _tunnel(
    sock: socket.socket, host: str, port: int, proxy: Proxy, deadline: float
) -> None:
    """Let a proxy pass on everything from here on."""
    authority = _authority(host, port)
    connection = Connection(sock, authority)
    headers = _headers(proxy)
    try:
        response = connection.send("CONNECT", authority, headers, None, deadline)
    except HTTPException:
        raise _NoTunnel("the proxy's answer is not HTTP") from None
    if not 200 <= response.status < 300:
        raise _NoTunnel(f"the proxy refused, with the status {response.status}")


class _NoTunnel(OSError):
    """A proxy doesn't pass anything on."""


def _encrypted(
    sock: socket.socket, host: str, tls: ssl.SSLContext, deadline: float
) -> socket.socket:
    """The socket, with TLS on it."""
    sock.settimeout(max(0.001, deadline - time.monotonic()))
    return tls.wrap_socket(sock, server_hostname=host)


def _authority(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _headers(proxy: Proxy) -> dict[str, str]:
    if proxy.authorization is None:
        return {}
    return {"Proxy-Authorization": proxy.authorization}


def _failure(error: OSError, proxy: Proxy | None) -> TransportFailure:
    """What it means that a connection can't be made. OpenSSL's and the system's words are kept."""
    if isinstance(error, ssl.SSLCertVerificationError):
        text = f"the server's certificate is not trusted: {error.verify_message}"
    elif isinstance(error, TimeoutError):
        text = "timed out while connecting"
    else:
        text = error.strerror or str(error) or type(error).__name__
    if proxy is not None:
        text = f"{text} (by the proxy {proxy.url})"
    failure = TransportFailure(
        text,
        sent=False,
        timed_out=isinstance(error, TimeoutError),
        permanent=isinstance(error, ssl.SSLCertVerificationError),
    )
    failure.__cause__ = error
    return failure
