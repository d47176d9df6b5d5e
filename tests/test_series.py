"""A series of meetings: which dilemma when, how, on which day; its pages, and its calendar."""

import datetime as dt
import re
from collections.abc import Sequence
from itertools import pairwise, permutations
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
import yaml
from conftest import Command, Ended
from hypothesis import given
from hypothesis import strategies as st

from dilemmakaart.catalogue import enter
from dilemmakaart.documents.ics import Event, calendar
from dilemmakaart.folders import library
from dilemmakaart.schema import Method, Series, Workshop
from dilemmakaart.schema.models import Place
from dilemmakaart.series import EASY, Candidate, arranged, chosen_methods, days, spread, worth_a_talk
from dilemmakaart.terms import Profile

HERE = ZoneInfo("Europe/Amsterdam")
FROM = ("--from", "2027-01-14", "--people", "8")
PROFILES: tuple[Profile, ...] = ("clash", "different-pictures", "shared-task", "live-tension", "at-rest")


@pytest.fixture
def folder(command: Command, network: Path) -> Path:
    """Return a network with an assessment."""
    (network / "reeks.yaml").unlink(missing_ok=True)
    assert command(["assess", network, network / "antwoorden.csv", "--quiet"]).code == 0
    return network


def planned(command: Command, folder: Path, *more: str) -> Ended:
    return command(["--lang", "nl", "series", folder, *more])


def plan_in(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((folder / "reeks.yaml").read_text(encoding="utf-8"))
    return found


def page(folder: Path, name: str) -> str:
    return (folder / "reeks" / name).read_text(encoding="utf-8")


def everything(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "reeks").iterdir()}


def changed(folder: Path, old: str, new: str) -> None:
    path = folder / "reeks.yaml"
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1
    path.write_text(content.replace(old, new), encoding="utf-8")


# --- Which dilemma when ---------------------------------------------------------------------------

CANDIDATES = st.lists(st.sampled_from([*PROFILES, "unknown"]), min_size=1, max_size=9).map(
    lambda profiles: [
        Candidate(f"d{number}", profile, None if profile == "unknown" else number)
        for number, profile in enumerate(profiles, start=1)
    ]
)


def clashes_in_a_row(order: Sequence[Candidate]) -> int:
    return sum(one.clashes and other.clashes for one, other in pairwise(order))


@given(CANDIDATES, st.integers(1, 20))
def test_every_talk_has_a_dilemma_and_none_comes_back_before_all_had_a_turn(
    candidates: list[Candidate], talks: int
) -> None:
    order = arranged(candidates, talks)

    assert len(order) == talks
    assert len({each.id for each in order}) == min(talks, len(candidates))


@given(st.lists(st.sampled_from([*PROFILES]), min_size=1, max_size=6), st.integers(1, 6))
def test_two_that_clash_follow_each_other_only_where_no_other_order_avoids_it(
    profiles: list[Profile], talks: int
) -> None:
    candidates = [Candidate(f"d{rank}", profile, rank) for rank, profile in enumerate(profiles, start=1)]
    talks = min(talks, len(candidates))

    best = min(map(clashes_in_a_row, permutations(candidates, talks)))
    assert clashes_in_a_row(arranged(candidates, talks)) == best


@given(CANDIDATES, st.integers(1, 9))
def test_an_easy_one_comes_first_unless_it_is_needed_between_two_that_clash(
    candidates: list[Candidate], talks: int
) -> None:
    order = arranged(candidates, talks)

    if any(each.profile in EASY for each in candidates) and order[0].profile not in EASY:
        assert order[0].clashes


@given(CANDIDATES, st.integers(1, 9))
def test_without_clashes_the_most_urgent_go_first_after_the_one_to_begin_with(
    candidates: list[Candidate], talks: int
) -> None:
    calm = [each for each in candidates if not each.clashes]
    ranks = [each.rank for each in arranged(calm, min(talks, len(calm)))[1:] if each.rank]

    assert ranks == sorted(ranks)


def test_what_is_not_known_yet_is_looked_at_early_and_does_not_push_out_what_is_urgent() -> None:
    unknown = [Candidate(f"o{number}", "unknown") for number in range(8)]
    urgent = [Candidate(f"d{rank}", "live-tension", rank) for rank in range(1, 7)]

    order = arranged([*unknown, Candidate("d0", "shared-task", 7), *urgent], 6)

    assert [each.id for each in order] == ["d0", "o0", "o1", "d1", "d2", "d3"]


