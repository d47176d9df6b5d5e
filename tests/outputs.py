"""Everything that a run puts out, made by the commands themselves, and what somebody reads in it.

An attacker reads numbers and not programs: each reader gets bytes or text, and knows of nothing but the
form. `printed` finds every word in a file.
"""

import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pypdf
from attacker import NO_ANSWER, POOLED, Part, Read, leak_in, read_json
from printed import FIGURE, left_over, pictures, printed, statements
from shown_slides import SCALE, beyond_slides

from dilemmakaart.answers import DONT_KNOW, Answer, Questionnaire, Respondent
from dilemmakaart.cli.app import run
from dilemmakaart.documents.raster import png

FORMATS = ("html", "docx", "pptx", "pdf")
TEMPLATES = "rapport,deelnemer,draaiboek"
WORDS = {"nu": "now", "gewenst": "wanted"}
NAMED = {"Overig (samengenomen)": POOLED, "Niet ingevuld": NO_ANSWER}
GROUP = re.compile(r"^\s*(\S.*?) \((?:n = )?(\d+)\)$")
"""A group and its number, as the terminal and the pictures write them."""
Outputs = Mapping[str, bytes]


# --- A run ---


def run_of(
    given: Sequence[Respondent],
    questionnaire: Questionnaire,
    min_group: int,
    folder: Path,
    formats: Sequence[str] = FORMATS,
) -> Outputs:
    """Assess with every explanation, and hand out; return the terminal and every file. Nothing if refused."""
    assessed = assess(given, questionnaire, min_group, folder, "assessment")
    if assessed is None:
        return {}
    line = ["handout", str(folder), "--template", TEMPLATES, "--to", ",".join(("md", *formats))]
    code, _ = said_by(line)
    assert code == 0
    pages = {path.name: path.read_bytes() for path in sorted((folder / "handouts").iterdir())}
    file = (folder / "uitkomst" / "assessment.json").read_bytes()
    series = series_of(folder, formats)
    return {"terminal": assessed.encode(), "assessment.json": file, **pages, **series}


def series_of(folder: Path, formats: Sequence[str]) -> Outputs:
    """Plan one meeting; return what the terminal shows of it, and every page."""
    line = ["series", str(folder), "--meetings", "1", "--from", "2027-01-14", "--start", "13:00"]
    code, shown = said_by([*line, "--to", ",".join(("md", *(each for each in formats if each != "pptx")))])
    assert code == 0
    made = sorted((folder / "reeks").iterdir())
    pages = {path.name: path.read_bytes() for path in made if path.suffix not in {".json", ".svg"}}
    return {"series": shown.encode(), "reeks.yaml": (folder / "reeks.yaml").read_bytes(), **pages}


def assess(
    given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int, folder: Path, name: str
) -> str | None:
    """Write a network and its answers, assess, and return what the terminal shows; None if refused."""
    (folder / "netwerk.yaml").write_text(_network(questionnaire, min_group), encoding="utf-8")
    (folder / "antwoorden.csv").write_text(_table(given, questionnaire), encoding="utf-8")
    output = str(folder / "uitkomst" / f"{name}.json")
    line = ["assess", str(folder), str(folder / "antwoorden.csv"), "--explain", "--output", output]
    code, shown = said_by(line)
    return shown if code == 0 else None


def said_by(line: Sequence[str]) -> tuple[int, str]:
    """Run a command in Dutch; return how it ended and what it wrote to stdout."""
    shown, silent = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with redirect_stdout(shown), redirect_stderr(silent):
        code = run(["--lang", "nl", *line])
    shown.seek(0)
    return code, shown.read()


def _network(questionnaire: Questionnaire, min_group: int) -> str:
    lines = [
        "kind: network",
        "id: x",
        "name: X",
        "dilemmas: [inclusief-efficient]",
        f"min_group: {min_group}",
    ]
    lines += ["background:"] if questionnaire.background else []
    for question in questionnaire.background:
        options = ", ".join(f"{option}: {label}" for option, label in question.options.items())
        lines.append(f'  - {{id: {question.id}, question: "{question.question}", options: {{{options}}}}}')
    return "\n".join([*lines, ""])


