"""Templates into Markdown: the only room that knows jinja2.

Whatever a template fills in is text, never markup: it is escaped for Markdown, so that no name, answer
or remark becomes a heading, a link, a table cell, an emoji or HTML. A template may be somebody's own: it
sees what it is given and nothing else, and every step it takes is counted.
"""

from .about import About, about, pages
from .escape import escape
from .fill import prepared, render
from .mentioned import mentions

__all__ = ["About", "about", "escape", "mentions", "pages", "prepared", "render"]
