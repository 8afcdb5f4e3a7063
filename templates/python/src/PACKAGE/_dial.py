# Copied by Copperplate, the same for every API.
"""How a connection to a server is made: directly or through a proxy, with TLS or without."""

from __future__ import annotations

import ssl
import time
from http.client import HTTPException

from ._connection import Connection
from ._network import connect, look_up
from ._pool import Pool
from ._proxies import Proxy
from ._transport import TransportFailure

_PORTS = {"http": 80, "https": 443}


def dial(
    scheme: str,
    host: str,
    port: int,
    proxy: Proxy | None,
    tls: ssl.SSLContext | None,
    pool: Pool,
    connect_timeout: float,
    deadline: float,
) -> Connection:
    """A new connection to a server, which is in use.

    Args:
        scheme, host, port: the server.
        proxy: what the connection goes through; None if it is direct.
        tls: the settings of TLS, for ``https``.
        pool: whose connection it is; if it is closed meanwhile, this fails at once.
        connect_timeout: seconds for making it; the look-up of the host's name has until ``deadline``.
        deadline: when it must be there, by the monotonic clock.

    Raises:
        TransportFailure: there is none.
    """
    near = (proxy.host, proxy.port) if proxy else (host, port)
    try:
        addresses = look_up(*near, deadline, pool.check_open)
        deadline = min(deadline, time.monotonic() + connect_timeout)
        sock = connect(addresses, deadline, pool.check_open)
        authority = _authority(host, port).removesuffix(f":{_PORTS[scheme]}")
        connection = Connection(sock, authority)
        pool.add(connection)
        try:
            if tls is not None:
                if proxy is not None:
                    _tunnel(connection, host, port, proxy, deadline)
                connection.encrypt(tls, host, deadline)
                pool.add(connection)  # again: it may have been closed in between
            elif proxy is not None:
                connection.through(f"{scheme}://{authority}", _headers(proxy))
        except BaseException:
            pool.drop(connection)
            raise
    except OSError as error:
        failure = _failure(error, proxy)
    else:
        return connection
    raise failure


def _tunnel(
    connection: Connection, host: str, port: int, proxy: Proxy, deadline: float
) -> None:
    """Let a proxy pass on everything from here on."""
    authority = _authority(host, port)
    headers = {"Host": authority, **_headers(proxy)}
    try:
        response = connection.send("CONNECT", authority, headers, None, deadline)
    except HTTPException:
        raise _NoTunnel("the proxy's answer is not HTTP") from None
    if not 200 <= response.status < 300:
        raise _NoTunnel(f"the proxy refused, with the status {response.status}")


class _NoTunnel(OSError):
    """A proxy doesn't pass anything on."""


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
