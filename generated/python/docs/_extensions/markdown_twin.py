# Copied by Copperplate, the same for every API.
"""A plain Markdown twin of each page, beside it (``paging.html``, ``paging.md``), and ``llms.txt``.

Made from what the page says once everything in it is resolved, so that the two cannot differ.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx

SUFFIX = ".md"


def write_page(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Write the twin of one page."""
    if app.builder.name != "html":
        return
    path = Path(app.outdir, docname + SUFFIX)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(markdown(doctree), encoding="utf-8")


def write_index(app: Sphinx, exception: Exception | None) -> None:
    """Write ``llms.txt``: what there is to read, and where."""
    if exception is not None or app.builder.name != "html":
        return
    root = app.config.root_doc
    lines = [f"# {_escaped(app.config.project)}", ""]
    lines += [f"> {_as_text(_escaped(_summary(app, root)))}", ""]
    for tree in app.env.get_doctree(root).findall(addnodes.toctree):
        lines += [f"## {tree['caption'] or 'Pages'}", ""]
        for _, docname in tree["entries"]:
            for page in _below(app, docname):
                title = _escaped(app.env.titles[page].astext())
                summary = _escaped(_summary(app, page))
                lines.append(f"- [{title}]({page}{SUFFIX}): {summary}".rstrip(": "))
        lines.append("")
    Path(app.outdir, "llms.txt").write_text("\n".join(lines), encoding="utf-8")


def _below(app: Sphinx, docname: str) -> Iterable[str]:
    yield docname
    for child in app.env.toctree_includes.get(docname, []):
        yield from _below(app, child)


def _summary(app: Sphinx, docname: str) -> str:
    """The first paragraph of a page, in one line."""
    for paragraph in app.env.get_doctree(docname).findall(nodes.paragraph):
        if not isinstance(paragraph.parent, nodes.field_body):
            return " ".join(paragraph.astext().split())
    return ""


def markdown(document: nodes.document) -> str:
    """A page as Markdown."""
    return _blocks(document.children, level=0).strip("\n") + "\n"


def _blocks(children: Iterable[nodes.Node], level: int) -> str:
    parts = [_block(child, level) for child in children]
    return "\n\n".join(part for part in parts if part)


def _block(node: nodes.Node, level: int) -> str:
    if isinstance(node, nodes.section):
        return _blocks(node.children, level + 1)
    if isinstance(node, nodes.title):
        title = re.sub(r"#$", r"\\#", _inline(node))
        return "#" * min(level, 6) + " " + title
    if isinstance(node, (nodes.paragraph, nodes.rubric, nodes.term)):
        return _as_text(_inline(node))
    if isinstance(node, nodes.literal_block):
        return _fenced(node)
    if isinstance(node, (nodes.bullet_list, nodes.enumerated_list)):
        return _list(node, level)
    if isinstance(node, nodes.table):
        return _table(node)
    if isinstance(node, addnodes.desc):
        return _description(node, level)
    if isinstance(node, nodes.field_list):
        return "\n\n".join(_field(field, level) for field in node.children)
    if isinstance(node, nodes.Admonition):
        body = _blocks(node.children, level)
        return "\n".join(f"> {line}".rstrip() for line in body.split("\n"))
    if isinstance(node, nodes.container) and "sd-tab-label" in node.get("classes", ()):
        return f"*{_inline(node)}*"
    if node.__class__.__name__ == "sd_tab_label":
        return f"*{_inline(node)}:*"
    if isinstance(node, _SKIPPED):
        return ""
    if isinstance(node, (nodes.TextElement, nodes.Text)):
        return _as_text(_inline(node))
    return _blocks(node.children, level)


_SKIPPED = (
    addnodes.index,
    addnodes.toctree,
    nodes.Invisible,
    nodes.raw,
    nodes.target,
    nodes.transition,
)


def _fenced(node: nodes.literal_block) -> str:
    runs = re.findall("`+", node.astext())
    fence = "`" * max(3, 1 + max(map(len, runs), default=0))
    return f"{fence}{node.get('language', '')}\n{node.astext().rstrip()}\n{fence}"


