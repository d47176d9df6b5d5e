"""What stands around the questions: how it works before them, and after them how answers come back."""

from ..language import Say, text
from ..views.form import Form
from .markup import button, plain, question_count


def intro(form: Form, say: Say) -> str:
    """Return what is said first, and what the browser does with answers."""
    said = "".join(f"<p>{plain(each)}</p>\n" for each in form.intro)
    needs = text(
        "JavaScript is needed to fill this in. Open the file in a browser, such as Edge, Chrome, Firefox or "
        "Safari. Or print it and fill it in on paper."
    )
    kept = text(
        "This browser keeps your answers, on this device. You can close the page and go on later. Nothing is "
        "sent by itself."
    )
    lost = text("This browser keeps nothing. Do not close this page before you have saved your answers.")
    there = text("Here are answers that were given on this device before. Are they not yours?")
    anew = text("Start anew")
    return (
        f'<div class="intro">\n{said}'
        f'<noscript><p class="note"><strong>{plain(say(needs))}</strong></p></noscript>\n'
        f'<p class="note js" id="keeps">{plain(say(kept))}</p>\n'
        f'<p class="note js" id="forgets" hidden><strong>{plain(say(lost))}</strong></p>\n'
        f'<p class="note js" id="again" hidden>{plain(say(there))} '
        f"{button('not-mine', anew, say, 'plain')}</p>\n</div>\n"
    )


def progress(form: Form, say: Say) -> str:
    """Return how many questions were answered, in sight all the time."""
    count = question_count(form)
    told = say(text("{given} of {count} questions answered", given=0, count=count))
    return (
        f'<div class="progress js"><label><span id="told">{plain(told)}</span> '
        f'<progress id="progress" max="{count}" value="0"></progress></label></div>\n'
    )


def ending(say: Say) -> str:
    """Return how answers are saved and sent."""
    heading, as_text = say(text("Save and send")), say(text("Your answers as text"))
    listed = "".join(f"<li>{plain(say(step))}</li>" for step in _STEPS)
    more = "".join(f"<p>{plain(say(each))}</p>" for each in _AFTERWARDS)
    buttons = {name: button(name, words, say, kind) for name, (words, kind) in _BUTTONS.items()}
    return (
        f'<div class="screen js"><h2 id="ending">{plain(heading)}</h2>\n'
        f'<section class="card" aria-labelledby="ending"><ol>{listed}</ol>\n'
        f'<div class="buttons">{buttons["save"]}{buttons["copy"]}</div>\n'
        f'<p class="note" id="status" role="status"></p>{buttons["first-open"]}\n'
        f'<label class="remark" hidden>{plain(as_text)}'
        '<textarea id="text" readonly rows="4"></textarea></label>\n'
        f'{more}<p class="soft">{plain(say(_SHARED))} {buttons["wipe"]}</p></section></div>\n'
    )


_STEPS = (
    text(
        "Choose 'Save answers'. Your browser then puts a file on this device, usually in the folder "
        "Downloads."
    ),
    text("Mail that file to the person who sent you this questionnaire."),
)
_AFTERWARDS = (
    text("Is there no file? Then choose 'Copy answers', and paste the text in your mail."),
    text("Do you want to change something later? Save and mail it again. The last version counts."),
    text(
        "The file holds your answers, without your name and without a time. Whoever gets your mail does see "
        "who it is from, and treats your answers as confidential."
    ),
)
_SHARED = text("Do others use this device too? Then clear everything after you have sent your answers.")
_BUTTONS = {
    "save": (text("Save answers"), "first"),
    "copy": (text("Copy answers"), ""),
    "first-open": (text("To the first open question"), "plain"),
    "wipe": (text("Clear everything"), "plain"),
}