def test_what_is_at_rest_is_left_alone_unless_there_is_nothing_else() -> None:
    rest = [Candidate(f"r{rank}", "at-rest", rank) for rank in (5, 6)]
    others = [Candidate(f"d{rank}", "shared-task", rank) for rank in range(1, 5)]

    assert worth_a_talk([*others, *rest], 4) == tuple(others)
    assert [each.id for each in worth_a_talk([*others, *rest], 5)] == ["d1", "d2", "d3", "d4", "r5"]
    hard = [Candidate("c1", "clash", 1), Candidate("c2", "clash", 2)]
    assert [each.id for each in worth_a_talk([*hard, *rest], 2)] == ["c1", "c2", "r5"]


@given(st.integers(1, 40), st.integers(1, 24))
def test_the_first_meeting_never_has_more_talks_than_another(talks: int, meetings: int) -> None:
    sizes = spread(talks, meetings)

    assert (sum(sizes), len(sizes)) == (talks, meetings)
    assert sizes[0] == min(sizes) >= max(sizes) - 1


# --- Which method ---------------------------------------------------------------------------------

METHODS = [model for file in library() if isinstance(model := enter(file)[0].model, Method)]


@given(
    st.lists(st.sampled_from([*PROFILES, "unknown"]), min_size=1, max_size=3),
    st.sampled_from([30, 60, 90, 120, 180]),
    st.sampled_from(["onsite", "online", "hybrid"]),
    st.sampled_from([None, 6, 8, 18]),
    st.sampled_from([method.id for method in METHODS]),
)
def test_a_method_fits_and_does_not_come_twice_in_a_row_when_another_fits(
    profiles: list[Profile], minutes: int, place: Place, people: int | None, last: str
) -> None:
    workshop = Workshop(minutes=minutes, place=place, people=people)
    by_id = {method.id: method for method in METHODS}
    chosen = chosen_methods(profiles, METHODS, workshop, [last])

    for profile, id_ in zip(profiles, chosen, strict=True):
        assert id_ is None or (profile in by_id[id_].profiles and place in by_id[id_].place)
    assert sum(by_id[id_].minutes for id_ in chosen if id_) <= minutes
    if chosen[0] == last:
        others = [method for method in METHODS if method.id != last]
        assert chosen_methods(profiles, others, workshop, []) != chosen
        assert chosen_methods(profiles[:1], others, workshop, []) in {(None,), *[(m.id,) for m in others]}


def test_a_talk_for_which_no_method_has_time_is_a_round() -> None:
    assert chosen_methods(["clash"], METHODS, Workshop(minutes=30, place="online"), []) == (None,)


def test_methods_are_varied_over_a_series() -> None:
    used: list[str] = []
    for _ in range(6):
        used += [id_ or "" for id_ in chosen_methods(["clash"], METHODS, Workshop(people=8), used)]

    assert all(one != other for one, other in pairwise(used))
    assert len(set(used)) >= 3
    assert "socratisch-gesprek" in used


# --- On which day ---------------------------------------------------------------------------------


def test_days_keep_their_rhythm_and_one_that_is_skipped_moves_a_week() -> None:
    assert days("2027-01-14", 4, 28, {"2027-02-11"}) == (
        "2027-01-14",
        "2027-02-18",
        "2027-03-11",
        "2027-04-08",
    )


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)), st.integers(1, 24), st.integers(1, 60), st.data())
def test_days_go_up_and_none_is_skipped(first: dt.date, count: int, every: int, data: st.DataObject) -> None:
    free = data.draw(st.sets(st.dates(first, first + dt.timedelta(200)).map(str), max_size=20))
    found = days(str(first), count, every, free)

    assert len(found) == count
    assert all(one < other for one, other in pairwise(found))
    assert not free & {*found}


# --- The calendar ---------------------------------------------------------------------------------


def event(date: str, start: str = "13:00", minutes: int = 120, number: int = 1) -> Event:
    words = f"Bijeenkomst {number}; met, komma's en een wat langere zin zodat er een regel wordt gevouwen"
    return Event(f"x/{number}", date, start, minutes, words, "Een\nTwee", "Zaal 2, links")


def events_in(raw: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(raw).walk("VEVENT"))


