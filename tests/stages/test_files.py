"""Reading files: strict, bounded, and never with a traceback."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from copperplate.diagnostics import Diagnostics
from copperplate.schema import documents, files, strict_yaml
from copperplate.schema.guides import guides
from copperplate.schema.nodes import MappingNode, Node, ScalarNode, SequenceNode

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


def parse(text: str) -> tuple[Node | None, list[str]]:
    """The node of a text, and the mistakes as ``line:column message``."""
    diagnostics = Diagnostics()
    node = strict_yaml.parse(text, "a.yaml", diagnostics)
    return node, [
        f"{found.position.line}:{found.position.column} {found.message}"
        for found in diagnostics.found
        if found.position
    ]


def plain(node: Node | None) -> Value:
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, MappingNode)
    return {key: plain(value) for key, value in node.values.items()}


def read(folder: Path) -> tuple[files.Files, list[str]]:
    """The files in a folder, and the mistakes as ``file: message``."""
    diagnostics = Diagnostics()
    found_files = files.read(folder, diagnostics)
    documents.parse(found_files, diagnostics)
    return found_files, [
        f"{Path(found.position.file).name}: {found.message}"
        for found in diagnostics.sorted()
        if found.position
    ]


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    (tmp_path / "resources").mkdir()
    (tmp_path / "api.yaml").write_text("name: tea\n")
    (tmp_path / "resources" / "teas.yaml").write_text("doc: Teas.\n")
    return tmp_path


def test_what_is_read_has_its_place() -> None:
    node, mistakes = parse('a: 1\nlist:\n  - "x"\n  - {deep: [true]}\n')
    assert not mistakes
    assert plain(node) == {"a": 1, "list": ["x", {"deep": [True]}]}
    assert isinstance(node, MappingNode)
    items = node.values["list"]
    assert isinstance(items, SequenceNode)
    second = items.items[1]
    assert isinstance(second, MappingNode)
    assert (node.keys["list"].line, node.keys["list"].column) == (2, 1)
    assert (items.items[0].line, items.items[0].column) == (3, 5)
    assert (second.keys["deep"].line, second.keys["deep"].column) == (4, 6)
    assert str(second.values["deep"].position) != str(second.position)


@pytest.mark.parametrize(
    "text",
    """no No NO yes Yes on off y N ~ Null NULL = True FALSE 0123 0o17 0x1F 0xa 0b1 1_000 +1 1e3 1.5e+3
    .5 5. .inf -.INF .NaN 1:30 190:20:30 2024-01-31 2024-1-1 2024-01-31T12:00:00Z""".split(),
)
def test_text_that_some_reader_takes_for_something_else_is_refused(text: str) -> None:
    assert len(parse(f"a: {text}")[1]) == 1
    assert len(parse(f"- {text}")[1]) == 1
    assert parse(f'a: "{text}"')[1] == []


@pytest.mark.parametrize("text", ["0", "5", "-12", "0.5", "-3.25", "true", "false"])
def test_what_is_no_text_is_what_every_reader_takes_it_for(text: str) -> None:
    node, mistakes = parse(text)
    assert not mistakes
    assert plain(node) == yaml.safe_load(text) == json.loads(text)


@example("?")
@example(":")
@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=12))
def test_a_plain_scalar_is_the_text_that_other_readers_see_or_is_refused(
    text: str,
) -> None:
    """PyYAML, which reads YAML 1.1, judges."""
    written = f"- {text}"
    node, mistakes = parse(written)
    if mistakes:
        return
    # As JSON, whose keys are texts, too.
    read = yaml.load(written, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    assert plain(node) == json.loads(json.dumps(read))


@given(st.text())
def test_a_quoted_text_is_kept_to_the_letter_or_refused(text: str) -> None:
    node, mistakes = parse("- " + json.dumps(text, ensure_ascii=True))
    if not mistakes:
        assert plain(node) == [text]
    elif text.isprintable():
        assert any(ord(character) > 0xFFFF for character in text)


@given(st.text())
def test_no_file_makes_a_traceback(text: str) -> None:
    node, mistakes = parse(text)
    assert node is not None or mistakes


@given(st.binary(max_size=50))
def test_no_bytes_make_a_traceback(data: bytes) -> None:
    diagnostics = Diagnostics()
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    strict_yaml.parse(text, "a.yaml", diagnostics)


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_bytes(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n")
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "a.md").write_bytes(b"\xef\xbb\xbf# A\r\n\r\nB\r\n")
    found = files.read(tmp_path, Diagnostics())
    assert found.api and [guide.text for guide in found.guides] == ["# A\n\nB\n"]
    node, mistakes = parse(found.api.text)
    assert (plain(node), mistakes) == ({"a": 1, "b": "x\ny\n"}, [])


@pytest.mark.parametrize("mistake", [b"\xff", b"\x01"])
def test_a_byte_order_mark_takes_no_column(mistake: bytes, tmp_path: Path) -> None:
    (tmp_path / "api.yaml").write_bytes(b"a: 1\n")
    (tmp_path / "resources").mkdir()
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "a.md").write_bytes(b"\xef\xbb\xbf# A" + mistake)
    diagnostics = Diagnostics()
    guides(files.read(tmp_path, diagnostics).guides, diagnostics)
    places = [each.position for each in diagnostics.found if each.position]
    assert [(p.line, p.column) for p in places if p.line] == [(1, 4)]


def test_all_that_can_be_read_behind_a_mistake_is_read() -> None:
    node, mistakes = parse("a: yes\na: 2\nb: &x [*y, !z 3]\nc: {<<: {}, d: 4}\n")
    assert [mistake.split(" ")[0] for mistake in mistakes] == [
        *("1:4", "2:1", "3:4", "3:8", "3:12", "4:5")
    ]
    assert plain(node) == {"a": "yes", "b": [None, 3], "c": {"d": 4}}


def test_the_parser_in_python_finds_the_same() -> None:
    text = 'a: [1, "x"]\nb: {no: *x}\nc: |\n  y\nd: >-\n  z\n'
    diagnostics, others = Diagnostics(), Diagnostics()
    node = strict_yaml.parse(text, "a", diagnostics)
    other = strict_yaml.parse(text, "a", others, yaml.Loader)
    assert plain(node) == plain(other)
    assert diagnostics.found == others.found


def test_half_a_character_is_refused_by_either_parser() -> None:
    for loader in (yaml.Loader, strict_yaml.FASTEST):
        diagnostics = Diagnostics()
        strict_yaml.parse('a: "\\ud83c"', "a", diagnostics, loader)
        assert len(diagnostics.found) == 1


class TestBounds:
    def test_long_texts(self) -> None:
        word = "x" * 10_000
        assert plain(parse(f"doc: {word}")[0]) == {"doc": word}
        longest = "x" * strict_yaml.MAX_SCALAR
        assert parse(f"doc: {longest}")[1] == []
        assert parse(f"doc: {longest}x")[1] == [
            "1:6 a text of more than 200,000 characters"
        ]

    @pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
    def test_depth(self, opening: str) -> None:
        for times in (100, 100_000):
            mistakes = parse(opening * times)[1]
            assert len(mistakes) == 1

    @pytest.mark.parametrize("name", ["api.yaml", "guides/a.md", "resources/teas.yaml"])
    def test_no_file_is_read_without_end(self, schema: Path, name: str) -> None:
        (schema / "guides").mkdir()
        (schema / name).touch()
        os.truncate(schema / name, 30_000_000_000)  # none of it is on the disk
        mistake = f"{Path(name).name}: more than 4,000,000 bytes"
        assert read(schema)[1] == [mistake]

    def test_sizes(self, schema: Path) -> None:
        line = "# " + "x" * 997 + "\n"
        teas = schema / "resources" / "teas.yaml"
        teas.write_text(line * (files.MAX_FILE_BYTES // 1000 - 1) + "doc: Teas.\n")
        assert read(schema)[1] == []
        teas.write_text(line * (files.MAX_FILE_BYTES // 1000) + "doc: Teas.\n")
        assert read(schema)[1] == ["teas.yaml: more than 4,000,000 bytes"]

    def test_all_files(self, schema: Path) -> None:
        big = schema / "resources" / "big.yaml"
        big.write_text("# " + "x" * (files.MAX_FILE_BYTES - 20) + "\ndoc: Teas.\n")
        for number in range(8):
            os.link(big, schema / "resources" / f"big_{number}.yaml")
        assert read(schema)[1] == [
            "big_7.yaml: more than 32,000,000 bytes in the schema",
            "teas.yaml: more than 32,000,000 bytes in the schema",
        ]

    def test_files(self, schema: Path) -> None:
        for number in range(files.MAX_FILES):
            os.link(
                schema / "resources" / "teas.yaml",
                schema / "resources" / f"teas_{number}.yaml",
            )
        documents, mistakes = read(schema)
        assert mistakes == ["resources: more than 10,000 files"]
        assert documents.resources == []


class TestFolders:
    def test_documents(self, schema: Path) -> None:
        (schema / "resources" / "pots.yaml").write_text("doc: Pots.\n")
        (schema / "resources" / ".teas.yaml.swp").write_bytes(b"\0")
        (schema / "resources" / "notes.md").write_text("notes\n")
        documents, mistakes = read(schema)
        assert not mistakes and documents.complete and documents.api
        assert documents.api.name == "api"
        assert [document.name for document in documents.resources] == ["pots", "teas"]

    def test_paths_are_told_from_the_current_folder(
        self, schema: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(schema.parent)
        for folder in (schema, Path(schema.name)):
            found, _ = read(folder)
            assert found.api and found.api.shown == f"{schema.name}/api.yaml"
        monkeypatch.chdir(schema / "resources")
        found, _ = read(schema)
        assert found.api and found.api.shown == f"{schema}/api.yaml"

    @pytest.mark.parametrize("name", ["aux", "com1", "a" * 101, "a__b", "_a", "1a"])
    def test_names_that_no_module_can_have_everywhere(
        self, schema: Path, name: str
    ) -> None:
        (schema / "resources" / f"{name}.yaml").write_text("doc: Teas.\n")
        documents, mistakes = read(schema)
        assert len(mistakes) == 1
        assert [document.name for document in documents.resources] == ["teas"]
        assert not documents.complete

    def test_what_is_no_file_is_no_resource(self, schema: Path) -> None:
        resources = schema / "resources"
        os.mkfifo(resources / "pipe.yaml")
        (resources / "loop.yaml").symlink_to("loop.yaml")
        (resources / "gone.yaml").symlink_to("nowhere.yaml")
        (resources / "folder.yaml").mkdir()
        (resources / "linked.yaml").symlink_to("teas.yaml")
        documents, mistakes = read(schema)
        assert mistakes == [
            "folder.yaml: not a file",
            "gone.yaml: can't be read: no such file or directory",
            "loop.yaml: can't be read: too many levels of symbolic links",
            "pipe.yaml: not a file",
        ]
        assert [document.name for document in documents.resources] == ["linked", "teas"]

    def test_files_of_the_system_do_not_hold_a_run_up(self, schema: Path) -> None:
        """They say that they are empty; one of them waits for the next message of the kernel.

        What is in them is another matter: that it is looked at, and comes to an end, is all.
        """
        teas = schema / "resources" / "teas.yaml"
        for name in ("kmsg", "self/mem", "self/pagemap", "self/environ"):
            if not os.access(f"/proc/{name}", os.R_OK):
                continue
            teas.unlink()
            teas.symlink_to(f"/proc/{name}")
            assert isinstance(read(schema)[1], list)

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, schema: Path) -> None:
        (schema / "api.yaml").chmod(0)
        assert read(schema)[1] == ["api.yaml: can't be read: permission denied"]
