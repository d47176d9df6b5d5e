"""One page that needs nothing else: it is filled in, without a network, in any browser, and saves a file.

The file holds one JSON object, in plain ASCII; `forms.saved` reads it:

    {"format": "dilemmakaart/answers@1",
     "network": "jeugd-voorbeeldregio",
     "questionnaire": "0123456789abcdef",      what the answers mean: the digest of the form
     "submission": "a random UUID",            made in the browser, the same for every save
     "saved": 1,                               counts the saves; of one submission the highest counts
     "dilemmas": {"bs1": ["pole a", "pole b"]},
     "background": {"sector": "gemeente"},
     "answers": {"bs1_nu": "-1", "bs1_gewenst": "?", "bs1_spanning": ""},
     "remarks": {"bs1_toelichting": "only what was written"}}

Every question that was asked is there: "" was left open, "?" is "I don't know". No name, no time and no
browser is kept.
"""

import json
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from ..language import Say, Text, text
from ..views.form import Form
from .markup import plain, question_count, questions
from .surroundings import ending, intro, progress


def write(form: Form, say: Say) -> bytes:
    """Write the page. What it may load and run is bound to the digests of its own style and script."""
    style, script = _part("page.css"), _part("page.js")
    policy = (
        "default-src 'none'; "
        f"style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = (
        f'<!doctype html>\n<html lang="{plain(form.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{plain(form.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_body(form, say)}\n"
        f'<script type="application/json" id="asked">{_asked(form, say)}</script>\n'
        f"<script>{script}</script>\n</body>\n</html>\n"
    )
    return page.encode("utf-8")


def _body(form: Form, say: Say) -> str:
    return (
        f"<main>\n<h1>{plain(form.title)}</h1>\n{intro(form, say)}"
        f'<form id="form" autocomplete="off">\n{progress(form, say)}{questions(form, say)}</form>\n'
        f"{ending(say)}</main>"
    )


def _part(name: str) -> str:
    """Return a part of the page without indentation and lines of comment: the page travels by mail."""
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    plain_lines = (line.strip() for line in lines)
    return "\n".join(line for line in plain_lines if line and not line.startswith("/*"))


def _digest(part: str) -> str:
    return f"sha256-{b64encode(sha256(part.encode()).digest()).decode()}"


def _asked(form: Form, say: Say) -> str:
    """Return what the script has to know, in JSON that cannot end the element it stands in."""
    data = {
        "network": form.network,
        "questionnaire": form.digest,
        "dilemmas": {item.code: [item.pole_a, item.pole_b] for item in form.items},
        "words": {name: say(message) for name, message in _words(form).items()},
    }
    written = json.dumps(data, separators=(",", ":"))
    return written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _words(form: Form) -> dict[str, Text]:
    """Return what the page says while it is filled in; the script fills {given}, {left} and {file}."""
    return {
        "progress": text(
            "{given} of {count} questions answered", given="{given}", count=question_count(form)
        ),
        "clear": text("Clear answer"),
        "nothing": text("There is nothing to save yet: no question was answered."),
        "open": text("Still open: {left}. You may leave a question open.", left="{left}"),
        "saved": text(
            "Saved as {file}. Mail this file to the person who sent you the questionnaire.", file="{file}"
        ),
        "copied": text("Copied. Paste the text in a mail to the person who sent you the questionnaire."),
        "select": text(
            "Copying is blocked here. The text below is selected: copy it, and paste it in your mail."
        ),
        "sure": text("Clear all answers on this device? A file that you saved stays."),
        "wiped": text("All answers on this device were cleared."),
    }