def _table(given: Sequence[Respondent], questionnaire: Questionnaire) -> str:
    names = [question.id for question in questionnaire.background]
    rows = [";".join([*names, "bs1_nu", "bs1_gewenst", "bs1_spanning"])]
    for each in given:
        answers = (_cell(each.answer("bs1", aspect)) for aspect in ("now", "wanted", "tension"))
        rows.append(";".join([*(each.background.get(name, "") for name in names), *answers]))
    return "\n".join([*rows, ""])


def _cell(answer: Answer) -> str:
    return "weet niet" if answer is DONT_KNOW else "" if answer is None else str(answer)


# --- The terminal ---


def read_terminal(shown: str, report: Read) -> Read:
    """Read counts below the scale: first of everyone, then behind each name with its number."""
    total = _respondents(shown)
    parts = [("", Part(total))]
    for line in shown.splitlines():
        if (found := GROUP.match(line)) and line.startswith("    "):
            parts.append((found[1], Part(int(found[2]))))
        elif row := re.match(r"    (nu|gewenst) +(?:[·\d]+ *){7}$", line):
            name, part = parts[-1]
            parts[-1] = name, Part(part.n, part.told | {WORDS[row[1]]})
    return Read(parts[0][1], _by_question(parts[1:], total, report))


def _respondents(words: str) -> int:
    found = re.search(r"Ingevuld door (\d+) deelnemers", words)
    assert found
    return int(found[1])


def _by_question(parts: Iterable[tuple[str, Part]], total: int, report: Read) -> dict[str, dict[str, Part]]:
    """Put groups with their question: together they are everyone, and a label ends with its number.

    Where all are pooled, the report tells which question has such groups.
    """
    found: list[dict[str, Part]] = [{}]
    numbers = [""]
    for label, part in parts:
        if sum(each.n for each in found[-1].values()) == total:
            found.append({})
            numbers.append("")
        numbers[-1] += "" if label in NAMED else label[-1]
        found[-1][NAMED.get(label, label[:-1].lower())] = part
    sizes = {_sizes(each): question for question, each in report.groups.items()}
    return {
        f"v{number[0]}" if number else sizes[_sizes(each)]: each
        for number, each in zip(numbers, found, strict=True)
        if each
    }


def _sizes(parts: Mapping[str, Part]) -> tuple[tuple[str, int], ...]:
    return tuple((name, part.n) for name, part in parts.items())


# --- Markdown ---


def read_markdown(page: str) -> Read:
    """Read the tables of the report: of everyone, and of the groups of each question."""
    everyone: set[str] = set()
    groups: dict[str, dict[str, Part]] = {}
    question, label, n = "", "", 0
    for cells in _rows(page):
        counted = any(cell != "–" for cell in cells[3:10])
        match cells:
            case [("nu" | "gewenst") as word, *_] if len(cells) == 8:
                everyone.add(WORDS[word])
            case [words, "Deelnemers", *_]:
                question = f"v{words.removesuffix('?')[-1]}"
            case [words, people, "nu", *_] if len(cells) == 12:
                label, n = NAMED.get(words, words[:-1].lower()), int(people)
                told = {"now"} if counted else set()
                told |= {"tension"} if cells[11] != "–" else set()
                groups.setdefault(question, {})[label] = Part(n, frozenset(told))
            case ["", "", "gewenst", *_] if counted:
                groups[question][label] = Part(n, groups[question][label].told | {"wanted"})
    if re.search(r"\*\*spanning:\*\* .*gemiddeld", page):
        everyone.add("tension")
    return Read(Part(_respondents(page), frozenset(everyone)), groups)


def _rows(page: str) -> Iterator[list[str]]:
    for line in page.splitlines():
        if line.startswith("|"):
            yield [cell.strip() for cell in line.strip("|").split("|")]


# --- The picture of the dilemma ---

SVG = "{http://www.w3.org/2000/svg}"


def read_picture(svg: str, report: Read) -> Read:
    """Read the small map: dots above the axis, and a mark for each group behind its name and number."""
    told: set[str] = {"now"} if dots(svg) else set()
    parts: list[tuple[str, Part]] = []
    for element in ET.fromstring(svg).iter(f"{SVG}text"):  # noqa: S314 - our own SVG
        words = element.text or ""
        if found := GROUP.match(words):
            parts.append((found[1], Part(int(found[2]), frozenset({"now"}))))
        elif parts and words == "te weinig antwoorden om te tonen":
            parts[-1] = parts[-1][0], Part(parts[-1][1].n)
        elif words.startswith("spanning "):
            told.add("tension")
    total = report.everyone.n
    return Read(Part(total, frozenset(told)), _by_question(parts, total, report))


