# Copied by Copperplate, the same for every API.
"""Which proxy a request goes through: the one that is given, or the environment's."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit


class Proxy:
    """A proxy that is spoken to in HTTP.

    Attributes:
        host, port: where it is.
        authorization: the value of ``Proxy-Authorization``; None without credentials.
    """

    def __init__(self, host: str, port: int, authorization: str | None) -> None:
        self.host = host
        self.port = port
        self.authorization = authorization

    def __repr__(self) -> str:
        return f"<Proxy {self.host}:{self.port}>"  # without the password

    @property
    def url(self) -> str:
        """Its address, without the credentials."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


class Proxies:
    """Finds the proxy for a server; None if it is called directly.

    The environment's are ``https_proxy`` or ``http_proxy``, then ``all_proxy``, in small letters or
    capitals. ``no_proxy`` names what is called directly, separated by commas: ``*``, a host with all
    hosts below it (``example.com`` or ``.example.com``), an IP address, a network (``10.0.0.0/8``),
    each with a port if only that one is meant (``example.com:8080``).
    """

    def __init__(self, given: str | None, environment: Mapping[str, str] | None = None):
        """
        Args:
            given: the URL of a proxy for everything; empty for none at all; None for those of the
                environment.
            environment: the environment; the process's own by default.

        Raises:
            ValueError: ``given`` can't be used.
        """
        self._given = parse_proxy(given, "proxy") if given else None
        self._is_given = given is not None
        self._environment = os.environ if environment is None else environment

    def find(self, scheme: str, host: str, port: int) -> Proxy | None:
        """The proxy for a server.

        Raises:
            ValueError: the environment's value can't be used; the message names the variable.
        """
        if self._is_given:
            return self._given
        for variable in self._variables(scheme):
            value = self._environment.get(variable)
            if value is None:
                continue
            if not value.strip() or self._is_direct(host, port):
                return None
            return parse_proxy(value, variable)
        return None

    def _variables(self, scheme: str) -> list[str]:
        """The variables that say which proxy, the first one that is set counts."""
        names = [f"{scheme}_proxy", f"{scheme}_PROXY".upper(), "all_proxy", "ALL_PROXY"]
        if "REQUEST_METHOD" in self._environment:
            # In a CGI script HTTP_PROXY is what the visitor sent as the header "Proxy".
            names = [name for name in names if name != "HTTP_PROXY"]
        return names

    def _is_direct(self, host: str, port: int) -> bool:
        listed = self._environment.get("no_proxy") or self._environment.get("NO_PROXY")
        entries = (entry.strip().lower() for entry in (listed or "").split(","))
        return any(entry and _covers(entry, host.lower(), port) for entry in entries)


def parse_proxy(text: str, name: str) -> Proxy:
    """The proxy that a URL names; ``http://`` may be left out.

    Raises:
        TypeError, ValueError: it is none, or one that isn't spoken to in HTTP; the message begins with
            ``name``, and doesn't show the URL, which may hold a password.
    """
    if not isinstance(text, str):
        raise TypeError(f"{name}: expected text, got {type(text).__name__}")
    text = text.strip()
    scheme, separator, _ = text.partition("://")
    if separator and scheme.lower() != "http":
        raise ValueError(
            f"{name}: a proxy is given as http://host:port, and {scheme[:20]!r}:// is not "
            "supported"
        )
    unusable = f"{name}: expected the URL of a proxy, http://host:port"
    try:
        parts = urlsplit(text if separator else f"http://{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        raise ValueError(unusable) from None
    if host is None or not _HOST.fullmatch(host):
        raise ValueError(unusable)
    authorization = None
    if parts.username is not None:
        from base64 import b64encode  # here: most programs have no password

        user, password = unquote(parts.username), unquote(parts.password or "")
        credentials = b64encode(f"{user}:{password}".encode()).decode("ascii")
        authorization = f"Basic {credentials}"
    return Proxy(host, 80 if port is None else port, authorization)


_HOST = re.compile(r"[a-z0-9._:-]+")


def _covers(entry: str, host: str, port: int) -> bool:
    """Whether an entry of ``no_proxy`` means a server."""
    if entry == "*":
        return True
    name, only = _split_port(entry)
    if only is not None and only != port:
        return False
    if _is_address(host):
        return _is_in(host, name)
    name = name.lstrip("*").lstrip(".")
    return host == name or host.endswith(f".{name}")


def _split_port(entry: str) -> tuple[str, int | None]:
    """``host:port`` in its parts; IPv6 addresses have a port only behind brackets."""
    if entry.startswith("["):
        name, _, port = entry[1:].partition("]")
        port = port.removeprefix(":")
    elif entry.count(":") == 1:
        name, _, port = entry.partition(":")
    else:
        name, port = entry, ""
    return name, int(port) if port.isascii() and port.isdigit() else None


def _is_address(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def _is_in(host: str, network: str) -> bool:
    """Whether an IP address is another one, or in a network."""
    from ipaddress import ip_address, ip_network  # here: most programs have no networks

    try:
        return ip_address(host) in ip_network(network, strict=False)
    except ValueError:
        return False
