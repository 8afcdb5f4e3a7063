"""The version of the generator that a schema is for."""

from __future__ import annotations

from pathlib import Path

import pytest

import copperplate
from copperplate.diagnostics import Diagnostics
from copperplate.init import init
from copperplate.schema.load import load
from copperplate.schema.pin import is_met


@pytest.mark.parametrize(
    ("pin", "met", "not_met"),
    [
        ("~0.4", "0.4.0 0.4.1 0.4.17 0.4.0rc1", "0.3.9 0.5.0 0.40.0 1.4.0 10.4.0"),
        ("~0.4.2", "0.4.2 0.4.10", "0.4.0 0.4.1 0.5.2 1.4.2"),
        ("~1.0", "1.0.0 1.0.3", "0.9.0 1.1.0 2.0.0"),
    ],
)
def test_a_pin_is_for_one_minor_release(pin: str, met: str, not_met: str) -> None:
    assert [version for version in met.split() if not is_met(pin, version)] == []
    assert [version for version in not_met.split() if is_met(pin, version)] == []


@pytest.fixture
def pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The mistakes in a schema whose first line is a pin, read by version 0.4.2."""

    def mistakes(pin: str, more: str = "") -> list[str]:
        init(tmp_path)
        api = tmp_path / "schema" / "api.yaml"
        api.write_text(f"copperplate: {pin}\n{api.read_text()}{more}")
        monkeypatch.setattr(copperplate, "__version__", "0.4.2")
        diagnostics = Diagnostics()
        load(tmp_path / "schema", diagnostics)
        return [f"{d.position.line}: {d.message}" for d in diagnostics.sorted()]

    return mistakes


def test_the_version_that_a_schema_is_for_reads_it(pinned) -> None:
    assert pinned("~0.4") == []


def test_another_version_tells_that_and_nothing_else(pinned) -> None:
    told = ["1: the schema is for Copperplate ~0.5, and this is 0.4.2"]
    assert pinned("~0.5", "a_key_that_0_5_brings: true\n") == told


@pytest.mark.parametrize("pin", ["0.4", '"0.4.2"', ">=0.4", "~0", f'"~{"9" * 9999}.1"'])
def test_what_is_no_pin_is_a_mistake(pinned, pin: str) -> None:
    (told,) = pinned(pin)
    assert told.startswith("1: ")
