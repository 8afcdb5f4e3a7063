"""How Sphinx builds the documentation of the generator: ``make docs``."""

import sys
from pathlib import Path

DOCS = Path(__file__).parent
SHARED = DOCS.parent / "templates" / "python" / "docs"
sys.path[:0] = [
    str(DOCS / "_extensions"),
    str(SHARED / "_extensions"),
    str(DOCS.parent / "generator"),
]

from copperplate import __version__

project = "Copperplate"
version = release = __version__
html_title = f"{project} {release}"

extensions = [
    "myst_parser",
    "sphinx_copybutton",
    "json_schema",
    "markdown_twin",
]
nitpicky = True
highlight_language = "text"  # where a block doesn't say
smartquotes = False
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3

html_theme = "furo"
html_static_path = [str(SHARED / "_static")]
html_css_files = ["custom.css"]
templates_path = [str(SHARED / "_templates")]
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
copybutton_prompt_text = r"\$ "
copybutton_prompt_is_regexp = True
