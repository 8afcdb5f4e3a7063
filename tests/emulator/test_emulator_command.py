"""``copperplate emulate`` as its users start and end it, and the fixtures for pytest."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from caller import BOOKSHOP, NGROK

from copperplate import emulator
from copperplate.emulator.world.refusals import EmulatorError
from copperplate.init import init

COMMAND = [sys.executable, "-m", "copperplate", "emulate", "--schema", str(NGROK)]
HEADERS = {"Authorization": "Bearer test", "Ngrok-Version": "2"}


@contextmanager
def _started(
    *options: str, **environment: str
) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """A running command on a free port, its base URL and what it printed."""
    command = [*COMMAND, "--port", "0", *options]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **environment},
    ) as process:
        try:
            assert process.stdout is not None
            printed = ""
            while "/_emulator/" not in printed:
                line = process.stdout.readline()
                assert line, process.stderr and process.stderr.read()
                printed += line
            yield process, printed.split()[5].rstrip(","), printed
        finally:
            process.kill()


def _run(*options: str) -> tuple[int, str]:
    done = subprocess.run(
        [*COMMAND, *options], capture_output=True, text=True, timeout=30
    )
    assert done.stdout == ""
    return done.returncode, done.stderr


def test_it_tells_where_it_is_and_how_to_use_it() -> None:
    with _started() as (_, base_url, printed):
        assert httpx2.get(f"{base_url}/tunnels", headers=HEADERS).status_code == 200
        assert f"make {base_url} its base URL, and give it any key:\n" in printed
        assert "\n  export NGROK_API_KEY=test\n" in printed
        curl = next(line for line in printed.splitlines() if "curl" in line)
        assert "-H 'Authorization: Bearer test' -H 'Ngrok-Version: 2'" in curl


def test_it_tells_of_any_api_in_its_own_words() -> None:
    options = ("--schema", str(BOOKSHOP), "--api-key", "s3cret")
    with _started(*options) as (_, base_url, printed):
        assert f"make {base_url} its base URL, and give it the key:\n" in printed
        assert "\n  export BOOKSHOP_KEY='<key>'\n" in printed
        told = (
            "-H 'X-Api-Key: <key>' -H 'X-Shop-Version: 2024-10' -H 'X-Shop-Client: sdk'"
        )
        assert f"\n  curl {told} {base_url}/books\n" in printed
        assert "s3cret" not in printed and "python" not in printed


@pytest.mark.parametrize("encoding", ["ascii", "utf-8"])
def test_its_title_is_shown_as_the_terminal_can(tmp_path: Path, encoding: str) -> None:
    init(tmp_path)
    api = tmp_path / "schema" / "api.yaml"
    text = api.read_text(encoding="utf-8")
    title = '"\u8336 \\u009b31m\\u0085\\n\\x7f"'
    api.write_text(text.replace("Tea House API", title), encoding="utf-8")
    with _started("--schema", str(api.parent), PYTHONIOENCODING=encoding) as started:
        tea = "\\u8336" if encoding == "ascii" else "\u8336"
        printed = started[2]
        assert printed.startswith(f"{tea} \\x9b31m\\x85\\n\\x7f: ")


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGINT to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_asked_and_saves(tmp_path: Path, number: int) -> None:
    state = {"ip_policies": [{"id": "ipp_1", "description": "seed"}]}
    (tmp_path / "seed.json").write_text(json.dumps(state))
    options = (
        "--seed",
        str(tmp_path / "seed.json"),
        "--save",
        str(tmp_path / "end.json"),
    )
    with _started(*options, "--fault", "hang,path=/tunnels") as (process, base_url, _):
        port = int(base_url.rpartition(":")[2])
        httpx2.post(f"{base_url}/ip_policies", headers=HEADERS, json={})
        with socket.create_connection(("127.0.0.1", port)) as hanging:
            hanging.sendall(b"GET /tunnels HTTP/1.1\r\nHost: a\r\n\r\n")
            upgrade = {"Upgrade": "websocket", "Connection": "Upgrade"}
            httpx2.get(base_url, headers=upgrade)
            with socket.create_connection(("127.0.0.1", port)) as talking:
                talking.sendall(b"nonsense\r\n\r\n")
            time.sleep(0.1)
            process.send_signal(number)
            assert process.wait(10) == 0
        assert process.stderr is not None and process.stderr.read() == ""
    saved = json.loads((tmp_path / "end.json").read_text())["ip_policies"]
    assert saved[0]["description"] == "seed" and len(saved) == 2


def test_a_port_in_use_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        code, told = _run("--port", str(port))
    assert code == 1
    assert told.startswith(f"error: can't listen on 127.0.0.1 port {port}: ")
    assert "port 0 is a free one" in told
    assert "Traceback" not in told and told.count("\n") == 1


def test_a_wider_address_needs_a_flag() -> None:
    code, told = _run("--host", "0.0.0.0")
    assert code == 1 and "--allow-remote" in told
    with _started("--host", "0.0.0.0", "--allow-remote") as (_, base_url, _printed):
        port = base_url.rpartition(":")[2]
        url = f"http://127.0.0.1:{port}/tunnels"
        assert httpx2.get(url, headers=HEADERS).status_code == 200


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--seed", "none.json"], "none.json: No such file"),
        (["--seed", __file__], "not JSON"),
        (["--save", "nowhere/end.json"], "no file can be written there"),
        (["--save", "."], "no file can be written there"),
        (["--port", "http"], "is not a port"),
        (["--port", "65536"], "is not a port"),
        (["--max-body", "0"], "above 0"),
        (["--fault", "status=1"], "from 200 to 599"),
        (["--schema", "nowhere"], "nowhere"),
    ],
)
def test_a_mistake_is_told_in_a_line_or_two(options: list[str], told: str) -> None:
    code, error = _run(*options)
    assert code in (1, 2) and told in error and "Traceback" not in error


def test_a_schema_with_mistakes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_text("name: 1\n")
    with pytest.raises(EmulatorError, match=r"api\.yaml:1:"):
        emulator.run(tmp_path)


def test_several_emulators_at_once_share_nothing() -> None:
    with emulator.run(NGROK) as one, emulator.run(BOOKSHOP) as other:
        one.add("IPPolicy")
        assert one.snapshot() and other.snapshot() == {}
        with pytest.raises(EmulatorError, match="can't listen"):
            emulator.run(NGROK, port=int(one.base_url.rpartition(":")[2]))
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(one.base_url)


def test_reset_goes_back_to_the_seed() -> None:
    seed: dict[str, object] = {"ip_policies": [{}]}
    with emulator.run(NGROK, seed=seed) as server:
        before = server.snapshot()
        server.add("IPPolicy")
        server.reset()
        assert server.snapshot() == before


def test_the_fixtures_for_pytest(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text(f"[pytest]\ncopperplate_schema = {NGROK}\n")
    (tmp_path / "test_program.py").write_text(
        "def test_one(copperplate_emulator):\n"
        "    copperplate_emulator.add('Tunnel', {'id': 'a'})\n"
        "    assert copperplate_emulator.base_url.startswith('http://127.0.0.1:')\n"
        "def test_two(copperplate_emulator):\n"
        "    assert copperplate_emulator.snapshot() == {}\n"
    )
    plugin = 'pytest_plugins = ["copperplate.emulator.pytest_plugin"]\n'
    (tmp_path / "conftest.py").write_text(plugin)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    environment = {**os.environ, "PYTHONPATH": str(NGROK.parent / "generator")}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed" in done.stdout


def test_the_docs_examples_work(tmp_path: Path) -> None:
    text = (NGROK.parent / "docs" / "emulator.md").read_text(encoding="utf-8")
    state = text.partition("```json\n")[2].partition("```")[0]
    welcome = text.partition("how to point a client at it:\n\n```\n")[2]
    (tmp_path / "state.json").write_text(state)
    with _started("--seed", str(tmp_path / "state.json")) as (_, base_url, printed):
        expected = welcome.partition("```")[0].replace(
            "http://127.0.0.1:8080", base_url
        )
        assert printed == expected
    faults = [
        line.strip().removeprefix("api.fail(").removesuffix(")")
        for line in text.splitlines()
        if line.startswith("api.fail(")
    ]
    assert len(faults) == 4
    with emulator.run(NGROK, seed=json.loads(state)) as server:
        for fault in faults:
            server.fail(**eval(f"dict({fault})"))


def test_the_docs_program_works() -> None:
    text = (NGROK.parent / "docs" / "emulator.md").read_text(encoding="utf-8")
    program = "import" + text.partition("```python\nimport")[2].partition("```")[0]
    package = NGROK.parent / "generated" / "python" / "src"
    command = [sys.executable, "-W", "error", "-c", program]
    environment = {**os.environ, "PYTHONPATH": str(package)}
    done = subprocess.run(
        command, cwd=NGROK.parent, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_readme_can_be_typed_and_pasted() -> None:
    text = (NGROK.parent / "README.md").read_text(encoding="utf-8")
    section = text.partition("## Try it without an account\n")[2]
    server, python = section.partition("```\n")[2].partition("```")[0].splitlines()
    assert server.split("#")[0].split() == ["make", "emulate"]
    assert python.split()[2:] == [".venv/bin/python"]
    program = section.partition("```python\n")[2].partition("```")[0]
    with _started() as (_, base_url, _printed):
        done = subprocess.run(
            [sys.executable, "-i"],
            input=program.replace("http://127.0.0.1:8080", base_url),
            cwd=NGROK.parent,
            env=os.environ | dict(part.split("=") for part in python.split()[:2]),
            capture_output=True,
            text=True,
        )
    assert "24.0.0.0/8 allow 20" in done.stdout
    assert "\nhead office\n" in done.stdout
    assert "Traceback" not in done.stderr


def test_the_schema_that_init_writes_can_be_emulated(tmp_path: Path) -> None:
    init(tmp_path)
    with emulator.run(tmp_path / "schema") as server:
        told = httpx2.get(f"{server.base_url}/_emulator/").json()
        assert told["base_url"] == server.base_url
        assert server.snapshot() == {}
