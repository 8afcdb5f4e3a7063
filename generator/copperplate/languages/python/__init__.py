"""Python: an installable package with a client for ``with`` and ``for``, and one for ``async``.

The modules here decide every name, type, default and docstring; the templates under
``templates/python`` put them in order. ``plan`` is the way in.
"""

from __future__ import annotations

from collections.abc import Mapping

from copperplate.diagnostics import Diagnostics
from copperplate.ir.model import Api
from copperplate.languages import Plan
from copperplate.languages.python import (
    client_module,
    datatype_modules,
    input_modules,
    metadata,
    namespaces,
    naming,
    pages,
    service_modules,
)
from copperplate.languages.python.formatting import black_all
from copperplate.languages.python.settings import checked
from copperplate.text.code import identifier


def plan(api: Api, settings: Mapping[str, str], diagnostics: Diagnostics) -> Plan:
    """All that the templates print. Mistakes in ``settings`` go to ``diagnostics``."""
    before = len(diagnostics.found)
    chosen = checked(api.name, settings, diagnostics)
    if len(diagnostics.found) > before:
        return Plan()
    decided = naming.decided(api)
    site = pages.site(api, chosen, decided, diagnostics)
    classes = [(d.class_name, d.module, d.is_input) for d in decided.datatypes.values()]
    return Plan(
        names={"PACKAGE": identifier(chosen.package)},
        each={
            "GUIDE": site.guides,
            "RESOURCE": site.resources,
            "DATATYPES": datatype_modules.modules(api, decided),
            "INPUTS": input_modules.modules(api, decided),
            "SERVICE": service_modules.modules(api, decided),
            "LICENSE": metadata.licenses(chosen),
        },
        context={
            "client": client_module.module(api, chosen, decided),
            "datatypes_namespace": namespaces.namespace(
                (name, module) for name, module, _ in classes
            ),
            "inputs_namespace": namespaces.namespace(
                (name, module) for name, module, is_input in classes if is_input
            ),
            "services_namespace": namespaces.namespace(decided.service_classes()),
            "pages": site,
            "metadata": metadata.metadata(api, chosen),
        },
    )


def format(files: Mapping[str, str]) -> dict[str, str]:
    """The files, the Python ones as black lays them out."""
    return black_all(files)
