"""A state as a file: the JSON of ``snapshots``."""

from __future__ import annotations

import os
from pathlib import Path

from copperplate.emulator.server import bodies
from copperplate.emulator.world.refusals import EmulatorError, Refusal
from copperplate.emulator.world.state import Object


def read_state(path: Path) -> Object:
    """The state in a file; raises EmulatorError if it can't be read or isn't a JSON object."""
    try:
        value = bodies.parse(path.read_bytes())
    except OSError as error:
        raise EmulatorError(f"{path}: {error.strerror}") from None
    except Refusal as refusal:
        raise EmulatorError(f"{path}: {refusal.message}") from None
    if not isinstance(value, dict):
        raise EmulatorError(
            f"{path} must be a JSON object of services and their objects"
        )
    return value


def expect_place(path: Path) -> None:
    """Raise EmulatorError if no file can lie there, before there is something to lose."""
    if path.is_dir() or not path.parent.is_dir():
        raise EmulatorError(f"{path}: no file can be written there")


def write_state(path: Path, state: Object) -> None:
    """Write a state to a file, whole or not at all; raises EmulatorError if it can't be written."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(bodies.written(state, 2) + "\n", encoding="utf-8")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise EmulatorError(f"{path}: {error.strerror}") from None
