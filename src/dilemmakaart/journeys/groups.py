"""Groups: a file of people into mixed groups, and a page for each."""

from collections.abc import Mapping, Sequence

from ..file import File
from ..views.seats import GroupView
from .handout import Made, Wanted, documents
from .setting import Setting

TEMPLATE = "groep"


def group_pages(
    setting: Setting, groups: Sequence[GroupView], templates: Mapping[str, File], wanted: Wanted
) -> Made:
    """Return a page for each group, with the pictures that such a page shows. Raises Faulty and Lacking."""
    made = documents(setting, None, templates, wanted._replace(templates=(TEMPLATE,), groups=groups))
    pages = b"".join(content for name, content in made.files.items() if name.endswith(".md"))
    files = {
        name: content
        for name, content in made.files.items()
        if not name.endswith(".svg") or name.encode() in pages
    }
    return made._replace(files=files)