def moments(raw: bytes) -> list[tuple[dt.datetime, dt.datetime]]:
    """Read with one library, hold it against the other, and return the moments in universal time."""
    one = [
        (each.decoded("dtstart").astimezone(dt.UTC), each.decoded("dtend").astimezone(dt.UTC))
        for each in events_in(raw)
    ]
    read = vobject.readOne(raw.decode())
    other = [
        (each.dtstart.value.astimezone(dt.UTC), each.dtend.value.astimezone(dt.UTC))
        for each in read.vevent_list
    ]
    assert one == other
    return one


@pytest.mark.parametrize(
    ("date", "hour"), [("2027-03-27", 12), ("2027-03-28", 11), ("2027-10-30", 11), ("2027-10-31", 12)]
)
def test_summer_time_begins_and_ends_on_its_own_day(date: str, hour: int) -> None:
    ((start, end),) = moments(calendar([event(date)], "X", "nl", None))

    assert (start.hour, end - start) == (hour, dt.timedelta(hours=2))


@given(st.dates(dt.date(1997, 1, 1), dt.date(2060, 12, 31)), st.integers(4, 21))
def test_every_meeting_is_at_its_hour_in_the_netherlands(date: dt.date, hour: int) -> None:
    ((start, _),) = moments(calendar([event(str(date), f"{hour:02d}:00")], "X", "nl", None))

    assert start.astimezone(HERE) == dt.datetime(date.year, date.month, date.day, hour, tzinfo=HERE)


def test_a_calendar_is_written_as_the_standard_asks() -> None:
    raw = calendar([event("2027-01-14"), event("2027-02-11", number=2)], "Één netwerk", "nl", None)

    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    for each in events_in(raw):
        assert {"UID", "DTSTAMP", "SEQUENCE"} <= set(each)
        assert each["SUMMARY"].endswith("gevouwen")
        assert (each["DESCRIPTION"], each["LOCATION"]) == ("Een\nTwee", "Zaal 2, links")
    assert raw == calendar([event("2027-01-14"), event("2027-02-11", number=2)], "Één netwerk", "nl", raw)


def test_a_meeting_that_moves_keeps_its_uid_and_gets_a_higher_sequence() -> None:
    first = calendar([event("2027-01-14"), event("2027-02-11", number=2)], "X", "nl", None)
    second = calendar([event("2027-01-21"), event("2027-02-11", number=2)], "X", "nl", first)

    before, after = (
        {str(each["UID"]): int(each["SEQUENCE"]) for each in events_in(raw)} for raw in (first, second)
    )
    assert before.keys() == after.keys()
    assert [*after.values()] == [1, 0]
    assert calendar([event("2027-01-21"), event("2027-02-11", number=2)], "X", "nl", second) == second


def test_a_meeting_that_is_gone_is_cancelled_once() -> None:
    first = calendar([event("2027-01-14"), event("2027-02-11", number=2)], "X", "nl", None)
    second = calendar([event("2027-01-14")], "X", "nl", first)

    _, gone = events_in(second)
    assert (gone["STATUS"], gone["SEQUENCE"]) == ("CANCELLED", 1)
    assert calendar([event("2027-01-14")], "X", "nl", second) == second


def test_an_earlier_file_that_is_no_calendar_does_not_stand_in_the_way() -> None:
    assert calendar([event("2027-01-14")], "X", "nl", b"\xff niets") == calendar(
        [event("2027-01-14")], "X", "nl", None
    )


@pytest.mark.parametrize(
    ("line", "edited"),
    [
        (rb"UID:.*\r\n", b""),
        (rb"UID:(.*)", rb"UID:\1\r\nUID:2"),
        (rb"SEQUENCE:.*", b"SEQUENCE:twee"),
        (rb"SEQUENCE:.*", b"SEQUENCE:2147483647"),
        (rb"SEQUENCE:.*", b"SEQUENCE:-1"),
        (rb"SEQUENCE:.*", b"SEQUENCE:1\r\nSEQUENCE:2"),
        (rb"STATUS:.*", b"STATUS:CONFIRMED\r\nSTATUS:CONFIRMED"),
    ],
)
def test_an_event_that_somebody_edited_does_not_stand_in_the_way(line: bytes, edited: bytes) -> None:
    plan = [event("2027-01-14")]
    first = calendar(plan, "X", "nl", None)
    changed = re.sub(line, edited, first)
    assert changed != first
    assert calendar(plan, "X", "nl", changed) == first


# --- The command ----------------------------------------------------------------------------------


