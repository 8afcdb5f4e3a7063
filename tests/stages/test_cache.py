"""The cache: whatever decides the output is in its key, and nothing that it says is believed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from copperplate.cli import main
from copperplate.diagnostics import Diagnostics
from copperplate.init import init
from copperplate.output import cache
from copperplate.output.cache import Remembered, recall, remember
from copperplate.output.file import Stamp
from copperplate.schema import files

GENERATOR = {
    "code/generate.py": "code\n",
    "code/languages/go/__init__.py": "a language\n",
    "code/languages/go/reserved.txt": "its data\n",
    "templates/go/go.mod.j2": "a template\n",
    "templates/go/build/run": "a file to copy\n",
    "meta/api.schema.json": "{}\n",
}


@pytest.fixture
def generator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A generator of a few files, for the key of the cache."""
    folder = tmp_path / "generator"
    for path, text in GENERATOR.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    monkeypatch.setattr(cache, "package_folder", lambda: folder / "code")
    monkeypatch.setattr(cache, "templates_folder", lambda: folder / "templates")
    monkeypatch.setattr(cache, "meta_folder", lambda: folder / "meta")
    return folder


def key() -> str:
    return cache.fingerprint("schema", {"python": {"package": "tea"}})


@pytest.mark.parametrize("path", GENERATOR)
def test_every_file_of_the_generator_is_in_the_key(generator: Path, path: str) -> None:
    before = key()
    assert key() == before
    (generator / path).write_text("other\n")
    changed = key()
    (generator / path).chmod(0o755)
    executable = key()
    (generator / path).rename(generator / f"{path}x")
    renamed = key()
    (generator / f"{path}x").unlink()
    assert len({before, changed, executable, renamed, key()}) == 5


def test_a_language_more_changes_the_key(generator: Path) -> None:
    before = key()
    (generator / "code" / "languages" / "rust.py").touch()
    assert key() != before


def test_the_schema_and_the_settings_are_in_the_key(generator: Path) -> None:
    given = [
        ("schema", {}),
        ("another", {}),
        ("schema", {"python": {"package": "tea"}}),
        ("schema", {"python": {"package": "coffee"}}),
        ("schema", {"go": {"package": "tea"}}),
    ]
    assert len({cache.fingerprint(*each) for each in given}) == len(given)


