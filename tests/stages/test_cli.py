"""The command, as a user and as a machine see it."""

from __future__ import annotations

import hashlib
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from copperplate.cli import main
from copperplate.generate import DIFFERENCES
from copperplate.init import init

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "copperplate"]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own with the starter's schema, which is the current folder; an empty cache."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "project"
    init(folder)
    monkeypatch.chdir(folder)
    return folder


def generate(*arguments: str) -> int:
    """``copperplate generate`` for the quickest of the outputs."""
    return main(["generate", "openapi", *arguments])


OUTPUT = Path("generated/openapi/openapi.yaml")


def test_generate_writes_and_says_nothing_where_nobody_watches(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert generate() == 0
    assert OUTPUT.is_file()
    assert capfd.readouterr() == ("", "")


def test_generate_check_accepts_what_generate_wrote() -> None:
    assert generate() == 0
    assert generate("--check") == 0


def test_generate_check_writes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert generate("--check") == 1
    assert not Path("generated").exists()
    assert f"{OUTPUT}: error: missing: " in capsys.readouterr().err


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_generate_check_says_what_is_wrong_with_each_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    generate()
    manifest = OUTPUT.parent / ".copperplate.json"
    made = json.loads(manifest.read_text())
    stale = OUTPUT.parent / "stale.txt"
    stale.write_text("")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    made["files"]["stale.txt"] = empty
    manifest.write_text(json.dumps(made))
    (OUTPUT.parent / "untracked.txt").touch()
    edit(Path("schema/resources/teas.yaml"), "What is on the menu", "All teas")
    assert generate("--check", "--format", "json") == 1
    found = {
        Path(entry["file"]).name: entry["message"].partition(":")[0]
        for entry in json.loads(capsys.readouterr().out)
        if entry["file"]
    }
    assert found == {
        ".copperplate.json": "outdated",
        "openapi.yaml": "outdated",
        "stale.txt": "stale",
        "untracked.txt": "untracked",
    }


DIFFERENT = {
    "modified": lambda: OUTPUT.write_text("edited"),
    "missing": lambda: OUTPUT.unlink(),
    "outdated": lambda: edit(Path("schema/api.yaml"), "A tea house", "The tea house"),
    "mode": lambda: OUTPUT.chmod(0o755),
    "stale": lambda: known("old.txt").touch(),
    "foreign": lambda: (known("openapi.yaml", None), OUTPUT.write_text("mine")),
    "occupied": lambda: (OUTPUT.unlink(), OUTPUT.mkdir()),
    "untracked": lambda: (OUTPUT.parent / "new.txt").touch(),
}
EMPTY = hashlib.sha256(b"").hexdigest()


def known(name: str, digest: str | None = EMPTY) -> Path:
    """A file of the output, after the manifest was made to know it with that digest, or not."""
    manifest = OUTPUT.parent / ".copperplate.json"
    content = json.loads(manifest.read_text())
    content["files"].pop(name, None)
    content["files"] |= {name: digest} if digest else {}
    manifest.write_text(json.dumps(content, indent=2, sort_keys=True) + "\n")
    return OUTPUT.parent / name


@pytest.mark.parametrize("kind", DIFFERENT)
def test_every_kind_of_difference_fails_a_check(
    kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate() == 0
    DIFFERENT[kind]()
    assert generate("--check") == 1
    assert f": error: {DIFFERENCES[kind]}\n" in capsys.readouterr().err
    assert DIFFERENT.keys() == DIFFERENCES.keys()


def test_what_git_ignores_is_no_difference() -> None:
    """Unless somebody has put it into a commit after all."""
    assert generate() == 0
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    subprocess.run(["git", "init", "-q", "."], check=True)
    Path(".gitignore").write_text(".venv/\nbuild/\n*.log\n")
    made = [".venv/lib/a.py", "build/lib/b.py", "c.log"]
    for name in made:
        (OUTPUT.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (OUTPUT.parent / name).touch()
    assert generate("--check") == 0
    for name in made:
        subprocess.run([*git, "add", "-f", OUTPUT.parent / name], check=True)
        assert generate("--check") == 1
        subprocess.run([*git, "rm", "-q", "--cached", OUTPUT.parent / name], check=True)
    Path(".gitignore").unlink()
    assert generate("--check") == 1


def edited() -> None:
    OUTPUT.write_text("edited")


def planted() -> None:
    (OUTPUT.parent / "build").mkdir()
    (OUTPUT.parent / "build" / "x").touch()


def emptied() -> None:
    OUTPUT.unlink()


def occupied() -> None:
    OUTPUT.unlink()
    OUTPUT.mkdir()
    (OUTPUT / "mine").touch()


@pytest.mark.parametrize(
    ("spoil", "force", "remedy"),
    [
        ([edited], True, r"then 'copperplate generate --force' overwrites it"),
        ([planted], False, "what is untracked is yours to remove"),
        ([emptied], False, "'copperplate generate' brings them up to date"),
        ([occupied], False, "remove what is in the way; 'copperplate generate' brings"),
        ([edited, planted], True, "--force' overwrites it; what is untracked is"),
    ],
)
def test_what_a_check_says_to_do_helps(
    spoil, force: bool, remedy: str, capsys: pytest.CaptureFixture[str]
) -> None:
    generate()
    for each in spoil:
        each()
    assert generate("--check") == 1
    assert remedy in capsys.readouterr().err.rpartition("hint:")[2]
    if occupied in spoil:
        assert generate() == generate("--force") == 1  # no run takes away a folder
        shutil.rmtree(OUTPUT)
    if planted in spoil:
        shutil.rmtree(OUTPUT.parent / "build")
    if emptied in spoil or edited in spoil or occupied in spoil:
        assert generate(*(["--force"] if force else [])) == 0
    assert generate("--check") == 0


def test_nothing_is_written_before_all_that_is_in_the_way_is_found(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of two outputs the second can't be written."""
    shutil.copytree("schema", "other/schema")
    edit(
        Path("schema/api.yaml"), "openapi: {}", "openapi: {}\n  z: {language: openapi}"
    )
    assert main(["generate", "openapi", "z"]) == 0
    edit(Path("schema/api.yaml"), "A tea house", "The tea house")
    before = OUTPUT.read_bytes()
    Path("generated/z/openapi.yaml").unlink()
    Path("generated/z/openapi.yaml").mkdir()
    assert main(["generate", "openapi", "z", "--force"]) == 1
    assert OUTPUT.read_bytes() == before
    told = capsys.readouterr().err
    assert "generated/z/openapi.yaml: error: in the way" in told
    assert "nothing was written" in told


def test_an_edited_file_is_overwritten_only_by_force(
    capsys: pytest.CaptureFixture[str],
) -> None:
    generate()
    made = OUTPUT.read_bytes()
    OUTPUT.write_text("edited")
    assert generate() == 1
    assert OUTPUT.read_text() == "edited"
    told = capsys.readouterr().err
    assert f"{OUTPUT}: error: modified: edited since it was generated" in told
    assert "--force" in told
    assert generate("--force") == 0
    assert OUTPUT.read_bytes() == made


def test_nothing_is_written_if_one_language_is_blocked(project: Path) -> None:
    (project / OUTPUT.parent).mkdir(parents=True)
    (project / OUTPUT).write_text("somebody else's")
    assert main(["generate"]) == 1
    assert [path.name for path in Path("generated").iterdir()] == ["openapi"]


def test_the_cache_never_hides_a_change(project: Path) -> None:
    generate()
    made = OUTPUT.read_bytes()
    assert list((project.parent / "cache" / "copperplate").iterdir())
    OUTPUT.unlink()
    assert generate() == 0
    assert OUTPUT.read_bytes() == made
    edit(Path("schema/api.yaml"), "A tea house that", "A house of tea that")
    assert generate() == 0
    assert OUTPUT.read_bytes() != made


def test_a_cache_that_cannot_be_written_does_no_harm(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "a-file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(project / "a-file"))
    assert generate() == 0
    assert OUTPUT.is_file()


def test_nothing_heavy_is_imported_when_there_is_nothing_to_do() -> None:
    arguments = ["generate", "openapi"]
    assert main(arguments) == 0
    script = (
        f"import sys, copperplate.cli; assert copperplate.cli.main({arguments}) == 0\n"
        "print(*{'black', 'jinja2', 'jsonschema', 'yaml'} & {*sys.modules})"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (ran.stdout, ran.stderr) == ("\n", "")


def test_black_is_asked_only_about_what_it_has_not_laid_out(project: Path) -> None:
    """A check makes everything anew, and needs no black where the manifest knows the files."""

    def imported(*arguments: str) -> set[str]:
        script = (
            f"import sys, copperplate.cli; assert copperplate.cli.main({arguments}) == 0\n"
            "print(*{'black', 'jinja2'} & {*sys.modules})"
        )
        command = [sys.executable, "-c", script]
        ran = subprocess.run(command, capture_output=True, text=True)
        assert ran.stderr == ""
        return {*ran.stdout.split()}

    assert imported("generate") == {"black", "jinja2"}
    assert imported("generate", "--check") == {"jinja2"}
    manifest = Path("generated/python/.copperplate.json")
    edit(manifest, '"formatter": "black ', '"formatter": "black 1 ')
    assert imported("generate", "--check") == {"black", "jinja2"}


@pytest.mark.parametrize(("old", "new"), [("self,\n", "self ,\n"), ("POST", "PUT")])
def test_no_manifest_makes_an_edit_pass(old: str, new: str) -> None:
    assert main(["generate", "python"]) == 0
    path = next(Path("generated/python/src").rglob("services/teas.py"))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    edit(path, old, new)
    edited = hashlib.sha256(path.read_bytes()).hexdigest()
    edit(Path("generated/python/.copperplate.json"), digest, edited)
    assert main(["generate", "python", "--check"]) == 1


@pytest.mark.parametrize("autocrlf", ["true", "input", "false"])
def test_a_check_passes_after_any_checkout(
    project: Path, monkeypatch: pytest.MonkeyPatch, autocrlf: str
) -> None:
    assert main(["generate"]) == 0
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@x.example", "-c"]
    for arguments in (
        ["init.defaultBranch=main", "init", "-q"],
        ["core.autocrlf=false", "add", "."],
        ["core.autocrlf=false", "commit", "-qm", "x"],
        ["core.eol=crlf", "clone", "-qc", f"core.autocrlf={autocrlf}", ".", "../clone"],
    ):
        subprocess.run([*git, *arguments], check=True)
    monkeypatch.chdir(project.parent / "clone")
    lines_end = b"\r\n" if autocrlf == "true" else b"\n"
    assert lines_end in Path("schema/api.yaml").read_bytes()
    assert main(["generate", "--check"]) == 0
    assert main(["generate"]) == 0
    told = subprocess.check_output(
        ["git", "check-attr", "linguist-generated", OUTPUT], text=True
    )
    assert told.endswith("linguist-generated: set\n")
    assert b"" == subprocess.check_output(["git", "status", "--porcelain", "generated"])


def test_the_output_is_the_same_wherever_it_is_made(project: Path) -> None:
    generate()
    made = OUTPUT.read_bytes()
    for seed, locale, zone in (
        ("1", "C", "UTC"),
        ("2", "tr_TR.UTF-8", "Asia/Kathmandu"),
    ):
        out = project / seed
        subprocess.run(
            [
                *COMMAND,
                "generate",
                "openapi",
                "-s",
                project / "schema",
                "-o",
                out,
            ],
            env={
                **os.environ,
                **{"PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": zone},
                "XDG_CACHE_HOME": str(out),
            },
            cwd="/",
            check=True,
        )
        assert (out / "openapi" / "openapi.yaml").read_bytes() == made


def test_a_mistake_in_the_schema_writes_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    edit(Path("schema/resources/teas.yaml"), "type: datetime", "type: datetme")
    assert main(["generate"]) == 1
    assert not Path("generated").exists()
    told = capsys.readouterr().err
    assert re.search(r"^schema/resources/teas\.yaml:\d+:\d+: error: ", told)
    assert "did you mean 'datetime'?" in told
    assert main(["validate", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=schema/resources/teas.yaml")


def test_validate_finds_nothing_in_the_starter(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["validate"]) == 0
    assert capsys.readouterr() == ("", "")
    assert main(["validate", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_dump_prints_the_api_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dump"]) == 0
    dumped = json.loads(capsys.readouterr().out)
    assert [resource["name"] for resource in dumped["resources"]] == ["orders", "teas"]


def test_a_setting_can_be_given_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    wrong = ["generate", "python", "--set", "python.package=not a name"]
    assert main(wrong) == 1
    told = capsys.readouterr().err
    assert "not a name" in told
    assert "api.yaml:" not in told  # it isn't there that the mistake is


def test_another_setting_makes_another_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    package = Path("generated/python/src")
    for name in ("tea_house", "tea", "tea_house"):
        chosen = ["generate", "python", "--set", f"python.package={name}"]
        assert main(chosen) == 0
        assert [path.name for path in package.iterdir()] == [name]
        assert main([*chosen, "--check"]) == 0


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("api.yaml", "package: tea_house", "package: aux"),
        ("api.yaml", "openapi: {}", "openapi: {title: Tea}"),
        ("api.yaml", "openapi: {}", "openapi: {folder: schema/made}"),
        ("api.yaml", "openapi: {}", "openapi: {language: klingon}"),
        ("guides/paging.md", "", "# A guide that is there already\n"),
        ("resources/teas.yaml", "of: Tea", "of: Coffee"),
    ],
)
@pytest.mark.parametrize("name", ["python", "openapi"])
def test_a_mistake_is_told_whatever_is_made(
    name: str, file: str, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path("schema", file)
    path.parent.mkdir(exist_ok=True)
    path.touch()
    edit(path, old, new)
    assert main(["validate"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"schema/{file}:")
    for arguments in ([], ["--check"]):
        assert main(["generate", name, *arguments]) == 1
        assert capsys.readouterr().err == told
    assert not Path("generated").exists()


def test_an_output_that_is_no_longer_listed_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its folder is left alone: it may hold somebody's work."""
    edit(
        Path("schema/api.yaml"),
        "openapi: {}",
        "openapi: {}\n  old: {language: openapi}",
    )
    edit(Path("schema/api.yaml"), "openapi: {}", "openapi: {folder: other/openapi}")
    beside = {"language": "openapi", "folder": "../beside"}
    edit(Path("schema/api.yaml"), "  old:", f"  beside: {json.dumps(beside)}\n  old:")
    assert main(["generate", "old", "openapi", "beside"]) == 0
    assert capsys.readouterr().err == ""
    edit(Path("schema/api.yaml"), "  old: {language: openapi}\n", "")
    edit(Path("schema/api.yaml"), "other/openapi", "other/document")
    edit(Path("schema/api.yaml"), "../beside", "../elsewhere")
    for arguments in (["openapi", "beside"],) * 2 + (["openapi", "--check"],):
        assert main(["generate", *arguments]) == 0
        told = capsys.readouterr().err.splitlines()
        assert [line.partition(" was made")[0] for line in told] == [
            "generated/old",
            "other/openapi",
        ]
        assert all("remove it, or list its output again" in line for line in told)
    assert Path("generated/old/openapi.yaml").is_file()


@pytest.mark.parametrize("linked", ["schema", "schema/resources", "schema/api.yaml"])
def test_a_change_behind_a_link_is_seen(linked: str) -> None:
    Path(linked).rename("elsewhere")
    Path(linked).symlink_to(Path("elsewhere").absolute())
    assert generate() == 0
    made = OUTPUT.read_bytes()
    edit(Path("schema/api.yaml"), "A tea house that", "A house of tea that")
    edit(Path("schema/resources/teas.yaml"), "What is on the menu", "All teas")
    assert generate("--check") == 1
    assert generate() == 0
    assert OUTPUT.read_bytes() != made


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["generate", "--language", "python"],
        ["generate", "--check", "--force"],
        ["generate", "--set", "python"],
        ["validate", "--format", "xml"],
    ],
)
def test_wrong_usage_is_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert capsys.readouterr().err.startswith("usage: copperplate")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["pyhton"], "there is no output 'pyhton'\n  hint: did you mean 'python'?"),
        (["--set", "klingon.package=x"], "there is no output 'klingon'"),
    ],
)
def test_an_output_that_is_not_listed(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", *arguments]) == 1
    assert told in capsys.readouterr().err
    assert not Path("generated").exists()


def test_a_project_makes_what_it_lists(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing by itself, two of one language, and each where its settings say."""
    text = (project / "schema" / "api.yaml").read_text()
    head = text[: text.index("outputs:")]
    api = project / "schema" / "api.yaml"
    api.write_text(head)
    assert main(["generate"]) == 1
    assert "api.yaml lists no outputs" in capsys.readouterr().err
    api.write_text(
        head + "outputs:\n  a: {language: openapi, folder: ../a/document}\n"
        "  b: {language: openapi}\n"
    )
    assert main(["generate"]) == 0
    made = (project / "../a/document/openapi.yaml").read_bytes()
    assert (project / "generated/b/openapi.yaml").read_bytes() == made
    (project / "../a/document/openapi.yaml").write_bytes(b"")
    assert main(["generate", "b", "--check"]) == 0
    assert main(["generate", "--check"]) == 1
    assert "a/document/openapi.yaml: error: modified" in capsys.readouterr().err


@pytest.mark.parametrize(
    "folder", ["schema", "schema/resources", "link/deep", "generated", "a/b"]
)
def test_no_folder_is_in_the_way_of_another(
    folder: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    api = project / "schema" / "api.yaml"
    text = api.read_text()
    text = text[: text.index("outputs:")]
    (project / "link").symlink_to("schema/resources")
    api.write_text(
        f"{text}outputs:\n  b: {{language: openapi, folder: a}}\n  openapi: {{}}\n"
        f"  c: {{language: openapi, folder: {folder}}}\n"
    )
    assert main(["generate"]) == 1
    told = capsys.readouterr().err
    assert re.search(r"schema/api.yaml:\d+:\d+: error: the folders? of the", told)
    assert told.count("overlap\n") == 1
    assert main(["validate"]) == 1
    assert not Path("generated").exists() and not Path("a").exists()


@pytest.mark.parametrize("key", ["folder", "language"])
def test_where_and_in_what_an_output_is_made_is_no_setting(
    key: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["generate", "--set", f"openapi.{key}=x"]) == 1
    assert f"'{key}' of the output 'openapi' can't be set" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["generate", "validate", "dump", "init"])
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main([command, "--help"])
    assert raised.value.code == 0
    assert (
        f"  copperplate {command}" in capsys.readouterr().out.partition("examples:")[2]
    )


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ([], "then run: copperplate generate"),
        (["tea"], "then run in tea: copperplate generate"),
    ],
)
def test_init_says_what_to_do_next(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    folder: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", *folder]) == 0
    assert capsys.readouterr().out.endswith(f"{told}\n")


def test_what_cannot_be_written_is_told_by_its_own_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(source: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(source), None, str(target))

    monkeypatch.setattr(os, "replace", refused)
    assert main(["generate", "openapi"]) == 1
    told = capsys.readouterr().err
    assert told == "error: generated/openapi/.copperplate.json: Permission denied\n"


def test_init_overwrites_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    edit(Path("schema/api.yaml"), "tea house", "coffee house")
    assert main(["init"]) == 1
    assert "is there already" in capsys.readouterr().err
    assert "coffee house" in Path("schema/api.yaml").read_text()


def test_an_unwritable_place_is_told_without_a_traceback(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "file").touch()
    assert generate("--out", "file") == 1
    assert capsys.readouterr().err.startswith("error: file/openapi: ")


def test_a_reader_that_leaves_is_no_reason_for_a_traceback() -> None:
    ran = subprocess.Popen(
        [*COMMAND, "dump"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert ran.stdout and ran.stderr
    ran.stdout.close()
    assert ran.stderr.read() == b""
    ran.stderr.close()
    assert ran.wait() == 1


def test_a_full_disk_is_told_without_a_traceback() -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [*COMMAND, "dump"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (ran.returncode, ran.stderr) == (1, "error: No space left on device\n")


def test_a_closed_output_is_told_without_a_traceback() -> None:
    script = f"exec '{sys.executable}' -m copperplate dump >&-"
    ran = subprocess.run(["sh", "-c", script], stderr=subprocess.PIPE, text=True)
    assert (ran.returncode, ran.stderr) == (1, "error: the standard output is closed\n")


def on_a_terminal(*arguments: str) -> tuple[int, str]:
    """Run the command on a terminal of its own: its exit code, and what the terminal showed."""
    environment = {name: value for name, value in os.environ.items() if name != "CI"}
    parent, child = pty.openpty()
    ran = subprocess.Popen([*COMMAND, *arguments], stderr=child, env=environment)
    os.close(child)
    shown = b""
    while True:
        try:
            piece = os.read(parent, 4096)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        shown += piece
    os.close(parent)
    return ran.wait(), shown.decode()


def test_a_terminal_sees_progress_and_a_summary() -> None:
    code, shown = on_a_terminal("generate", "openapi")
    assert code == 0
    assert "reading the schema" in shown
    summary = shown.rpartition("\x1b[K")[2]
    assert "openapi: 2 written, 0 unchanged, 0 removed" in summary
    assert " seconds" in summary


def test_ctrl_c_is_no_reason_for_a_traceback() -> None:
    # Tests that run in the background of a shell inherit that Ctrl-C is ignored.
    script = (
        "import signal, sys\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from copperplate.cli import main\n"
        "sys.exit(main(['dump']))"
    )
    ran = subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert ran.stdout
    ran.stdout.read(1)  # it has begun to write more than a pipe can hold, and waits
    ran.send_signal(signal.SIGINT)
    _, told = ran.communicate()
    assert told == b"interrupted\n"
    assert ran.returncode == 130


ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]
ODD = '"T\u00e9 \u8336 \U0001f375 \\u009b31m\\u0085\\u2028\\n\\x7f red"'
"""A text of YAML with letters that few terminals know, and with characters that speak to them."""


@pytest.mark.parametrize("environment", ASCII, ids=["ascii", "c"])
@pytest.mark.parametrize(
    "arguments",
    [
        *("validate", "generate openapi", "generate --check", "dump", "init \u8336"),
        "validate --schema wrong/schema",
        "validate --schema wrong/schema --format json",
        "generate --schema wrong/schema --format github",
        "validate --schema \u8336\x9b",
    ],
)
def test_a_terminal_that_knows_few_characters_gets_the_others_as_numbers(
    arguments: str, environment: dict[str, str]
) -> None:
    init(Path("wrong"))
    for schema in Path("schema"), Path("wrong/schema"):
        edit(schema / "api.yaml", "Tea House API", ODD)
    edit(Path("wrong/schema/resources/teas.yaml"), "type: string", f"type: {ODD}")
    ran = subprocess.run(
        [*COMMAND, *arguments.split()],
        capture_output=True,
        env={**os.environ, **environment},
    )
    told = (ran.stdout + ran.stderr).decode()
    is_wrong = "wrong" in arguments or "--check" in arguments or "\x9b" in arguments
    assert ran.returncode == is_wrong, told
    assert not re.search("Traceback|[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]", told)
