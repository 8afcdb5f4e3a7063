"""A local server that plays an API, made from its schema: it remembers, checks, and fails on request.

    with emulator.run("schema") as api:
        client = Client("any-key", base_url=api.base_url)

It needs the packages of the extra ``emulator``; nothing of them is imported before ``run``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from copperplate.ir.facts import facts_of
from copperplate.ir.model import Api
from copperplate.schema.description import Description

if TYPE_CHECKING:
    from copperplate.emulator.server.faults import Fault
    from copperplate.emulator.server.listener import Emulator


def run(
    schema: Description | Api | Path | str,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    seed: Mapping[str, object] | None = None,
    api_keys: tuple[str, ...] = (),
    read_only_keys: tuple[str, ...] = (),
    rate_limit: bool = False,
    max_body: int = 1024 * 1024,
    faults: Iterable[Fault] = (),
) -> Emulator:
    """Start an emulator of the API that ``schema`` describes: a folder, or what was made of one.

    It listens when this returns, on a free port unless ``port`` says which; use it in a ``with`` or
    ``close`` it. ``seed`` is a state to begin with, as ``Emulator.snapshot`` gives it, and ``faults``
    what goes wrong from the start. The others: ``copperplate.emulator.server.core.Options``. Raises
    EmulatorError if the schema has mistakes, the seed is wrong or the port can't be had.
    """
    from copperplate.emulator.server.core import Options
    from copperplate.emulator.server.listener import Emulator

    options = Options(
        api_keys=api_keys,
        read_only_keys=read_only_keys,
        rate_limit=rate_limit,
        max_body=max_body,
    )
    if isinstance(schema, Path | str):
        schema = _load(Path(schema))
    api, facts = (
        (schema, facts_of(schema))
        if isinstance(schema, Api)
        else (schema.api, schema.facts)
    )
    return Emulator(
        api, facts, host=host, port=port, seed=seed, options=options, faults=faults
    )


def _load(folder: Path) -> Description:
    from copperplate.diagnostics import Diagnostics
    from copperplate.emulator.world.refusals import EmulatorError
    from copperplate.schema.load import load

    diagnostics = Diagnostics()
    description = load(folder, diagnostics)
    if description is None:
        raise EmulatorError(f"the schema has mistakes:\n{diagnostics.render()}")
    return description
