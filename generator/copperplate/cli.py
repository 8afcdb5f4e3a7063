"""The command ``copperplate``.

Each subcommand is a function that takes the parsed arguments and returns an exit code: 0 if all is well, 1
for mistakes or differences, 2 for wrong usage (argparse's own). What isn't needed to answer ``--help``, or
to see that there is nothing to do, is imported where it is used.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import copperplate
from copperplate.diagnostics import FORMATS, Diagnostics, wants_color
from copperplate.errors import GeneratorError
from copperplate.generate import Task, generate
from copperplate.output.file import MANIFEST
from copperplate.terminal import printable, say

if TYPE_CHECKING:
    from copperplate.output.write import Comparison

OK, FAILED, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with the given arguments, or with those of the process; the exit code."""
    parsed = _parser().parse_args(arguments)
    # A run makes much and drops little of it: to look for garbage often takes a sixth of the time.
    gc.set_threshold(100_000)
    try:
        code: int = parsed.run(parsed)
        if sys.stdout is not None:
            sys.stdout.flush()
        gc.freeze()  # nor need the interpreter look for any at its end
        return code
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()  # whoever read it has gone, and doesn't want to hear why
        return FAILED
    except (GeneratorError, OSError) as error:
        print(f"error: {_reason(error)}", file=sys.stderr)
        _forget_output()
        return FAILED


def _reason(error: Exception) -> str:
    if not isinstance(error, OSError):
        return str(error)
    # Of a file that is moved to its place, the place tells more than the temporary name.
    path = error.filename2 or error.filename
    name = f"{path}: " if path else ""
    return f"{name}{error.strerror or error}"


def _forget_output() -> None:
    """Keep the interpreter from trying once more, at its end, to write what couldn't be written."""
    output = sys.stdout
    if output is None:
        return
    try:
        output.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), output.fileno())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="copperplate",
        description="Make client libraries and more from an API described in YAML.",
        epilog=(
            "a first time:\n"
            "  copperplate init          writes a small schema of a made-up API\n"
            "  copperplate generate      makes everything of it, below generated/\n\n"
            "'copperplate COMMAND --help' tells more, with examples."
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action="version", version=f"copperplate {copperplate.__version__}"
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _generate_command(commands)
    _validate_command(commands)
    _dump_command(commands)
    _init_command(commands)
    _emulate_command(commands)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(
    commands: Commands, name: str, does: str, examples: str
) -> argparse.ArgumentParser:
    """A subcommand with its help: what it does, and examples below the options."""
    return commands.add_parser(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog="examples:\n" + examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _schema_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        *("--schema", "-s"),
        type=Path,
        default=Path("schema"),
        metavar="DIR",
        help="the folder with api.yaml and resources/ (default: schema)",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="how mistakes are told: for people, as JSON, or as GitHub's annotations",
    )


def _generate_command(commands: Commands) -> None:
    parser = _command(
        commands,
        "generate",
        "make the libraries and documents, and write what changed",
        "  copperplate generate                          all outputs that schema/api.yaml lists\n"
        "  copperplate generate python                   only the output 'python'\n"
        "  copperplate generate --check                  for CI: change nothing, fail if anything would\n"
        "  copperplate generate --set python.package=tea the package under another name\n",
    )
    _schema_options(parser)
    parser.add_argument(
        "outputs",
        nargs="*",
        metavar="OUTPUT",
        help="what to make, by its name in api.yaml (default: all)",
    )
    parser.add_argument(
        *("--out", "-o"),
        type=Path,
        metavar="DIR",
        help="where to write, in a folder for each output (default: as api.yaml says,"
        " else in the folder 'generated' beside the schema)",
    )
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        type=_setting,
        metavar="OUTPUT.KEY=VALUE",
        help="a setting of an output, instead of the one in api.yaml",
    )
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--check",
        action="store_true",
        help="write nothing; tell every file that is modified, missing, outdated, stale or untracked",
    )
    either.add_argument(
        "--force",
        action="store_true",
        help="overwrite and remove files even if somebody edited them",
    )
    parser.set_defaults(run=_generate)


def _setting(text: str) -> tuple[str, str, str]:
    name, equals, value = text.partition("=")
    output, dot, key = name.partition(".")
    if not (equals and dot and key):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not of the form python.package=tea"
        )
    return output, key, value


