"""What a newcomer finds: the README says what is so, and the wheel works without a checkout."""

from __future__ import annotations

import email
import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import yaml

from copperplate.cli import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")

EXCERPTS = re.findall(
    r"\]\(([^)\s]+\.(?:py|yaml))\)[^`]*?\n```(?:python|yaml)\n(.*?)```",
    README,
    re.DOTALL,
)


def test_the_readme_has_excerpts_of_the_schema_and_of_the_python() -> None:
    assert {Path(path).suffix for path, _ in EXCERPTS} == {".py", ".yaml"}


@pytest.mark.parametrize(("path", "excerpt"), EXCERPTS)
def test_excerpts_in_the_readme_are_those_files(path: str, excerpt: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    at = 0
    for piece in excerpt.split("…\n"):  # what is left out
        at = text.find(piece, at)
        assert at >= 0, f"{path} has no more\n{piece}"


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "SECURITY.md"])
def test_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    files = [link for link in links if "://" not in link]
    assert [link for link in files if not (ROOT / link).exists()] == []


def test_make_lists_its_commands_and_the_readme_names_no_others() -> None:
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True).stdout
    commands = set(re.findall(r"^make (\S+) ", listed, re.MULTILINE))
    assert {"generate", "emulate", "check", "quick", "test", "clean"} <= commands
    assert set(re.findall(r"`make (\S+)`", README)) <= commands


def test_hooks_for_pre_commit_are_commands_that_exist() -> None:
    hooks = yaml.safe_load(
        (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    )
    for hook in hooks:
        command, *arguments = hook["entry"].split()
        assert command == "copperplate"
        with pytest.raises(SystemExit) as raised:
            main([*arguments, "--help"])
        assert raised.value.code == 0


def test_what_is_generated_carries_no_notice_of_ours() -> None:
    ours = re.compile(rb"Copyright.*Copperplate")
    for licence in ROOT / "LICENSE", ROOT / "templates" / "LICENSE":
        assert ours.search(licence.read_bytes())
    generated = [p for p in (ROOT / "generated").rglob("*") if p.is_file()]
    assert len(generated) > 100
    assert [path for path in generated if ours.search(path.read_bytes())] == []


def licences(wheel: Path) -> tuple[str, list[str]]:
    """The licence expression of a wheel, and the names of the licence files in it."""
    with zipfile.ZipFile(wheel) as archive:
        (path,) = (n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        metadata = email.message_from_bytes(archive.read(path))
        files = metadata.get_all("License-File", [])
        folder = path.removesuffix("METADATA") + "licenses/"
        assert all(archive.read(folder + file) for file in files)
    return metadata["License-Expression"], files


PROGRAM = """
import http.server, json, threading

import tea_house


class TeaHouse(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        sent = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        answer = json.dumps({"id": "tea_1", **sent}).encode()
        self.send_response(201)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), TeaHouse)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"
with tea_house.Client("key", base_url=url) as client:
    print(client.teas.create(name="Darjeeling").name)
"""


@pytest.mark.slow
@pytest.mark.timeout(180)
def test_the_wheel_makes_a_working_package_in_an_empty_folder(tmp_path: Path) -> None:
    """It builds the wheel, and installs it and what it makes into a new environment."""
    environment = tmp_path / "environment"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    project = tmp_path / "empty"
    project.mkdir()

    def run(*command: str | Path) -> str:
        clean = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        clean["XDG_CACHE_HOME"] = str(tmp_path / "cache")
        ran = subprocess.run(
            command, cwd=project, env=clean, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    run(*pip, "wheel", "--no-deps", "--wheel-dir", tmp_path / "dist", ROOT)
    (wheel,) = (tmp_path / "dist").glob("copperplate-*.whl")
    assert licences(wheel) == ("MIT AND 0BSD", ["LICENSE", "templates/LICENSE"])
    run(*pip, "--python", python, "install", wheel)
    copperplate = environment / "bin" / "copperplate"
    run(copperplate, "init")
    run(copperplate, "generate")
    run(copperplate, "generate", "--check")
    run(*pip, "--python", python, "install", "generated/python")
    assert run(python, "-c", PROGRAM) == "Darjeeling\n"
