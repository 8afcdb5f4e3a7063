"""``copperplate: "~0.4"`` in ``api.yaml``: the versions of the generator that a schema is meant for."""

from __future__ import annotations

import re

import copperplate
from copperplate.diagnostics import Diagnostics
from copperplate.schema.documents import Documents

_PIN = re.compile(r"~([0-9]{1,6})\.([0-9]{1,6})(?:\.([0-9]{1,6}))?")


def check(documents: Documents, diagnostics: Diagnostics) -> bool:
    """Whether this version may read the schema; if not, that is the one mistake to tell.

    All others could follow from it. What isn't a pin at all is for the JSON Schema to tell.
    """
    pin = documents.api.root.scalar("copperplate") if documents.api else None
    if pin is None or is_met(str(pin.value), copperplate.__version__):
        return True
    diagnostics.error(
        pin.position,
        f"the schema is for Copperplate {pin.value}, and this is {copperplate.__version__}",
        f"install one that fits (pip install 'copperplate~={_oldest(str(pin.value))}'),"
        " or change the pin and read the changelog",
    )
    return False


def is_met(pin: str, version: str) -> bool:
    """Whether a version is of the minor release that the pin names, and not older. Anything is, if it is no pin."""
    wanted, ours = _PIN.fullmatch(pin), re.match(
        r"([0-9]+)\.([0-9]+)\.([0-9]+)", version
    )
    if wanted is None or ours is None:
        return True
    major, minor, patch = (int(number or 0) for number in wanted.groups())
    release = [int(number) for number in ours.groups()]
    return release[:2] == [major, minor] and release[2] >= patch


def _oldest(pin: str) -> str:
    """The oldest version that meets the pin: ``0.4.0`` for ``~0.4``."""
    return (
        pin.removeprefix("~") if pin.count(".") == 2 else f"{pin.removeprefix('~')}.0"
    )
