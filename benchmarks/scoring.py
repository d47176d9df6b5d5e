"""Time the parts that grow with the number of answers: medians of several runs, in seconds.

Run with `make bench`.
"""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from dilemmakaart.answers import SCALES, BackgroundQuestion, Questionnaire, Respondent
from dilemmakaart.assessment import NetworkName
from dilemmakaart.score import Asked, Basis, score
from dilemmakaart.tally import tally

CODES = tuple(f"aa{number}" for number in range(1, 13))
OPTIONS = {"a": "A", "b": "B", "c": "C"}
QUESTIONS = tuple(BackgroundQuestion(f"q{number}", "?", OPTIONS) for number in range(5))


def main() -> None:
    """Print one line per measurement."""
    questionnaire = Questionnaire(CODES, QUESTIONS)
    asked = tuple(Asked(code, code, "level") for code in CODES)
    basis = Basis(NetworkName("bench", "Bench"), asked, questionnaire, "individual", 5)
    for people in (18, 60, 1000):
        given = respondents(people)
        counted = tally(given, questionnaire)
        report(f"tally, {people} respondents", partial(tally, given, questionnaire))
        report(f"score, {people} respondents", partial(score, counted, basis))


def respondents(people: int) -> list[Respondent]:
    """Make so many respondents with random answers, always the same."""
    draw = random.Random(1)
    return [
        Respondent(
            {(code, aspect): draw.choice(scale) for code in CODES for aspect, scale in SCALES.items()},
            {question.id: draw.choice(list(OPTIONS)) for question in QUESTIONS},
        )
        for _ in range(people)
    ]


def report(name: str, work: Callable[[], object], runs: int = 5) -> None:
    """Print the median of several runs inside this process."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    print(f"{name:32} {statistics.median(seconds):8.3f}")


if __name__ == "__main__":
    main()