def _list(node: nodes.Element, level: int) -> str:
    numbered = isinstance(node, nodes.enumerated_list)
    items = []
    for number, item in enumerate(node.children, start=1):
        mark = f"{number}. " if numbered else "- "
        items.append(_hanging(mark, _blocks(item.children, level)))
    return "\n".join(items)


def _hanging(mark: str, text: str) -> str:
    first, *rest = text.split("\n")
    indent = " " * len(mark)
    return "\n".join([mark + first, *(indent + line if line else "" for line in rest)])


def _table(node: nodes.table) -> str:
    rows = [
        [_inline_of_cell(entry) for entry in row.children]
        for row in node.findall(nodes.row)
    ]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    lines.insert(1, "|" + " --- |" * len(rows[0]))
    return "\n".join(lines)


def _inline_of_cell(entry: nodes.Node) -> str:
    return " ".join(_inline(child) for child in entry.children).replace("|", "\\|")


def _description(node: addnodes.desc, level: int) -> str:
    """A class, property or method: its signature as an item of a list, the rest below it."""
    signatures = [
        " ".join(signature.astext().removesuffix("[source]").split())
        for signature in node.findall(addnodes.desc_signature)
        if signature.parent is node
    ]
    body = [
        _blocks(child.children, level)
        for child in node.children
        if isinstance(child, addnodes.desc_content)
    ]
    text = "\n\n".join([*map(_code, signatures), *body])
    return _hanging("- ", text.strip("\n"))


def _field(field: nodes.Node, level: int) -> str:
    name, body = field.children
    text = _blocks(body.children, level)
    is_list = bool(body.children) and isinstance(body.children[0], nodes.bullet_list)
    gap = "\n\n" if is_list else " "
    return f"**{_inline(name)}:**{gap}{text}".rstrip()


def _inline(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return _escaped(str(node).replace("\n", " "))
    if isinstance(node, addnodes.literal_emphasis):  # a piece of a type: ``str``, ``|``
        return _escaped(node.astext())
    if isinstance(node, nodes.literal):
        return _code(node.astext().replace("\n", " "))
    if isinstance(node, _SKIPPED):
        return ""
    inner = _joined(_inline(child) for child in node.children)
    for kind, wrap in _MARKS.items():
        if isinstance(node, kind) and inner.strip():
            return wrap(inner)
    if isinstance(node, nodes.reference) and node.get("refuri"):
        address = _address(str(node["refuri"]))
        return f"[{inner}]({address})" if address else inner
    if isinstance(node, nodes.image):
        return _escaped(str(node.get("alt", "")))
    return inner


def _joined(pieces: Iterable[str]) -> str:
    """The pieces of a line, where an exclamation mark makes no picture of a link behind it."""
    line = ""
    for piece in pieces:
        if piece.startswith("[") and line.endswith("!"):
            line = line[:-1] + "\\!"
        line += piece
    return line


_MARKS: dict[type[nodes.Node], Callable[[str], str]] = {
    nodes.strong: "**{}**".format,
    nodes.emphasis: "*{}*".format,
}


def _address(uri: str) -> str:
    """The address of a link: of the twin, where it leads to a page of ours. Twins have no anchors."""
    if re.match(r"[a-z]+:", uri):
        return re.sub(r"[()]|&(?=#?\w+;)", r"\\\g<0>", uri)
    return re.sub(r"\.html$", SUFFIX, uri.partition("#")[0])


def _code(text: str) -> str:
    """A code span, in more backticks than the text has in a row."""
    runs = re.findall("`+", text)
    fence = "`" * (1 + max(map(len, runs), default=0))
    space = " " if text[:1] in ("`", " ") or text[-1:] in ("`", " ") else ""
    return f"{fence}{space}{text}{space}{fence}" if text else ""


def _escaped(text: str) -> str:
    """Text to be read as it is, anywhere but at the beginning of a line."""
    text = re.sub(r"([\\`*\[\]<>|]|~(?=~)|(?<=~)~|&(?=#?\w+;))", r"\\\1", text)
    return re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", text)


def _as_text(line: str) -> str:
    """A line that doesn't begin a list, a heading or a ruler."""
    line = re.sub(r"^(\d+)([.)])", r"\1\\\2", line)
    return re.sub(r"^[#+=-]", r"\\\g<0>", line)


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("doctree-resolved", write_page)
    app.connect("build-finished", write_index)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
