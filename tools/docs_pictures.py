"""Write docs/pictures/: what the program shows in the first hour, in two languages. Run with `make docs`.

The commands are those of the transcripts in tests/transcripts/.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import islice
from pathlib import Path

from desk import ROOT, Desk, at_home
from members import send_back
from pages import answers, turns

TARGET = ROOT / "docs" / "pictures"
TRANSCRIPTS = ROOT / "tests" / "transcripts"


@dataclass(frozen=True, slots=True)
class Hour:
    """The first hour in one language, and what its pictures are called."""

    transcript: str
    questionnaire: str
    map: str
    small_map: str
    terminal: str
    title: str


HOURS = {
    "nl": Hour("het-uur.nl.txt", "vragenlijst.html", "kaart", "kleine-kaart", "terminal", "Een terminal"),
    "en": Hour("the-hour.en.txt", "questionnaire.html", "map", "small-map", "terminal.en", "A terminal"),
}


def main() -> None:
    """Write every picture."""
    TARGET.mkdir(exist_ok=True)
    for name, drawn in pictures().items():
        (TARGET / name).write_bytes(drawn)


def pictures() -> dict[str, bytes]:
    """Draw every picture, by its name."""
    return {name: drawn for language in HOURS for name, drawn in _drawn(language)}


def _drawn(language: str) -> Iterator[tuple[str, bytes]]:
    hour = HOURS[language]
    transcript = (TRANSCRIPTS / hour.transcript).read_text(encoding="utf-8")
    (founding, asked), *_ = turns(transcript)
    folder = founding.split()[2]
    yield f"{hour.terminal}.svg", _terminal(transcript, folder, hour.title).encode()
    desk = Desk()
    with at_home(language):
        desk.typed(founding, answers(asked))
        for line in (f"cd {folder}", "dilemmakaart questionnaire --to html"):
            desk.typed(line)
        send_back(Path(hour.questionnaire), Path("antwoorden"))
        desk.typed("dilemmakaart assess antwoorden/")
        desk.typed("dilemmakaart handout --template deelnemer")
        yield f"{hour.map}.svg", Path("handouts", "dilemmakaart.svg").read_bytes()
        yield f"{hour.small_map}.svg", Path("handouts", "kaart-verbinding-wendbaarheid.svg").read_bytes()


LINE, COLUMN, EDGE = 20, 8, 16
"""How high a line is, how wide a character, and how much room there is around them."""


def _terminal(transcript: str, folder: str, title: str) -> str:
    """Draw the terminal after the folder was made: what was typed, and what it said."""
    shown = islice(turns(transcript), 1, 4)
    lines = []
    place = "PS C:\\werk"
    for typed, answer in shown:
        lines += [(f"{place}> ", typed), *(("", line) for line in answer.splitlines())]
        place = f"PS C:\\werk\\{folder}"
    lines.append((f"{place}> ", "▏"))
    wide = max(len(prompt) + len(words) for prompt, words in lines) * COLUMN + 2 * EDGE
    high = len(lines) * LINE + 2 * EDGE
    rows = "\n".join(_row(number, *line) for number, line in enumerate(lines, start=1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="0 0 {wide} {high}" '
        f'role="img" font-family="Consolas, Menlo, \'DejaVu Sans Mono\', monospace" font-size="13">\n'
        f"<title>{escape(title)}</title>\n"
        f'<rect width="{wide}" height="{high}" rx="8" fill="#10202b"/>\n{rows}\n</svg>\n'
    )


def _row(number: int, prompt: str, words: str) -> str:
    """Draw a line; its length is given, so that it fits whatever the font."""
    high = EDGE + number * LINE - 6
    parts = []
    for at, part, colour in ((0, prompt, "#8fb3c4"), (len(prompt), words, "#ffffff")):
        if part.strip():
            across, long = EDGE + at * COLUMN, len(part.rstrip()) * COLUMN
            parts.append(
                f'<text x="{across}" y="{high}" fill="{colour}" textLength="{long}" xml:space="preserve">'
                f"{escape(part.rstrip())}</text>"
            )
    return "".join(parts)


if __name__ == "__main__":
    main()
