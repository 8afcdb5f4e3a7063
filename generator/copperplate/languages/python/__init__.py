"""Python: an installable package with a client for ``with`` and ``for``, and one for ``async``.

The modules here decide every name, type, default and docstring; the templates under
``templates/python`` put them in order. ``plan`` is the way in.
"""

from __future__ import annotations

from copperplate.diagnostics import Diagnostics
from copperplate.languages import Language, Plan
from copperplate.languages.python import (
    client_module,
    datatype_modules,
    formatting,
    input_modules,
    metadata,
    namespaces,
    naming,
    pages,
    pagination,
    runtime,
    service_modules,
    settings,
    shared_parameters,
    webhook_module,
)
from copperplate.languages.python.encoders import PYTHON
from copperplate.paths import templates_folder
from copperplate.schema.description import Description, Output
from copperplate.text.code import PLAIN, code, identifier
from copperplate.text.data import TOML
from copperplate.text.prose import MARKDOWN

_TEMPLATES = templates_folder() / "python"

_WEBHOOKS = ("docs/guides/webhooks.md.j2", "src/PACKAGE/webhooks/__init__.py.j2")
"""What only an API with webhooks has."""


def check(description: Description, output: Output, diagnostics: Diagnostics) -> None:
    """Report wrong settings, and guides with a name that is taken."""
    settings.check(description, output, diagnostics)
    shared_parameters.check(description, diagnostics)
    pages.check(description, diagnostics)


def plan(description: Description, output: Output) -> Plan:
    """All that the templates print."""
    api, facts = description.api, description.facts
    chosen = settings.chosen(api, output)
    names = naming.decided(api, facts)
    lists = pagination.decided(api, facts, _classes(names))
    site = pages.site(description, chosen, names)
    datatypes = datatype_modules.modules(api, facts, names, lists.links)
    inputs = input_modules.modules(api, facts, names)
    services = service_modules.modules(api, facts, names, lists)
    clients = client_module.module(api, facts, chosen, names)
    webhooks = webhook_module.module(api, facts, names)
    lines = [*clients.imports, *(webhooks.imports if webhooks else ())]
    lines += [line for module in datatypes for line in module.imports]
    lines += [line for module in services for line in module.imports]
    if api.parameters:  # parts of the runtime's own modules
        lines.append(code("from . import _parameters"))
    return Plan(
        names={"PACKAGE": identifier(chosen.package)},
        each={
            "GUIDE": site.guides,
            "RESOURCE": site.resources,
            "DATATYPES": datatypes,
            "INPUTS": inputs,
            "GROUPS": client_module.groups(api, names),
            "SERVICE": services,
            "LICENSE": metadata.licenses(chosen),
        },
        context={
            "client": clients,
            "parameters": shared_parameters.module(api, facts, names),
            "datatypes_namespace": namespaces.namespace(names.datatype_classes()),
            "inputs_namespace": namespaces.namespace(
                (d.class_name, d.module)
                for name, d in names.datatypes.items()
                if facts.datatypes[name].is_sent
            ),
            "services_namespace": namespaces.namespace(names.service_classes()),
            "pagination": lists.definitions,
            "list_pages": lists.has_lists,
            "webhooks": webhooks,
            "omits_empty": api.omits_empty,
            "pages": site,
            "metadata": metadata.metadata(api, chosen),
        },
        without=[*runtime.unused(_TEMPLATES, lines), *(() if webhooks else _WEBHOOKS)],
    )


def _classes(names: naming.Names) -> set[str]:
    datatypes = (name for each in names.datatypes.values() for name in each.classes)
    services = (each.class_name for each in names.services.values())
    return {*map(str, datatypes), *map(str, services)}


LANGUAGE = Language(
    templates=_TEMPLATES,
    suffixes={".py": PYTHON, ".md": MARKDOWN, ".toml": TOML, "": PLAIN},
    check=check,
    plan=plan,
    format=formatting.black_all,
    formatter=formatting.name,
)
