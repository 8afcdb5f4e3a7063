# Made by Copperplate from schema/api.yaml; change it there.
"""How Sphinx builds these pages: ``python -m sphinx -W -n docs build/docs``."""

import builtins
import sys
from pathlib import Path

from sphinx.addnodes import pending_xref

DOCS = Path(__file__).parent
sys.path[:0] = [str(DOCS / "_extensions"), str(DOCS.parent / "src")]

project = "ngrok-client"
package = "ngrok"
version = release = "0.1.0"
html_title = f"{project} {release}"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
    "sphinx_design",
    "reference",
    "markdown_twin",
]
exclude_patterns = ["_build"]
nitpicky = True
smartquotes = False  # descriptions are shown as they are written

myst_enable_extensions = ["colon_fence", "fieldlist"]
myst_heading_anchors = 3

python_maximum_signature_line_length = 80
toc_object_entries = False  # headings say it already

autoclass_content = "both"
autodoc_member_order = "bysource"
napoleon_use_ivar = True
nitpick_ignore_regex = [
    ("py:.*", r"(aiohttp|httpx2|ssl)\..*"),
    # Type variables, and names of the runtime.
    ("py:.*", r"(.*\.)?([A-Z]|Body|Headers)"),
]

# Everything that a page needs is in the pages: no font, script or style of another host.
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["custom.css"]
templates_path = ["_templates"]
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
html_theme_options = {
    "navigation_with_keys": True,
    "top_of_page_buttons": ["view"],
    "light_css_variables": {
        "color-brand-primary": "#0b57d0",
        "color-brand-content": "#0b57d0",
    },
    "dark_css_variables": {
        "color-brand-primary": "#8ab4f8",
        "color-brand-content": "#8ab4f8",
    },
}
pygments_style = "tango"
pygments_dark_style = "github-dark"
copybutton_prompt_text = r"\$ |>>> |\.\.\. "
copybutton_prompt_is_regexp = True


def forbid_files(app, env, names):
    """No page brings in another file: those of whoever builds the pages are no business of theirs."""
    env.settings["file_insertion_enabled"] = False


def keep_builtins(app, doctree):
    """A type such as ``list`` is Python's, and no property or method of that name."""
    for reference in doctree.findall(pending_xref):
        if hasattr(builtins, reference["reftarget"]):
            reference.attributes.pop("refspecific", None)


def setup(app):
    app.connect("env-before-read-docs", forbid_files)
    app.connect("doctree-read", keep_builtins)
