"""LimeSurvey as far as tests need it: what its import takes from our file, and what its export makes of that.

After application/helpers/admin/import_helper.php (TSVImportSurvey), application/models/Question.php and
application/helpers/admin/export/Writer.php and CsvWriter.php of the LimeSurvey repository.
"""

import csv
import html
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

OWN: Mapping[str, Sequence[str]] = {
    "code": ("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "ipaddr"),
    "en": (
        *("Response ID", "Date submitted", "Last page", "Start language", "Seed", "Date started"),
        *("Date last action", "IP address"),
    ),
    "nl": (
        *("Antwoord ID", "Datum ingestuurd", "Laatste pagina", "Starttaal", "Seed", "Datum gestart"),
        *("Datum laatste actie", "IP-adres"),
    ),
}
MOMENT = "1980-01-01 00:00:00"
POSITIONS = 8  # -3 to 3, and "I do not know"


@dataclass
class Question:
    """A question with its rows (code to text; none where it is no array) and its answers (code to text)."""

    kind: str
    code: str
    text: str
    rows: dict[str, str] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Heads:
    """How an export is asked for: `heads` is code, em, full, abbreviated or codetext."""

    heads: str = "code"
    long: bool = False
    language: str = "nl"
    separator: str = ";"


def imported(raw: bytes) -> list[dict[str, str]]:
    """Return the rows of a survey structure."""
    content = raw.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline=""), delimiter="\t", quotechar='"'))


def questions(raw: bytes) -> list[Question]:
    """Return the questions; rows and answers belong to the question above them."""
    found: list[Question] = []
    for row in imported(raw):
        match row["class"]:
            case "Q":
                found.append(Question(row["type/scale"], row["name"], row["text"]))
            case "SQ":
                found[-1].rows[row["name"]] = row["text"]
            case "A":
                found[-1].answers[row["name"]] = row["text"]
    return found


def export(raw: bytes, people: Sequence[Mapping[str, str]], asked: Heads, *, unfinished: int = 0) -> bytes:
    """Return what LimeSurvey exports; the last `unfinished` people stopped halfway."""
    survey = questions(raw)
    own = OWN["code" if asked.heads in {"code", "em"} else asked.language]
    table = [[*own, *(_head(question, row, asked) for question, row in _fields(survey))]]
    for number, person in enumerate(people, start=1):
        submitted = "" if number > len(people) - unfinished else MOMENT
        known = [str(number), submitted, "5", asked.language, "1234567", MOMENT, MOMENT, "192.0.2.1"]
        table.append([*known, *(_cell(question, row, person, asked) for question, row in _fields(survey))])
    quoted = (asked.separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)
    return ("\ufeff" + "".join(f"{line}\r\n" for line in quoted) + "\r\n").encode()


def _fields(survey: Sequence[Question]) -> Iterator[tuple[Question, str]]:
    for question in survey:
        yield from ((question, row) for row in question.rows or [""])


def _head(question: Question, row: str, asked: Heads) -> str:
    cut = 15 if asked.heads == "abbreviated" else None
    text = _flat(question.text, cut) + (f" [{_flat(question.rows[row], cut)}]" if row else "")
    code = question.code + (f"[{row}]" if row else "")
    match asked.heads:
        case "code":
            return code
        case "em":
            return question.code + (f"_{row}" if row else "")
        case "codetext":
            return f"{code}. {text}"
        case _:
            return text


def _cell(question: Question, row: str, person: Mapping[str, str], asked: Heads) -> str:
    given = _given(question, row, person)
    if not question.answers or not given:
        return given
    code = _answer(question, given)
    return _flat(question.answers[code]) if asked.long else code


def _given(question: Question, row: str, person: Mapping[str, str]) -> str:
    """Return what somebody answered, from a row of the example."""
    dutch = {"now": "nu", "wanted": "gewenst", "tension": "spanning"}
    if row:
        aspect = question.code.rstrip("0123456789")
        return person[f"{row}_{dutch.get(aspect, aspect)}"]
    remark = re.fullmatch(r"([a-z]{2}[0-9]{1,2})(?:toelichting|remark)", question.code)
    return person[f"{remark[1]}_toelichting" if remark else question.code]


def _answer(question: Question, given: str) -> str:
    codes = list(question.answers)
    if not question.rows:
        options = ["gemeente", "aanbieder", "lokaal-team", "onderwijs"]
        return codes[options.index(given) if given in options else int(given == "deelnemer")]
    if given == "weet niet":
        return codes[-1]
    return codes[int(given) + (3 if len(codes) == POSITIONS else 0)]


def _flat(text: str, cut: int | None = None) -> str:
    flat = html.unescape(re.sub(r"<[^>]*>", "", text)).strip()
    return flat if cut is None or len(flat) <= cut else flat[:cut] + ".. "