def dots(svg: str) -> Counter[int]:
    """Count the dots of answers in each stack: dots that stand side by side are of one stack."""
    root = ET.fromstring(svg)  # noqa: S314 - our own SVG
    ink = root.get("fill")
    circles = [each for each in root.iter(f"{SVG}circle") if each.get("fill") == ink]
    return Counter(round((float(each.get("cx", 0)) - 151) / 32) for each in circles)


# --- What an attacker finds in all of it ---

MAP, SMALL = "dilemmakaart.svg", "kaart-inclusief-efficient.svg"


def found_in(
    outputs: Outputs, given: Sequence[Respondent], questionnaire: Questionnaire, min_group: int
) -> dict[str, str]:
    """Attack every output; return what was found by the name of the output."""
    report = read_markdown(outputs["rapport.md"].decode())
    read = {
        "assessment.json": read_json(outputs["assessment.json"].decode()),
        "terminal": read_terminal(outputs["terminal"].decode(), report),
        "rapport.md": report,
        SMALL: read_picture(outputs[SMALL].decode(), report),
    }
    found = {name: leak_in(each, given, questionnaire, min_group) for name, each in read.items()}
    found |= {name: " ".join(more) for name, more in beyond(outputs, questionnaire).items()}
    return {name: reason for name, reason in found.items() if reason}


def beyond(outputs: Outputs, questionnaire: Questionnaire) -> dict[str, list[str]]:
    """Return by name what an output says beyond what the attacker has read."""
    pages = {name: list(statements(raw.decode())) for name, raw in outputs.items() if name.endswith(".md")}
    found = {name: _beyond(name, outputs, pages) for name in outputs if name.endswith(FORMATS)}
    found[MAP] = _beyond_numbers(outputs[MAP].decode(), outputs)
    found[SMALL] = _beyond_numbers(outputs[SMALL].decode(), outputs) + _other_dots(
        dots(outputs[SMALL].decode()), outputs
    )
    found["terminal"] = _beyond_road(outputs, questionnaire)
    found |= {name: _beyond_plan(name, outputs, questionnaire) for name in PLANNED if name in outputs}
    return {name: more for name, more in found.items() if more}


def _beyond(name: str, outputs: Outputs, pages: Mapping[str, Sequence[str]]) -> list[str]:
    """Strike out of a page what its Markdown says; what is left may be in its pictures, or number a page."""
    stem, _, ending = name.rpartition(".")
    said = pages.get(f"{stem}.md") or [each for page in pages.values() for each in page]
    shown = re.findall(r"\]\((.*?\.svg)\)", outputs.get(f"{stem}.md", b"").decode())
    if ending == "pptx":
        found = json.loads(outputs["assessment.json"])["dilemmas"][0]
        return beyond_slides(outputs[name], said, (outputs[MAP], outputs[SMALL]), found)
    more = left_over(printed(name, outputs[name]), said)
    match ending:
        case "html":
            same = pictures(outputs[name]) == [outputs[each] for each in shown]
            return [*more.elements(), *([] if same else ["another picture"])]
        case "docx":
            drawn = {png(outputs[each].decode()) for each in shown}
            return [
                *(more - Counter({"1": _feet(outputs[name])})).elements(),
                *([] if _drawn(outputs[name]) == drawn else ["another picture"]),
            ]
        case _:
            leaves = len(pypdf.PdfReader(io.BytesIO(outputs[name])).pages)
            for each in shown:
                more -= Counter(FIGURE.findall(_letters(outputs[each].decode())))
            numbers = Counter(map(str, range(1, leaves + 1))) + Counter({str(leaves): leaves})
            return list((more - numbers).elements())


def _feet(raw: bytes) -> int:
    """Count the feet in a document: each holds a "1" where Word puts the number of the page."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return sum(b"PAGE" in package.read(name) for name in package.namelist() if "word/footer" in name)


def _drawn(raw: bytes) -> set[bytes]:
    """Return the pictures in a document."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {package.read(name) for name in package.namelist() if name.startswith("word/media/")}


