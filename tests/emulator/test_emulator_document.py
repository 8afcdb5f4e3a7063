"""schemathesis, given the OpenAPI document, finds no server error and no answer that breaks the document."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from caller import NGROK

from copperplate import emulator
from copperplate.diagnostics import Diagnostics
from copperplate.emulator.world.kinds import Kind, Kinds
from copperplate.schema.load import load

# schemathesis sends thousands of requests.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

DOCUMENT = NGROK.parent / "generated" / "openapi" / "openapi.yaml"
EVERY_KEY = "x"

# Every path parameter has the key of the objects of the seed, so that operations find something.
CONFIGURATION = "[parameters]\n" + "".join(
    f'{name} = "{EVERY_KEY}"\n' for name in ("id", "edge_id", "subscription_id", "type")
)

# The emulator is stricter than the document on purpose, for it refuses unknown fields and references
# to nothing; and kinder, for empty values pass for none.
LEFT_OUT = "positive_data_acceptance,negative_data_rejection"


@pytest.mark.parametrize(
    ("methods", "phases"),
    [
        (["--exclude-method", "DELETE"], "coverage,fuzzing"),
        (["--include-method", "DELETE"], "coverage,fuzzing"),
        ([], "stateful"),
    ],
    ids=["all but DELETE", "DELETE", "stateful"],
)
def test_schemathesis_finds_nothing(
    methods: list[str], phases: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "schemathesis.toml").write_text(CONFIGURATION)
    with emulator.run(NGROK, seed=_one_of_each(), api_keys=("test",)) as server:
        command = [sys.executable, "-m", "schemathesis.cli"]
        if phases != "stateful":
            command += ["--config-file", "schemathesis.toml"]
        command += ["run", str(DOCUMENT), "--url", server.base_url, *methods]
        command += ["--header", "Authorization: Bearer test", "--phases", phases]
        command += ["--exclude-checks", LEFT_OUT, "--warnings", "off"]
        command += ["--max-examples", "2", "--workers", "2"]
        command += ["--seed", "1", "--no-color"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
        statuses = {request.status for request in server.requests}
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
    assert "Traceback" not in capfd.readouterr().err
    assert {200, 201, 204} & statuses


def _one_of_each() -> dict[str, object]:
    """A state with one object of each kind, parts included."""
    description = load(NGROK, Diagnostics())
    assert description is not None
    kinds = [
        kind for kind in Kinds(description.api, description.facts) if kind.view is None
    ]
    return {kind.name: [_object(kind)] for kind in kinds}


def _object(kind: Kind) -> dict[str, object]:
    value: dict[str, object] = {child.view: {} for child in kind.children if child.view}
    value[kind.service.key] = EVERY_KEY
    if kind.scope:
        home = kind.service.path.up_to_parameter()
        value["_parent"] = home.fill(EVERY_KEY for _ in kind.scope)
    return value
