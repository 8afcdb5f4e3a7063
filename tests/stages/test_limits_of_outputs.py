"""What the schema language can say and no output can do is a mistake, in whatever words it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from copperplate.cli import main
from copperplate.init import init

REFUSED = {
    "scheme: Bearer": [
        *("Basic", "basic", "Digest", "DPoP", "Hawk", "Hmac", "NTLM", "SharedKey"),
        *("AWS4-HMAC-SHA256", "SCRAM-SHA-256", "Signature"),
    ],
    "header: Authorization": ["Accept", "USER-AGENT", "Content-Type", "Host"],
    "message: msg": ["error/message", "/error", "$.error", "errors[]", "error."],
    "operation_id: details.operation_id": ["meta/id", "details.[0]"],
}
"""By a line of the starter's schema: what can't stand there."""

TAKEN = {
    "scheme: Bearer": ["Token", "ApiKey", "GenieKey", "JWT"],
    "header: Authorization": ["X-Api-Key", "Api-Token"],
    "message: msg": ["error_message", "error-message", "error.message", "errors[0]"],
    "operation_id: details.operation_id": ["meta", "traceId", "meta.ids[0].id"],
    "next: next_page_uri": ["next", "next_url", "nextLink", "next_start", "token"],
}


IN_FULL = """
  header: Authorization
  scheme: Bearer
  environment_variable: TEA_HOUSE_API_KEY"""


def validated(folder: Path, line: str, value: str, monkeypatch) -> int:
    """The exit code for the starter's schema with another value."""
    init(folder)
    key, _, known = line.partition(": ")
    for path in sorted((folder / "schema").rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        text = text.replace("{bearer: TEA_HOUSE_API_KEY}", IN_FULL)
        if key == "next":
            text = text.replace(f"{known}: {{", f"{value}: {{")
        path.write_text(
            text.replace(f"{line}\n", f"{key}: {value}\n"), encoding="utf-8"
        )
    monkeypatch.chdir(folder)
    return main(["validate"])


@pytest.mark.parametrize(
    ("line", "value"), [(k, v) for k, values in REFUSED.items() for v in values]
)
def test_what_no_output_can_do_is_a_mistake(
    line: str, value: str, tmp_path: Path, monkeypatch, capsys
) -> None:
    assert validated(tmp_path, line, value, monkeypatch) == 1
    told = capsys.readouterr().err
    assert told.startswith("schema/api.yaml:") and f"'{value}'" in told
    assert told.count("error:") == told.count("hint:") == 1


@pytest.mark.parametrize(
    ("line", "value"), [(k, v) for k, values in TAKEN.items() for v in values]
)
def test_what_outputs_can_do_is_taken(
    line: str, value: str, tmp_path: Path, monkeypatch, capsys
) -> None:
    assert validated(tmp_path, line, value, monkeypatch) == 0, capsys.readouterr().err
