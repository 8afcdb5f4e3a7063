"""``copperplate emulate``: an emulator in the foreground, until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import threading
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from copperplate.emulator.world.refusals import EmulatorError
from copperplate.ir.model import Api, Scheme, SharedParameter
from copperplate.ir.samples import Samples
from copperplate.schema.description import Description
from copperplate.terminal import say

if TYPE_CHECKING:
    from copperplate.emulator.server.faults import Fault

EXAMPLES = (
    "  copperplate emulate                                    on http://127.0.0.1:8080\n"
    "  copperplate emulate --port 0 --seed objects.json       on a free port, with objects to begin with\n"
    "  copperplate emulate --fault status=503,rate=0.1        one answer in ten is an error\n"
    "  copperplate emulate --fault truncate,path=/books,times=2\n"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options; where the schema is and how mistakes are told is the command line's own."""
    _add_place(parser)
    _add_state(parser)
    _add_rules(parser)
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        type=_fault,
        metavar="FAULT",
        help="let something go wrong, as name=value,...: status=, latency=, rate=, times=, method=,"
        " path=, headers=Name:value, or drop, hang, lose, truncate; may be given several times",
    )


def _add_place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="the address to listen on (default: 127.0.0.1)",
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=8080,
        help="the port, 0 for a free one (default: 8080)",
    )
    parser.add_argument(
        "--allow-remote",
        action="store_true",
        help="listen on an address that other machines can reach, too",
    )


def _add_state(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--seed",
        type=Path,
        metavar="FILE",
        help="a JSON file with objects to begin with",
    )
    parser.add_argument(
        "--save", type=Path, metavar="FILE", help="write all objects to FILE at the end"
    )


def _add_rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--api-key",
        action="append",
        default=[],
        metavar="KEY",
        help="accept only this key; may be given several times (default: any key)",
    )
    parser.add_argument(
        "--read-only-key",
        action="append",
        default=[],
        metavar="KEY",
        help="a key that may only read; may be given several times",
    )
    parser.add_argument(
        "--rate-limit",
        action="store_true",
        help="keep the rate limit that the schema documents",
    )
    parser.add_argument(
        "--max-body",
        type=_positive,
        default=1024 * 1024,
        metavar="BYTES",
        help="the longest body of a request (default: 1 MiB)",
    )


def run(description: Description, arguments: argparse.Namespace) -> int:
    """Emulate the API that is described until a signal asks for the end; the exit code.

    Raises EmulatorError if it can't be started.
    """
    if not arguments.allow_remote and not _is_loopback(arguments.host):
        raise EmulatorError(
            f"{arguments.host} can be reached from other machines, and the emulator lets everybody"
            " in; give --allow-remote if that is meant"
        )
    try:
        import copperplate.emulator.server.listener  # noqa: F401
    except ImportError as error:
        raise EmulatorError(
            f"{error.name} is not installed; run: pip install 'copperplate[emulator]'"
        ) from None
    from copperplate.emulator import run as start
    from copperplate.emulator.server.state_files import expect_place, read_state

    if arguments.save:
        expect_place(arguments.save)
    end = _end()
    api = description.api
    emulator = start(
        description,
        host=arguments.host,
        port=arguments.port,
        seed=read_state(arguments.seed) if arguments.seed else None,
        api_keys=tuple(arguments.api_key),
        read_only_keys=tuple(arguments.read_only_key),
        rate_limit=arguments.rate_limit,
        max_body=arguments.max_body,
        faults=arguments.fault,
    )
    with emulator:
        say(*_welcome(api, emulator.base_url, bool(arguments.api_key)))
        end.wait()
        if arguments.save:
            emulator.save(arguments.save)
    return 0


def _end() -> threading.Event:
    """What happens at the first Ctrl-C, or when the process is asked to terminate."""
    end = threading.Event()

    def ask(number: int, frame: FrameType | None) -> None:
        end.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, ask)
    return end


def _welcome(api: Api, base_url: str, has_keys: bool) -> list[str]:
    """Lines that say where it is, and how to point a client at it."""
    import shlex

    key = "<key>" if has_keys else "test"
    headers = [f"{header.name}: {header.value}" for header in api.headers]
    schemes, shared = _first_way(api), _needed(api)
    variables = [c.environment_variable for s in schemes for c in s.credentials]
    exports = dict.fromkeys(variables, key)
    exports |= {each.environment_variable: text for each, text in shared.items()}
    options = " ".join(
        [
            *(_curl_option(scheme, key) for scheme in schemes),
            *(f"-H {shlex.quote(text)}" for text in headers),
            *filter(None, (_curl_parameter(p, text) for p, text in shared.items())),
        ]
    )
    count = sum(len(service.operations) for service in api.services())
    return [
        f"{api.title}: {count} operations at {base_url}, kept in memory. Ctrl-C ends it.",
        "",
        f"Point a client at it: make {base_url} its base URL, and give it "
        + ("the key:" if has_keys else "any key:"),
        *(f"  export {name}={shlex.quote(text)}" for name, text in exports.items()),
        f"  curl {options} {base_url}{_example_path(api, shared)}",
        "",
        f"Objects, faults and the log of requests: {base_url}/_emulator/",
    ]


def _first_way(api: Api) -> list[Scheme]:
    """The schemes of the first alternative."""
    named = {each.name: each for each in api.authentication.schemes}
    return [named[name] for name in api.authentication.alternatives[0]]


def _curl_option(scheme: Scheme, key: str) -> str:
    """How curl is told a key."""
    import shlex

    if scheme.kind == "basic":
        return f"-u {shlex.quote(f'{key}:{key}')}"
    if scheme.kind == "client_credentials":
        return "-H 'Authorization: Bearer <access token>'"
    if scheme.place == "query":
        return f"--url-query {shlex.quote(f'{scheme.wire}={key}')}"
    if scheme.place == "cookie":
        return f"-b {shlex.quote(f'{scheme.wire}={key}')}"
    return (
        f"-H {shlex.quote(f'{scheme.wire}: {scheme.word} {key}'.replace(':  ', ': '))}"
    )


def _needed(api: Api) -> dict[SharedParameter, str]:
    """Values of the parameters that calls can't do without."""
    samples = Samples(api)
    needed = (p for p in api.parameters if p.required or p.location == "path")
    return {each: samples.text(each) for each in needed}


def _curl_parameter(parameter: SharedParameter, text: str) -> str:
    """How curl is told a parameter of the whole API; empty for one in the path."""
    import shlex

    match parameter.location:
        case "query":
            return f"--url-query {shlex.quote(f'{parameter.wire}={text}')}"
        case "header":
            return f"-H {shlex.quote(f'{parameter.wire}: {text}')}"
    return ""


def _example_path(api: Api, shared: Mapping[SharedParameter, str]) -> str:
    """A path that can be asked for right away, the first list."""
    texts = {parameter.name: text for parameter, text in shared.items()}
    lists = (
        operation.path.fill(texts[name] for name in operation.path.parameters)
        for service in api.services()
        for operation in service.operations
        if operation.standard == "list" and not operation.in_path
    )
    return next(lists, "/")


def _is_loopback(host: str) -> bool:
    import ipaddress

    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port, 0 to 65535")
    return int(text)


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def _fault(text: str) -> Fault:
    from copperplate.emulator.server.faults import FaultError, from_text

    try:
        return from_text(text)
    except FaultError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