@pytest.mark.parametrize("tool", ["black", "jinja2", "jsonschema", "pyyaml"])
def test_the_versions_of_the_tools_are_in_the_key(
    generator: Path, tool: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = key(), cache.version
    monkeypatch.setattr(cache, "version", lambda t: "0" if t == tool else version(t))
    assert key() != before


def test_the_version_of_python_is_in_the_key(
    generator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = key()
    monkeypatch.setattr(sys, "version_info", (3, 99, 0, "final", 0))
    assert key() != before


def test_what_tools_leave_behind_does_not_change_the_key(generator: Path) -> None:
    before = key()
    (generator / "code" / "__pycache__").mkdir()
    (generator / "code" / "__pycache__" / "generate.cpython-311.pyc").touch()
    os.mkfifo(generator / "code" / "pipe")
    assert key() == before


def test_any_name_can_be_in_the_key(generator: Path) -> None:
    before = key()
    path = os.fsencode(generator) + b"/templates/\xff\n"
    Path(os.fsdecode(path)).touch()
    assert key() != before


def test_a_file_that_nobody_needs_need_not_be_readable(
    generator: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_bytes(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    assert key() == key()


CHANGES: dict[str, Callable[[Path], object]] = {
    "api": lambda schema: (schema / "api.yaml").write_text("x\n"),
    "resource": lambda schema: (schema / "resources/a.yaml").write_text("x\n"),
    "guide": lambda schema: (schema / "guides/a.md").write_text("x\n"),
    "name": lambda schema: (schema / "guides/a.md").rename(schema / "guides/b.md"),
    "more": lambda schema: (schema / "resources/b.yaml").touch(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_read_is_in_the_key_also_behind_a_link(
    tmp_path: Path, change: str
) -> None:
    schema = tmp_path / "schema"
    schema.mkdir()
    (schema / "api.yaml").write_text("y\n")
    for name in ("resources/a.yaml", "guides/a.md"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("y\n")
        (schema / name).parent.symlink_to((tmp_path / name).parent)
    before = files.read(schema, Diagnostics()).digest
    CHANGES[change](schema)
    assert files.read(schema, Diagnostics()).digest != before


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that has just been generated, which is the current folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    init(tmp_path)
    monkeypatch.chdir(tmp_path)
    assert main(["generate", "openapi"]) == 0
    return tmp_path


def entries(project: Path) -> list[Path]:
    found = [*(project / "cache" / "copperplate").iterdir()]
    assert found
    return found


def test_no_cache_makes_a_wrong_tree_pass(project: Path) -> None:
    """A cache and a manifest that somebody wrote, so that they agree with what they planted."""
    made = project / "generated" / "openapi"
    planted = made / "openapi.yaml"
    planted.write_text("openapi: planted\n")
    manifest = json.loads((made / ".copperplate.json").read_text())
    (entry,) = entries(project)
    known = json.loads(entry.read_text())
    digest = cache.hashlib.sha256(planted.read_bytes()).hexdigest()
    manifest["files"]["openapi.yaml"] = digest
    text = json.dumps(manifest, indent=2, sort_keys=True) + "\n"
    (made / ".copperplate.json").write_text(text)
    known["openapi"]["files"]["openapi.yaml"] = [digest, False]
    entry.write_text(json.dumps(known))
    assert main(["generate", "openapi"]) == 0  # the cache is good for this much
    assert "planted" in planted.read_text()
    assert main(["generate", "openapi", "--check"]) == 1


@pytest.mark.parametrize("forged", ["{}", '{"openapi": {"folder": "x", "files": {}}}'])
def test_no_cache_makes_an_empty_tree_pass(
    project: Path, tmp_path: Path, forged: str
) -> None:
    (entry,) = entries(project)
    entry.write_text(forged)
    for path in ("openapi.yaml", ".gitattributes"):
        (project / "generated" / "openapi" / path).unlink()
    manifest = project / "generated" / "openapi" / ".copperplate.json"
    manifest.write_text('{\n  "copperplate": "0.1.0",\n  "files": {}\n}\n')
    assert main(["generate", "openapi", "--check"]) == 1


DAMAGED = [
    *("", "[]", "{}", "3", "null", "\0", "[" * 99_999, '{"openapi": 3}'),
    *('{"openapi": []}', '{"openapi": {}}', '{"openapi": {"folder": 3, "files": {}}}'),
    *(
        '{"openapi": {"folder": "generated/openapi", "files": %s}}' % files
        for files in ("[]", "3", '{"\\u0000": ["", false]}', '{"\\ud800": ["", false]}')
        + ('{"../x": ["", false]}', '{"x": 3}', '{"x": []}', '{"x": "ab"}', '"x"')
    ),
    *(
        '{"openapi": {"folder": "%s", "files": {"x": ["", false]}}}' % folder
        for folder in ("\\u0000", "\\ud800", "x" * 5000, "/proc/self/mem", "")
    ),
]


@pytest.mark.parametrize("text", DAMAGED)
def test_a_damaged_cache_does_no_harm(project: Path, text: str) -> None:
    made = project / "generated" / "openapi" / "openapi.yaml"
    before = made.read_bytes()
    (entry,) = entries(project)
    entry.write_text(text)
    made.unlink()
    assert main(["generate", "openapi"]) == 0
    assert made.read_bytes() == before


def test_a_cache_that_is_no_file_does_no_harm(project: Path) -> None:
    (entry,) = entries(project)
    entry.unlink()
    os.mkfifo(entry)
    assert main(["generate", "openapi"]) == 0


def test_what_is_remembered_is_recalled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    known = {
        "a": Remembered("generated/a", {"x": Stamp("0" * 64, True)}),
        "b": Remembered("../b", None),
    }
    remember("key", known)
    assert recall("key") == known
    assert recall("other") == {}


def test_nobody_needs_a_home(monkeypatch: pytest.MonkeyPatch) -> None:
    def home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", home)
    remember("key", {})
    assert recall("key") == {}