def test_six_meetings_get_six_guides_whose_clocks_add_up(command: Command, folder: Path) -> None:
    ended = planned(command, folder, *FROM)

    assert ended.code == 0, ended.err
    assert len(plan_in(folder)["meetings"]) == 6
    for number in range(1, 7):
        guide = page(folder, f"draaiboek-{number}.md")
        assert f"**Bijeenkomst:** {number} van 6" in guide
        clocks = re.findall(r"^\| (\d\d:\d\d)–(\d\d:\d\d) \| (\d+) \|", guide, re.MULTILINE)
        programme = clocks[: 1 + next(at for at, row in enumerate(clocks) if row[1] == "15:00")]
        assert (programme[0][0], programme[-1][1]) == ("13:00", "15:00")
        assert sum(int(minutes) for _, _, minutes in programme) == 120
        assert all(one[1] == other[0] for one, other in pairwise(programme))


def test_each_guide_is_about_the_dilemmas_of_its_meeting_with_the_method_of_the_plan(
    command: Command, folder: Path
) -> None:
    planned(command, folder, *FROM)
    called = {method.id: method.name for method in METHODS}

    for number, meeting in enumerate(plan_in(folder)["meetings"], start=1):
        guide = page(folder, f"draaiboek-{number}.md")
        for talk in meeting["talks"]:
            assert called[talk["method"]] in guide
        assert len(re.findall(r"^## \d+\. ", guide, re.MULTILINE)) == len(meeting["talks"])


