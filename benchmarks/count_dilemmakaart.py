"""Count answers with dilemmakaart: read, and tally, as `assess` does before it scores."""

from collections import Counter
from pathlib import Path

from counting import CODES, OPTIONS, Counted, asked, tell

from dilemmakaart.answers import BackgroundQuestion, Questionnaire
from dilemmakaart.files import stream
from dilemmakaart.forms import Intake, Problem, Sent, read, split
from dilemmakaart.tally import ALL, POINTS, Tally

WORDS = {"now": "nu", "wanted": "gewenst", "tension": "spanning", "shift": "shift"}


def tallied(path: str, background: list[str]) -> Tally:
    """Read and count a file."""
    questions = [BackgroundQuestion(each, each, dict.fromkeys(OPTIONS[each], "")) for each in background]
    questionnaire = Questionnaire(CODES, tuple(questions))
    intake = Intake(questionnaire, remarks=False)
    table = split(path, stream(Path(path)), Sent("", "", questionnaire, lambda _: ()))
    if isinstance(table, Problem):
        raise SystemExit(table.expected.message)
    read(path, table, questionnaire, intake.take, remarks=False)
    return intake.close()[0]


def main() -> None:
    """Tell what was counted, in the words of the file."""
    counted: Counted = Counter()
    for (group, code, aspect), counts in tallied(*asked()).cells.items():
        name = "all" if group == ALL else group
        column = f"{code}_{WORDS[aspect]}"
        for point, count in zip(POINTS[aspect], counts.points, strict=True):
            counted[name, column, str(point)] = count
        counted[name, column, "weet niet"] = counts.dont_know
        counted[name, column, ""] = counts.blank
    tell(counted)


if __name__ == "__main__":
    main()