def _generate(arguments: argparse.Namespace) -> int:
    started = time.monotonic()
    settings: dict[str, dict[str, str]] = {}
    for output, key, value in arguments.set:
        settings.setdefault(output, {})[key] = value
    task = Task(
        schema=arguments.schema,
        out=arguments.out,
        outputs=arguments.outputs,
        settings=settings,
        check=arguments.check,
        force=arguments.force,
    )
    diagnostics = Diagnostics()
    progress = _Progress()
    comparisons: Mapping[str, Comparison] = {}
    try:
        comparisons = generate(task, diagnostics, progress)
    except GeneratorError as error:
        diagnostics.error(None, str(error))
    finally:
        progress.clear()
    if diagnostics.found:
        return _report(diagnostics, arguments)
    if not task.check:
        seconds = time.monotonic() - started
        progress.end("".join(_summary(comparisons)) + f"{seconds:.2f} seconds")
    return _report(diagnostics, arguments)


def _summary(comparisons: Mapping[str, Comparison]) -> Iterator[str]:
    """A line an output: how many files were written, left as they were, and removed."""
    for name, was in comparisons.items():
        yield (
            f"{name}: {len(was.to_write - {MANIFEST})} written, {len(was.unchanged)} unchanged,"
            f" {len(was.stale)} removed\n"
        )


class _Progress:
    """One line on a terminal that says what is being done; nothing elsewhere, and nothing in CI."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty() and not os.environ.get("CI")

    def __call__(self, text: str) -> None:
        if self._shown:
            print(f"\r\x1b[K{text} …", end="", file=sys.stderr, flush=True)

    def notice(self, text: str) -> None:
        """Print what everybody should know."""
        self.clear()
        print(printable(text), file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)

    def end(self, text: str) -> None:
        """Print what has been done."""
        if self._shown:
            print(text, file=sys.stderr)


def _report(diagnostics: Diagnostics, arguments: argparse.Namespace) -> int:
    """Print the mistakes, for people on the error stream, for programs on the other; the exit code."""
    if arguments.format == "text":
        color = wants_color(sys.stderr)
        sys.stderr.write(diagnostics.render("text", color))
    else:
        _print(diagnostics.render(arguments.format))
    return FAILED if diagnostics.found else OK


def _print(text: str) -> None:
    """Text on the standard output: UTF-8, whatever the locale."""
    if sys.stdout is None:
        raise GeneratorError("the standard output is closed")
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(errors="backslashreplace"))


def _validate_command(commands: Commands) -> None:
    parser = _command(
        commands,
        "validate",
        "look for mistakes in a schema",
        "  copperplate validate\n"
        "  copperplate validate --schema api/schema --format github   for a pull request\n",
    )
    _schema_options(parser)
    parser.set_defaults(run=_validate)


def _validate(arguments: argparse.Namespace) -> int:
    from copperplate.generate import check_outputs, configured
    from copperplate.schema.files import read

    diagnostics = Diagnostics()
    described = configured(read(arguments.schema, diagnostics), {}, diagnostics)
    if described is not None:
        check_outputs(Task(schema=arguments.schema), described, diagnostics)
    return _report(diagnostics, arguments)


def _dump_command(commands: Commands) -> None:
    parser = _command(
        commands,
        "dump",
        "print the whole API as JSON, resolved, for generators in other languages",
        "  copperplate dump > api.json\n"
        "  copperplate dump | jq '.resources[].service.operations[]?.path'\n",
    )
    _schema_options(parser)
    parser.set_defaults(run=_dump)


def _dump(arguments: argparse.Namespace) -> int:
    from copperplate.ir.dump import to_json
    from copperplate.schema.load import load

    diagnostics = Diagnostics()
    described = load(arguments.schema, diagnostics)
    if described is None:
        return _report(diagnostics, arguments)
    _print(to_json(described.api, described.facts))
    return OK


def _init_command(commands: Commands) -> None:
    parser = _command(
        commands,
        "init",
        "write a small schema of a made-up API to begin with",
        "  copperplate init            schema/ in this folder\n"
        "  copperplate init tea-house  tea-house/schema/\n",
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("."),
        metavar="DIR",
        help="the folder that gets the folder 'schema' (default: this one)",
    )
    parser.set_defaults(run=_init)


def _init(arguments: argparse.Namespace) -> int:
    from copperplate.init import init

    written = init(arguments.folder)
    here = arguments.folder.resolve() == Path.cwd()
    where = "" if here else f" in {arguments.folder}"
    after = f"Read {written[0]}, then run{where}: copperplate generate"
    say(*map(str, written), "", after)
    return OK


def _emulate_command(commands: Commands) -> None:
    from copperplate.emulator import command

    parser = _command(
        commands,
        "emulate",
        "play the API on this machine, with a memory",
        command.EXAMPLES,
    )
    _schema_options(parser)
    command.add_arguments(parser)
    parser.set_defaults(run=_emulate)


def _emulate(arguments: argparse.Namespace) -> int:
    from copperplate.emulator import command
    from copperplate.schema.load import load

    diagnostics = Diagnostics()
    described = load(arguments.schema, diagnostics)
    if described is None:
        return _report(diagnostics, arguments)
    return command.run(described, arguments)