def test_the_plan_is_shown_with_reasons_and_fits_every_width(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(command, folder, *FROM)
    for width in (60, 80, 120):
        monkeypatch.setattr("dilemmakaart.cli.screen.Screen.columns", width)
        shown = planned(command, folder, *FROM, "--replan").out
        table = shown.partition("reeks/")[0].rpartition("\n")[0]
        assert max(map(len, table.splitlines())) <= width
        words = " ".join(shown.split())
        assert "Makkelijk om mee te beginnen: Gedeelde opgave. Nummer 2 in urgentie." in words
        assert "Hierover is te weinig bekend: kijk er eerst samen naar." in words
        assert "Het is een andere werkvorm dan de vorige keer." in words
        assert "want in rust" in words


def test_who_gives_the_command_again_sees_the_days_and_where_the_reasons_stand(
    command: Command, folder: Path
) -> None:
    planned(command, folder, *FROM)
    again = planned(command, folder)
    assert "handelingsruimte ↔ draagvlak" in again.out
    assert "Waarom zo" not in again.out
    assert "Waarom het zo is gepland" in again.err
    assert "Waarom nu: Hierover is te weinig bekend" in page(folder, "reeks.md")


def test_the_table_is_left_out_for_who_hears_it_and_the_rest_says_the_same(
    command: Command, folder: Path
) -> None:
    planned(command, folder, *FROM)
    shown = planned(command, folder, "--plain").out

    assert "Waarover" not in shown
    assert "waarover: handelingsruimte" in shown


def test_the_same_plan_gives_the_same_bytes(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)
    first, plan = everything(folder), (folder / "reeks.yaml").read_bytes()
    again = planned(command, folder)

    assert everything(folder) == first
    assert (folder / "reeks.yaml").read_bytes() == plan
    assert "opgeslagen" not in again.out


def test_a_plan_that_was_edited_is_read_as_it_stands(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)
    changed(folder, "date: 2027-03-11", "date: 2027-03-18")
    method = plan_in(folder)["meetings"][0]["talks"][0]["method"]
    first = (folder / "reeks.yaml").read_text(encoding="utf-8").replace(method, "wicked-questions", 1)
    (folder / "reeks.yaml").write_text(first, encoding="utf-8")

    ended = planned(command, folder)

    assert ended.code == 0, ended.err
    assert "donderdag 18 maart 2027" in page(folder, "reeks.md")
    assert "Lastige vragen" in page(folder, "draaiboek-1.md")
    assert "Deze werkvorm is gekozen; hij is niet gemaakt voor" in page(folder, "draaiboek-1.md")
    assert (folder / "reeks.yaml").read_text(encoding="utf-8") == first
    starts = [
        start.astimezone(HERE).date() for start, _ in moments((folder / "reeks/reeks.ics").read_bytes())
    ]
    assert dt.date(2027, 3, 18) in starts


def test_a_plan_of_ones_own_is_not_said_to_keep_an_easy_dilemma_for_between_hard_ones(
    command: Command, folder: Path
) -> None:
    planned(command, folder, *FROM, "--meetings", "1", "--minutes", "60")
    changed(folder, "dilemma: handelingsruimte-draagvlak", "dilemma: verbinding-wendbaarheid")

    told = " ".join(planned(command, folder).out.split())

    assert "begint niet met een makkelijk dilemma. Dat is nodig tussen zware gesprekken, of het plan" in told


def test_a_new_plan_is_only_made_when_asked_and_the_old_one_is_kept(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)
    old = (folder / "reeks.yaml").read_bytes()

    refused = planned(command, folder, "--meetings", "4")
    assert (refused.code, (folder / "reeks.yaml").read_bytes()) == (2, old)
    assert "--meetings verandert niets" in refused.err

    made = planned(command, folder, "--replan", "--meetings", "4", *FROM)
    assert made.code == 0, made.err
    assert len(plan_in(folder)["meetings"]) == 4
    assert (folder / "reeks.yaml.oud").read_bytes() == old
    assert "draaiboek-6.md hoort bij geen bijeenkomst meer" in made.err
    events = events_in((folder / "reeks" / "reeks.ics").read_bytes())
    assert [str(each["STATUS"]) for each in events].count("CANCELLED") == 2


def test_a_page_that_was_edited_stays(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)
    (folder / "reeks" / "reeks.md").write_text("Eigen woorden.\n", encoding="utf-8")
    planned(command, folder)

    assert page(folder, "reeks.md") == "Eigen woorden.\n"
    assert page(folder, "reeks.nieuw.md").startswith("# Bijeenkomsten van")


def test_who_prepare_take_turns_two_by_two(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM, "--prepares", "B01,B02,gemeente")

    assert [each["prepares"] for each in plan_in(folder)["meetings"]][:3] == [
        ["B01", "B02"],
        ["gemeente", "B01"],
        ["B02", "gemeente"],
    ]
    assert "**Wie bereidt voor:** B01 en B02" in page(folder, "draaiboek-1.md")
    assert b"B01" not in (folder / "reeks" / "reeks.ics").read_bytes()


def test_without_codes_there_is_a_line_to_fill_in(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)

    assert "**Wie bereidt voor:** ……" in page(folder, "draaiboek-1.md")
    assert "#prepares: []" in (folder / "reeks.yaml").read_text(encoding="utf-8")


def test_without_a_first_day_the_series_follows_the_workshop(command: Command, folder: Path) -> None:
    planned(command, folder, "--every", "2w")

    assert [each["date"] for each in plan_in(folder)["meetings"]][:2] == [
        dt.date(2026, 12, 17),
        dt.date(2026, 12, 31),
    ]


def test_the_plan_that_is_written_is_valid(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM, "--location", "Huis: zaal #2")

    ended = command(["validate", folder])
    assert ended.code == 0, ended.out
    model = enter_plan(folder)
    assert model.location == "Huis: zaal #2"


def enter_plan(folder: Path) -> Series:
    from dilemmakaart.files import load

    model = enter(load(folder / "reeks.yaml"))[0].model
    assert isinstance(model, Series)
    return model


def test_english_pages_stand_beside_the_dutch_ones(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM)
    ended = command(["--lang", "en", "series", folder])

    assert ended.code == 0, ended.err
    why = "An easy one to begin with: Shared task. Number 2 in urgency."
    assert why in " ".join(command(["--lang", "en", "--plain", "series", folder]).out.split())
    assert page(folder, "reeks.en.md").startswith("# Meetings of Jeugd Voorbeeldregio")
    assert "**Meeting:** 1 of 6" in page(folder, "draaiboek-1.en.md")
    assert b"meeting 1 of 6" in (folder / "reeks" / "reeks.en.ics").read_bytes()


def test_without_an_assessment_there_is_no_plan_unless_the_order_of_the_library_will_do(
    command: Command, network: Path
) -> None:
    (network / "reeks.yaml").unlink(missing_ok=True)
    refused = planned(command, network, *FROM)
    assert refused.code == 1
    assert "dilemmakaart assess" in refused.err
    assert not (network / "reeks.yaml").exists()

    made = planned(command, network, *FROM, "--library-order")
    assert made.code == 0, made.err
    assert plan_in(network)["meetings"][0]["talks"][0]["dilemma"] == "inclusief-efficient"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from", "2027-02-30"], "De dag 2027-02-30 bestaat niet"),
        (["--from", "morgen"], "'morgen' is geen datum"),
        (["--from", "9999-12-01"], "De kalender houdt op"),
        (["--meetings", "0"], "'0' bijeenkomsten plannen kan niet"),
        (["--meetings", "300"], "Typ een getal van 1 tot 24"),
        (["--minutes", "20"], "20 minuten"),
        (["--every", "maandelijks"], "4w of 10d"),
        (["--skip", "2027-02-28..2027-02-20"], "is afgelopen voor het begint"),
        (["--place", "op zee"], "op zee"),
        (["--prepares", "Jan Jansen"], "geen naam"),
        (["--to", "pptx"], "pptx"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    command: Command, folder: Path, options: list[str], said: str
) -> None:
    ended = planned(command, folder, *FROM, *options)

    assert ended.code == 2
    assert said in ended.err
    assert not (folder / "reeks.yaml").exists()
    assert not (folder / "reeks").exists()


@pytest.mark.parametrize(
    ("mistake", "told"),
    [
        (("date: 2027-02-11", "date: 2027-01-14"), ("DK220", "twee bijeenkomsten op 2027-01-14")),
        (("date: 2027-02-11", "date: 2026-01-01"), ("DK220", "eerder dan die erboven")),
        (("method: perspectiefwissel", "method: perspectiefwisel"), ("DK203", "perspectiefwissel")),
        (
            ("dilemma: verbinding-wendbaarheid", "dilemma: verbinding-wendbarheid"),
            ("DK203", "verbinding-wendb"),
        ),
        (("minutes: 120", "minutes: 45"), ("DK222", "kortere werkvorm")),
        (("minutes: 120", "minutes: 20"), ("DK104", "30")),
    ],
)
def test_a_mistake_in_the_plan_is_told_with_its_place(
    command: Command, folder: Path, mistake: tuple[str, str], told: tuple[str, str]
) -> None:
    (old, new), (code, said) = mistake, told
    planned(command, folder, *FROM)
    before = everything(folder)
    changed(folder, old, new)

    ended = planned(command, folder)

    assert ended.code == 1
    assert re.search(rf"reeks\.yaml:\d+:\d+.*{code}", ended.err), ended.err
    assert said in ended.err
    assert everything(folder) == before


def test_a_plan_that_goes_on_after_the_calendar_is_told_of(command: Command, folder: Path) -> None:
    planned(command, folder, *FROM, "--meetings", "1", "--start", "23:30")
    changed(folder, "date: 2027-01-14", "date: 9999-12-31")

    ended = planned(command, folder)

    assert ended.code == 1
    assert "reeks.yaml: De kalender houdt op" in " ".join(ended.err.split())


def test_a_meeting_of_half_an_hour_online_is_a_round(command: Command, folder: Path) -> None:
    ended = planned(command, folder, *FROM, "--minutes", "30", "--place", "online")

    assert ended.code == 0, ended.err
    assert "#method:" in (folder / "reeks.yaml").read_text(encoding="utf-8")
    assert "Maak daarom een ronde" in " ".join(ended.out.split())


def test_a_page_of_a_series_is_not_a_handout(command: Command, folder: Path) -> None:
    ended = command(["--lang", "nl", "handout", folder, "--template", "reeks"])

    assert ended.code == 2
    assert "dilemmakaart series" in ended.err


def test_every_format_of_a_page_is_made(command: Command, folder: Path) -> None:
    ended = planned(command, folder, *FROM, "--meetings", "2", "--to", "html,docx,pdf")

    assert ended.code == 0, ended.err
    assert {path.suffix for path in (folder / "reeks").glob("draaiboek-2.*")} == {".html", ".docx", ".pdf"}


def test_a_plan_of_which_no_page_can_be_made_is_not_written_and_the_old_one_stays(
    command: Command, folder: Path
) -> None:
    assert planned(command, folder).code == 0
    before = (folder / "reeks.yaml").read_bytes()
    (folder / "templates").mkdir()
    (folder / "templates" / "draaiboek.md").write_text("{{ nergens.te.vinden }}\n", encoding="utf-8")

    ended = planned(command, folder, "--replan", "--force", "--from", "2027-05-06")
    assert (ended.code, "draaiboek.md" in ended.err) == (1, True)
    assert (folder / "reeks.yaml").read_bytes() == before