def _letters(svg: str) -> str:
    root = ET.fromstring(svg)  # noqa: S314 - our own SVG
    return "\n".join(each.text or "" for each in root.iter() if each.tag != f"{SVG}desc")


def _beyond_numbers(svg: str, outputs: Outputs) -> list[str]:
    """Return the figures in a picture that the report does not hold, nor the scale, nor the legend.

    That so many gave no position is said in the report in two parts: who did not know, and who left a blank.
    """
    everyone = json.loads(outputs["assessment.json"])["dilemmas"][0]
    known = {*FIGURE.findall(outputs["rapport.md"].decode()), *LEGEND}
    known |= {str(everyone[each]["dont_know"] + everyone[each]["blank"]) for each in ("now", "wanted")}
    words = " ".join(each.text or "" for each in ET.fromstring(svg).iter())  # noqa: S314 - our own SVG
    return [each for each in FIGURE.findall(words.replace("bs1", "")) if each not in known]


LEGEND = ("4", "9", "1,5", "+0", *SCALE)


def _other_dots(seen: Counter[int], outputs: Outputs) -> list[str]:
    """Hold dots against the answers that the file shows of everyone."""
    counts = json.loads(outputs["assessment.json"])["dilemmas"][0]["now"]["counts"]
    return [] if seen == Counter({int(point): n for point, n in counts.items() if n}) else [f"dots: {seen}"]


PLANNED = ("series", "reeks.yaml", "reeks.md", "reeks.ics", "draaiboek-1.md")
PLAN = re.compile(
    r"\d\d:\d\d|\| 1 \||(?:\| )?\d+ (?:\||extra minuten|minuten)|duurt er \d+|met \d+ tot \d+ mensen"
    r"|14 januari 2027|(?:bijeenkomst )?1 van 1|[Bb]ijeenkomst 1|1 bijeenkomst"
    r"|\b1\.? (?=donderdag)|donderdag 14|januari 2027|bs1"
    r"|2027-01-14|2026-12-03|B03|B11|van 30 tot 720|minutes: 120|people: 8|zaal 2"
)
"""The figures of the plan itself: the day, the clock, the methods, and what its keys are for."""
FRAME = re.compile(
    r"(?:BEGIN|END|VERSION|PRODID|RRULE|UID|SEQUENCE|TZID|TZNAME|TZOFFSETFROM|TZOFFSETTO|DTSTAMP"
    r"|DTSTART|DTEND)[:;]"
)
"""How lines of a calendar begin that say when something is, and nothing else."""


def _beyond_plan(name: str, outputs: Outputs, questionnaire: Questionnaire) -> list[str]:
    """Return what a series says beyond the guide that is handed out: of the outcome only a place in order."""
    words = outputs[name].decode().replace("\r\n ", "")
    if name == "reeks.ics":
        words = "\n".join(line for line in words.splitlines() if not FRAME.match(line))
    said = set(outputs["draaiboek.md"].decode().splitlines())
    rank = json.loads(outputs["assessment.json"])["dilemmas"][0]["rank"]
    lines = [line for line in words.splitlines() if line not in said and not line.endswith(": opgeslagen")]
    own = " ".join(" ".join(lines).split())
    labels = [label for question in questionnaire.background for label in question.options.values()]
    named = [label for label in (*labels, *NAMED) if re.search(rf"\b{re.escape(label)}\b", own)]
    return named + FIGURE.findall(PLAN.sub("", own.replace(f"Nummer {rank} in urgentie", "")))


def _beyond_road(outputs: Outputs, questionnaire: Questionnaire) -> list[str]:
    """Read the road of `--explain`: it may name no group, and only numbers of people that the file holds."""
    road = outputs["terminal"].decode().rpartition("bs1 · ")[2]
    everyone = json.loads(outputs["assessment.json"])["dilemmas"][0]
    labels = [label for question in questionnaire.background for label in question.options.values()]
    named = [label for label in (*labels, *NAMED) if label in road]
    counted = re.findall(r"(Nu|Gewenst): (\d+) posities?,", road)
    return named + [n for word, n in counted if int(n) != everyone[WORDS[word.lower()]]["n"]]
