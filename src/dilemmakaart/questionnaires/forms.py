"""Text to paste into Microsoft Forms or Google Forms, with how to do that.

Every question holds its code, and every choice of a position begins with its number: so the export is
recognised, whatever the program adds to it.
"""

from collections.abc import Iterator, Sequence

from ..language import Say, Text, text
from ..views.form import Choice, Form

RULE = "-" * 60


def write(form: Form, say: Say) -> bytes:
    """Write the text, as Notepad and Word open it: UTF-8 with BOM."""
    blocks = [*_how(say), RULE, *_questions(form, say)]
    return ("\r\n".join("\r\n".join(block.split("\n")) + "\r\n" for block in blocks)).encode("utf-8-sig")


_STEPS: Sequence[Text] = (
    text("Make a new, empty form at forms.office.com or forms.google.com."),
    text(
        "Turn off what asks who somebody is. Microsoft Forms: in the settings, let anyone respond and do not "
        "record names. Google Forms: in the settings, do not collect e-mail addresses."
    ),
    text("Paste the title and the introduction."),
    text(
        "Add a question for each block below. Copy the first line of the block as the question: the code at "
        "its beginning has to stay, or the answers are not recognised."
    ),
    text(
        "Choose the kind that stands above the block. Copy its choices all at once, and paste them at the "
        "first choice: most programs make a choice of each line. If yours does not, paste them one by one."
    ),
    text("Make no question compulsory, and leave the order of the choices as it is."),
    text("Fill it in once yourself, and throw that answer away before you send the form."),
    text(
        "Afterwards: Microsoft Forms has 'Open in Excel' with the answers, Google Forms makes a sheet that "
        "you download as CSV or Excel. Put that file in the folder with answers: nothing in it needs to be "
        "changed."
    ),
)


def _how(say: Say) -> Iterator[str]:
    yield say(text("How to make a form of this"))
    yield from (f"{number}. {say(step)}" for number, step in enumerate(_STEPS, start=1))


def _questions(form: Form, say: Say) -> Iterator[str]:
    yield form.title
    yield "\n\n".join(form.intro)
    for background in form.background:
        yield _block(say(_ONE), f"{background.id}. {background.question}", background.choices)
    for item in form.items:
        yield f"{RULE}\n{item.number}. {item.pole_a} ↔ {item.pole_b}\n{item.level}. {item.question}"
        for ask in item.asks:
            about = f" ({item.pole_a} ↔ {item.pole_b})"
            yield _block(say(_ONE), f"{ask.heading}. {ask.question}{about}", ask.choices)
        yield _block(say(_FREE), f"{item.remark.heading}. {item.remark.question}", ())


_ONE = text("Kind: choice, one answer")
_FREE = text("Kind: text, long answer")


def _block(kind: str, question: str, choices: Sequence[Choice]) -> str:
    return "\n".join((f"[{kind}]", question, *(choice.label for choice in choices)))
