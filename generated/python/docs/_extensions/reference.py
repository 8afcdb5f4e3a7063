# Copied by Copperplate, the same for every API.
"""What these pages need of Sphinx besides its own directives.

* ``{py:operation}``: a method of a service, shown as it is called on a client.
* Anchors for what is described a second time (``:no-index:``), so that ``datatypes.html`` has one for
  every class and member although the index leads to the pages of the resources.
* "source" links for properties, for members of a base class, and for what the package offers at a shorter name.
* Names of the standard library lead to its documentation; the rest must be found here.
"""

from __future__ import annotations

import importlib
from typing import Any

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.domains.python import PyMethod
from sphinx.environment import BuildEnvironment
from sphinx.errors import PycodeError
from sphinx.pycode import ModuleAnalyzer

PYTHON = "https://docs.python.org/3/library/"
STANDARD = {
    "datetime": "datetime.html#datetime.datetime",
    "datetime.datetime": "datetime.html#datetime.datetime",
    "Decimal": "decimal.html#decimal.Decimal",
    "date": "datetime.html#datetime.date",
    "timedelta": "datetime.html#datetime.timedelta",
    "datetime.timedelta": "datetime.html#datetime.timedelta",
    "Sequence": "collections.abc.html#collections.abc.Sequence",
    "collections.abc.Sequence": "collections.abc.html#collections.abc.Sequence",
    "Mapping": "collections.abc.html#collections.abc.Mapping",
    "collections.abc.Mapping": "collections.abc.html#collections.abc.Mapping",
    "Iterator": "collections.abc.html#collections.abc.Iterator",
    "collections.abc.Iterator": "collections.abc.html#collections.abc.Iterator",
    "AsyncIterator": "collections.abc.html#collections.abc.AsyncIterator",
    "collections.abc.AsyncIterator": "collections.abc.html#collections.abc.AsyncIterator",
    "Iterable": "collections.abc.html#collections.abc.Iterable",
    "collections.abc.Iterable": "collections.abc.html#collections.abc.Iterable",
    "AsyncIterable": "collections.abc.html#collections.abc.AsyncIterable",
    "collections.abc.AsyncIterable": "collections.abc.html#collections.abc.AsyncIterable",
    "Awaitable": "collections.abc.html#collections.abc.Awaitable",
    "collections.abc.Awaitable": "collections.abc.html#collections.abc.Awaitable",
    "Collection": "collections.abc.html#collections.abc.Collection",
    "collections.abc.Collection": "collections.abc.html#collections.abc.Collection",
    "os.PathLike": "os.html#os.PathLike",
    "Callable": "collections.abc.html#collections.abc.Callable",
    "collections.abc.Callable": "collections.abc.html#collections.abc.Callable",
    "Any": "typing.html#typing.Any",
    "typing.Any": "typing.html#typing.Any",
    "Self": "typing.html#typing.Self",
    "typing.Self": "typing.html#typing.Self",
    "typing.TypedDict": "typing.html#typing.TypedDict",
    "RuntimeError": "exceptions.html#RuntimeError",
    "Exception": "exceptions.html#Exception",
    "NamedTuple": "typing.html#typing.NamedTuple",
    "typing.NamedTuple": "typing.html#typing.NamedTuple",
    "typing.Protocol": "typing.html#typing.Protocol",
}


class Operation(PyMethod):
    """A method of a service; ``:client:`` is what stands before its name in a call."""

    option_spec = {**PyMethod.option_spec, "client": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        self.name = "py:method"
        return super().run()

    def handle_signature(
        self, sig: str, signode: addnodes.desc_signature
    ) -> tuple[str, str]:
        found = super().handle_signature(sig, signode)
        for prefix in [*signode.findall(addnodes.desc_addname)]:
            prefix.parent.remove(prefix)
        shown = self.options["client"] + "."
        signode.insert(0, addnodes.desc_addname(shown, shown))
        return found

    def before_content(self) -> None:
        """Names in the description are looked up where those around it are, among the datatypes."""
        module = self.env.ref_context.get("py:module")
        super().before_content()
        self.env.ref_context["py:module"] = module


def add_anchors(
    app: Sphinx, domain: str, objtype: str, content: addnodes.desc_content
) -> None:
    """Give the signatures of a description that isn't indexed the anchors of the one that is."""
    for signature in content.parent.findall(addnodes.desc_signature):
        if domain == "py" and not signature["ids"] and signature.get("fullname"):
            module = signature.get("module")
            prefix = f"{module}." if module else ""
            signature["ids"].append(prefix + signature["fullname"])


def use_dashes(app: Sphinx, doctree: nodes.document) -> None:
    """Sphinx leaves it to its smart quotes to make a dash between a parameter and its description."""
    for text in [*doctree.findall(nodes.Text)]:
        if text == " -- ":
            text.parent.replace(text, nodes.Text(" \N{EN DASH} "))


def find_module(app: Sphinx, module: str, name: str) -> str | None:
    """The module that a documented name is written in, for its "source" link."""
    value: Any = importlib.import_module(module)
    found: str | None = None
    for part in name.split("."):
        value = getattr(value, part, None)
        found = getattr(value, "__module__", None) or found
    return found


def find_source(app: Sphinx, module: str) -> tuple[str, dict[str, Any]] | None:
    """The source of a module, and the lines of all that is defined there.

    A member that a class has from another one of its module is found by the name of either.
    """
    try:
        analyzer = ModuleAnalyzer.for_module(module)
        analyzer.find_tags()
    except PycodeError:
        return None
    lines: dict[str, Any] = dict(analyzer.tags)
    for name, kind in vars(importlib.import_module(module)).items():
        for base in kind.__mro__[1:] if isinstance(kind, type) else ():
            for member in vars(base):
                inherited = analyzer.tags.get(f"{base.__name__}.{member}")
                if base.__module__ == module and inherited:
                    lines.setdefault(f"{name}.{member}", inherited)
    return analyzer.code, lines


def resolve(
    app: Sphinx,
    env: BuildEnvironment,
    node: addnodes.pending_xref,
    content: nodes.TextElement,
) -> nodes.reference | None:
    """A name that isn't known as it is written: one of the package, or of the standard library."""
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    if target in STANDARD:
        uri = PYTHON + STANDARD[target]
        return nodes.reference("", "", content, internal=False, refuri=uri)
    package = app.config.package
    names = [f"{package}.{target}", f"{package}.datatypes.{target}"]
    if target == "Null":
        names = [f"{package}.NULL"]
    python = env.domains.python_domain
    for name in names:
        if name in python.objects:
            return python.resolve_xref(  # type: ignore[return-value]
                env, node["refdoc"], app.builder, "obj", name, node, content
            )
    return None


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_config_value("package", "", "env", str)
    app.add_directive_to_domain("py", "operation", Operation)
    app.connect("object-description-transform", add_anchors)
    app.connect("doctree-read", use_dashes)
    app.connect("viewcode-find-source", find_source)
    app.connect("viewcode-follow-imported", find_module)
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
