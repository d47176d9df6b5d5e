"""`dilemmakaart explain`: the manual of what `validate` finds."""

from collections.abc import Callable
from typing import Annotated

import typer

from ..folders import library
from ..journeys.explain import explained, pages_of
from ..language import Say, Text, mark, text
from ..manuals import manuals
from ..terminal.library import shelf_lines
from ..terminal.manual import manual_lines
from ..views.manual import contents
from .choosing import like_code
from .leave import DONE, MISUSE, Leave
from .screen import Screen

HELP = mark("Explain what validate finds: one code, or all of them.")
CODE = mark("A code such as DK301, or the start of several: DK3. Without: all of them.")


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def explain(
        context: typer.Context,
        code: Annotated[
            str, typer.Argument(metavar="[CODE]", help=say(Text(CODE)), show_default=False)
        ] = "DK",
    ) -> int:
        screen: Screen = context.obj
        pages = manuals()
        found = pages_of(code, pages)
        if not found:
            hint = like_code(code, [page.code for page in pages])
            raise Leave(MISUSE, text("There is no code '{seen}'.", seen=code), hint)
        if len(found) == 1:
            view = explained(found[0], library(), screen.say)
            screen.lines(manual_lines(view, screen.say, screen.columns))
        else:
            screen.lines(shelf_lines(contents(found, screen.say), screen.columns))
            screen.remark(text("In full: dilemmakaart explain, followed by a code."))
        return DONE

    return explain, say(Text(HELP))
