"""The page beside a new network: what is what, and the next three steps."""

from collections.abc import Iterator

from ..characters import safe
from ..language import Say, Text, text, texts


def guide(name: str, say: Say) -> str:
    """Write the page; whatever the program says in it is said as the program does."""
    return "\n\n".join(_parts(name, say)) + "\n"


def _parts(name: str, say: Say) -> Iterator[str]:
    yield f"# {_escaped(safe(name))}"
    yield say(
        text(
            "This is the folder of your network. The program dilemmakaart makes a questionnaire, a map and "
            "handouts of it. You type its commands in a terminal, in this folder."
        )
    )
    yield _list(
        say,
        ("netwerk.yaml", text("your network; every line is explained in the file")),
        ("antwoorden/", text("the answers that come back; git does not share them")),
        (
            "deelnemers.csv",
            text("who takes part, for mixed groups: dilemmakaart groups; git shares neither it nor groepen/"),
        ),
        ("uitkomst/", text("the map as numbers; it comes with step 2")),
        ("handouts/", text("the pages to print; they come with step 3")),
        ("reeks.yaml", text("the plan of several meetings, once you make one: dilemmakaart series")),
        ("oogst/", text("what a meeting brought, to fill in together: dilemmakaart new harvest")),
        ("dilemmas/", text("dilemmas of your own, if you make any: dilemmakaart new dilemma")),
    )
    yield from _first(say)
    yield from _second(say)
    yield from _third(say)
    yield say(text("More: dilemmakaart --help, and --help after a command."))


def _first(say: Say) -> Iterator[str]:
    yield "## " + say(text("Step 1. Make the questionnaire"))
    yield say(text("Look through netwerk.yaml, and change what is not right. Then check it:"))
    yield _commands("dilemmakaart validate")
    yield _seen(say, _checked(say))
    yield say(text("Make the questionnaire:"))
    yield _commands("dilemmakaart questionnaire --to html")
    file = f"{say(text('questionnaire'))}.html"
    yield _seen(say, say(text("{path}: written", path=file)))
    yield say(
        text(
            "Mail {file} to the members. They open it, fill it in and send back the file that it saves. Do "
            "you use Excel or Microsoft Forms rather? Then write xlsx or forms in place of html.",
            file=file,
        )
    )


def _second(say: Say) -> Iterator[str]:
    yield "## " + say(text("Step 2. Look at the map"))
    yield say(text("Put every file that comes back in the folder antwoorden. Then:"))
    yield _commands("dilemmakaart assess antwoorden/")
    yield say(
        text(
            "You see the map: what to talk about first, and why. From five answers on; below that it would "
            "show who answered what. Is something in a file not clear? Then you read which file and which "
            "row, and what to do."
        )
    )
    yield say(text("No questionnaire? Fill it in together, around one screen:"))
    yield _commands("dilemmakaart assess")


def _third(say: Say) -> Iterator[str]:
    yield "## " + say(text("Step 3. Print the pages"))
    yield _commands("dilemmakaart handout --to html")
    yield _seen(say, say(text("{path}: written", path="handouts/draaiboek.html")))
    yield say(
        text(
            "Open handouts/draaiboek.html in your browser and print it: it is the guide for whoever leads "
            "the meeting. handouts/deelnemer.html is for everyone who takes part. Change what you like: a "
            "page that you changed is never overwritten."
        )
    )


def _list(say: Say, *rows: tuple[str, Text]) -> str:
    return "\n".join(f"- `{path}`: {say(words)}" for path, words in rows)


def _commands(*lines: str) -> str:
    return "\n".join(["```shell", *lines, "```"])


def _seen(say: Say, *lines: str) -> str:
    return "\n".join([say(text("You see:")), "", "```text", *lines, "```"])


def _checked(say: Say) -> str:
    return say(
        text(
            "{files}: {errors}, {warnings}.",
            files=texts("{count} file checked", "{count} files checked", 1),
            errors=texts("{count} error", "{count} errors", 0),
            warnings=texts("{count} warning", "{count} warnings", 0),
        )
    )


def _escaped(name: str) -> str:
    """Keep a name from being read as markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>#&|~" else sign for sign in name)
