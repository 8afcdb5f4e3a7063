# Copied by Copperplate, the same for every API.
"""Which authorities are trusted to vouch for a server's name.

In this order: what ``SSL_CERT_FILE`` and ``SSL_CERT_DIR`` name, what ``REQUESTS_CA_BUNDLE`` names (a
file or a folder), the system's store as Python's OpenSSL finds it. Where that finds none (python.org's
Python on macOS), the package truststore or else certifi, if one of them is installed.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def trusted(environment: Mapping[str, str] | None = None) -> ssl.SSLContext:
    """The settings of TLS with which servers are called.

    Args:
        environment: the environment; the process's own by default.

    Raises:
        ValueError: there are no certificates: a variable names a file that isn't there or holds none,
            or nothing is installed that has some.
    """
    environment = os.environ if environment is None else environment
    named = [
        (name, environment[name])
        for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE")
        if environment.get(name)
    ]
    if len(named) > 1:
        named = [each for each in named if each[0] != "REQUESTS_CA_BUNDLE"]
    context = _named(named) if named else _installed()
    context.set_alpn_protocols(["http/1.1"])
    return context


def _named(named: list[tuple[str, str]]) -> ssl.SSLContext:
    """With the certificates of some files and folders, by the variables that name them."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    for name, path in named:
        if name == "SSL_CERT_DIR":
            # Several folders may be named, as in PATH; some of them don't exist on most systems.
            folders = [each for each in path.split(os.pathsep) if os.path.isdir(each)]
            if not folders:
                raise ValueError(f"{name}: there is no folder {path!r}")
            for folder in folders:
                context.load_verify_locations(capath=folder)
        elif os.path.isdir(path) and name == "REQUESTS_CA_BUNDLE":
            context.load_verify_locations(capath=path)
        else:
            _load(context, name, path)
    return context


def _load(context: ssl.SSLContext, name: str, path: str) -> None:
    try:
        context.load_verify_locations(cafile=path)
    except ssl.SSLError:
        raise ValueError(f"{name}: {path!r} holds no certificates (PEM)") from None
    except OSError as error:
        raise ValueError(f"{name}: {path!r} can't be read ({error.strerror})") from None


def _installed() -> ssl.SSLContext:
    """With the certificates of the system, or of a package that has some."""
    context = ssl.create_default_context()
    if _has_some(context):
        return context
    truststore = _optional("truststore")
    if truststore is not None:
        store: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return store
    certifi = _optional("certifi")
    if certifi is None:
        raise ValueError(
            "no certificates are found, so that no server can be trusted: install the package "
            "truststore or certifi, or name a file with certificates in SSL_CERT_FILE"
        )
    context.load_verify_locations(cafile=certifi.where())
    return context


def _optional(package: str) -> Any:
    """A package, which type checkers needn't find; None if it isn't installed."""
    try:
        return import_module(package)
    except ImportError:
        return None


def _has_some(context: ssl.SSLContext) -> bool:
    """Whether any authority is trusted; folders are read when a server is called, and not before."""
    if context.cert_store_stats()["x509_ca"]:
        return True
    folder = ssl.get_default_verify_paths().capath
    return folder is not None and bool(os.listdir(folder))
