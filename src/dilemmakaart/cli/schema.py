"""`dilemmakaart schema`: the kinds of file as JSON Schema, for editors."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from ..files import exists, load, shown, write
from ..language import Say, Text, mark, text
from ..schema import EDITIONS, KINDS
from .choosing import choose
from .leave import DONE, MISUSE, Leave
from .screen import Screen

HELP = mark(
    "Write JSON Schema (2020-12): with it an editor completes the keys of a file, explains them and shows "
    "mistakes.\n\n"
    "A network folder has no schemas of its own. Make them beside netwerk.yaml: dilemmakaart schema --output "
    "schemas"
)
KIND = mark(
    "The kind of file: dilemma, levels, values, sources, lens, method or network; and such as "
    "dilemma.edition, for its texts in another language. Without: one schema that fits all originals."
)
OUTPUT = mark(
    "A folder: write KIND.schema.json there, for every kind if none is named. Without: to the screen."
)
KNOWN = (*KINDS, *EDITIONS)


def command(say: Say) -> tuple[Callable[..., int], str]:
    """Build the command in one language."""

    def schema(
        context: typer.Context,
        kind: Annotated[
            str | None, typer.Argument(metavar="[KIND]", help=say(Text(KIND)), show_default=False)
        ] = None,
        output: Annotated[
            Path | None, typer.Option(metavar="DIR", help=say(Text(OUTPUT)), show_default=False)
        ] = None,
    ) -> int:
        if kind is not None:
            choose(kind, KNOWN, text("Unknown kind '{seen}'.", seen=kind))
        _schema(context.obj, kind, output)
        return DONE

    return schema, say(Text(HELP))


def _schema(screen: Screen, kind: str | None, output: Path | None) -> None:
    from ..schema.json_schema import schema_of, schema_of_all, written

    if output is None:
        screen.result(written(schema_of_all() if kind is None else schema_of(kind)))
        return
    kinds = KNOWN if kind is None else [kind]
    files = {output / f"{each}.schema.json": written(schema_of(each)) for each in kinds}
    _write(files, screen)
    line = f"# yaml-language-server: $schema={shown(next(iter(files)))}"
    screen.remark(text("Begin a file with such a line, the path as seen from that file: {line}", line=line))


def _write(files: Mapping[Path, str], screen: Screen) -> None:
    """Write all files, or none if one of them is somebody else's."""
    from ..schema.json_schema import ours

    present = {path: load(path).raw for path in files if exists(path)}
    for path, raw in present.items():
        if not ours(raw):
            message = text("This file was not made by dilemmakaart, so nothing was written.")
            raise Leave(MISUSE, message, text("Move it, or choose another folder."), shown(path))
    for path, content in files.items():
        if present.get(path) == content.encode():
            words = text("{path}: unchanged", path=shown(path))
        else:
            write(path, content)
            words = text("{path}: written", path=shown(path))
        screen.result(screen.say(words) + "\n")
