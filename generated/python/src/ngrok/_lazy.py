# Copied by Copperplate, the same for every API.
"""Names of a package that are imported when they are first used."""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # for type checkers it is true

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def lazy(
    package: str, modules: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """The ``__getattr__`` and ``__dir__`` of a package.

    Args:
        package: the package's ``__name__``.
        modules: by name, the module within the package that has it. A name that is given as its own
            module is that module.
    """

    def get(name: str) -> object:
        if name not in modules:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        path = f"{package}.{modules[name]}"
        __import__(path)  # importlib would take longer to import than all the rest here
        module = sys.modules[path]
        value = module if modules[name] == name else getattr(module, name)
        vars(sys.modules[package])[name] = value  # the next time it is simply there
        return value

    def names() -> list[str]:
        special = {name for name in vars(sys.modules[package]) if name.startswith("__")}
        return sorted(special | modules.keys())

    return get, names
