"""Copperplate: an API described once, in YAML, becomes client libraries, their docs and a local server."""

__version__ = "0.1.0"
