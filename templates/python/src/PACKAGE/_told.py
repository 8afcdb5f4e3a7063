# Copied by Copperplate, the same for every API.
"""Telling a caller's function of something, without any effect on the call."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

R = TypeVar("R")


def told(name: str, function: Callable[..., R], *facts: object) -> R | None:
    """What a function answers; None if it fails, which is logged under its name."""
    try:
        return function(*facts)
    except Exception:
        logging.getLogger(__package__).exception(f"{name} failed")
        return None
