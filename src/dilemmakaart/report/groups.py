"""Groups of people as a table for a terminal, as lines to listen to, as CSV and as JSON."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from textwrap import wrap

from ..characters import visible
from ..language import Say, Text, text, texts
from ..mixing import Division, Range
from ..views.seats import HEADINGS, GroupView, said, summary
from .grid import grid

FORMAT = "dilemmakaart/groups@1"
_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""With what a cell begins that a spreadsheet takes for a formula."""


def groups_as_text(
    division: Division, views: Sequence[GroupView], say: Say, width: int, *, plain: bool = False
) -> str:
    """Write who sit together, how mixed each group is in counts, and what there is to say about all."""
    lines = [say(summary(division)), ""]
    if plain:
        lines += [line for each in _read_out(division, views, say) for line in wrap(each, width)]
    else:
        lines += grid(list(_rows(division, views, say)), width)
    lines += ["", *(line for each in said(division) for line in wrap(say(each), width))]
    return "".join(f"{visible(line)}\n" for line in lines)


def _rows(division: Division, views: Sequence[GroupView], say: Say) -> Iterator[list[str]]:
    yield [say(text("Group")), say(text("What")), say(text("Who, and how many"))]
    for view, group in zip(views, division.groups, strict=True):
        who = ", ".join(person.key for person in group)
        size = say(texts("{count} person", "{count} people", len(group)))
        told = [(size, who), *view.mix]
        for at, (what, line) in enumerate(told):
            yield ["" if at else str(view.number), visible(what), visible(line)]


def _read_out(division: Division, views: Sequence[GroupView], say: Say) -> Iterator[str]:
    """Yield the same as sentences, for who hears them."""
    for number, what, line in list(_rows(division, views, say))[1:]:
        start = f"{say(text('Group'))} {number}, {what}" if number else what
        yield f"{start}: {line}."


def groups_as_csv(division: Division, say: Say) -> bytes:
    """Write a row for each person, as Excel opens it; what somebody typed is never a formula."""
    heads: list[Text] = [text("group"), text("code or name"), text("name"), *HEADINGS.values()]
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";" if say.language == "nl" else ",", lineterminator="\r\n")
    writer.writerow([say(head).lower() for head in heads])
    for number, group in enumerate(division.groups, start=1):
        for person in group:
            typed = (person.key, person.name, person.organisation, person.sector, person.region, person.role)
            writer.writerow([number, *map(_harmless, typed)])
    return table.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS) else cell


def groups_as_json(division: Division, wanted: Range) -> str:
    """Write everything for another program."""
    found = {
        "format": FORMAT,
        "size": {"low": wanted.low, "high": wanted.high},
        "groups": [
            {
                "number": number,
                "people": [
                    {
                        "key": person.key,
                        "name": person.name,
                        "organisation": person.organisation,
                        "sector": person.sector,
                        "region": person.region,
                        "role": person.role,
                    }
                    for person in group
                ],
            }
            for number, group in enumerate(division.groups, start=1)
        ],
        "alike": division.alike,
        "bound": division.bound,
        "by_chance": round(division.chance, 6),
        "given_up": [
            {
                "matter": each.matter,
                "values": list(each.values),
                "people": each.people,
                "pairs": each.pairs,
                "needed": each.needed,
                "groups": list(each.where),
            }
            for each in division.breaches
        ],
    }
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
