"""Comments that silence a finding: where they work, where they are no comment, and when they are idle."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart.diagnostics import MOST, Diagnostic
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.setting import open_network
from dilemmakaart.journeys.validate import Checked, validate
from dilemmakaart.language import translate
from dilemmakaart.silence import Silence, silenced, silences
from dilemmakaart.source import Place, read

LIBRARY = library()
LENS = "kind: lens\nid: a\nname: Een bril\nintro: {intro}\nprompts: [Wat?, Wie?, Waar?]\n"
DILEMMA = (
    "kind: dilemma\nid: a\ncode: zz1\nlevel: within-subgroup\nquestion: Hoe?\n"
    "poles: {a: {name: snel}, b: {name: samen}}\n"
)


def checked(content: str, **others: str) -> Checked:
    files = {"a": content, **others}
    return validate([File(f"{name}.yaml", text.encode()) for name, text in files.items()], LIBRARY)


def found(content: str, **others: str) -> list[tuple[int, int, str]]:
    """Return what is found in a.yaml."""
    diagnostics = checked(content, **others).diagnostics
    return [(one.line, one.column, one.code) for one in diagnostics if one.path == "a.yaml"]


def said(content: str) -> str:
    diagnostics = checked(content).diagnostics
    return " ".join(f"{translate(one.message, 'en')} {translate(one.hint, 'en')}" for one in diagnostics)


def comments(content: str) -> list[tuple[int, int, int, tuple[str, ...]]]:
    """Return line, column, covered line and codes of the comments in a text."""
    return [(one.line, one.column, one.covers, one.codes) for one in silences(read(content.encode()))]


# --- Where it works -------------------------------------------------------------------------------


def test_without_a_comment_there_is_something_to_silence() -> None:
    assert found(LENS.format(intro="Kijk naar governance.")) == [(4, 8, "DK310")]


@pytest.mark.parametrize(
    "intro",
    [
        "Kijk naar governance. # dilemmakaart: ignore[DK310]",
        "Kijk naar governance.\t#dilemmakaart:ignore[DK310]",
        "'Kijk naar governance.' # dilemmakaart: ignore[ DK310 ]  ",
        "Kijk naar governance. # dilemmakaart: ignore[DK310] zo heet het hoofdstuk",
        "Kijk naar governance. # zo heet het # dilemmakaart: ignore[DK310]",
        ">- # dilemmakaart: ignore[DK310]\n  Kijk naar governance.",
        "|2 # dilemmakaart: ignore[DK310]\n  Kijk naar governance.",
        "'Kijk # dilemmakaart: ignore[DK1] naar governance.' # dilemmakaart: ignore[DK310]",
    ],
)
def test_behind_the_line_of_a_finding_a_comment_silences_it(intro: str) -> None:
    assert found(LENS.format(intro=intro)) == []


@pytest.mark.parametrize(
    "above",
    [
        "# dilemmakaart: ignore[DK310]",
        "  # dilemmakaart: ignore[DK310]",
        "# dilemmakaart: ignore[DK310]\n\n   \n# en nog iets\n",
        "# zo heet het hoofdstuk # dilemmakaart: ignore[DK310]",
        "# dilemmakaart: ignore[DK310]\r",
    ],
)
def test_on_a_line_of_its_own_a_comment_silences_the_next_line_that_holds_more(above: str) -> None:
    assert found(LENS.format(intro="Kijk naar governance.").replace("intro", f"{above}\nintro")) == []


def test_a_comment_above_covers_one_line_and_no_more() -> None:
    content = LENS.format(intro="governance").replace("name:", "# dilemmakaart: ignore[DK310]\nname:")

    assert found(content) == [(3, 1, "DK312"), (5, 8, "DK310")]


def test_a_comment_behind_a_line_does_not_cover_the_next_one() -> None:
    content = LENS.format(intro="governance").replace("Een bril", "Een bril # dilemmakaart: ignore[DK310]")

    assert found(content) == [(3, 16, "DK312"), (4, 8, "DK310")]


def test_a_comment_below_everything_covers_nothing() -> None:
    assert found(LENS.format(intro="Kijk.") + "# dilemmakaart: ignore[DK310]\n\n# einde\n") == [
        (6, 1, "DK312")
    ]


def test_several_codes_silence_several_findings_on_one_line() -> None:
    comment = "# dilemmakaart: ignore[DK302 ,DK303,  DK310]"
    prompt = "governance " * 21
    content = LENS.format(intro="Kijk.").replace("[Wat?, Wie?, Waar?]", f"\n  - Wat?\n  - Wie?\n  - {prompt}")

    assert found(content) == [(8, 5, "DK302"), (8, 5, "DK303"), (8, 5, "DK310")]
    assert found(content.replace("governance \n", f"governance {comment}\n")) == []


def test_two_comments_on_one_line_both_count() -> None:
    content = LENS.format(intro="governance # dilemmakaart: ignore[DK30] # dilemmakaart: ignore[DK310]")

    assert found(content) == [(4, 19, "DK312")]


@pytest.mark.parametrize("code", ["DK3", "DK31", "DK310"])
def test_the_beginning_of_a_code_is_enough(code: str) -> None:
    assert found(LENS.format(intro=f"governance # dilemmakaart: ignore[{code}]")) == []


def test_a_code_and_its_beginning_are_both_used() -> None:
    assert found(LENS.format(intro="governance # dilemmakaart: ignore[DK3, DK310]")) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_a_byte_order_mark_and_any_line_end_make_no_difference(start: str, end: str) -> None:
    above = start + LENS.format(intro="governance").replace("intro", "# dilemmakaart: ignore[DK310]\nintro")
    behind = start + LENS.format(intro="governance # dilemmakaart: ignore[DK310, DK301]")

    assert found(above.replace("\n", end)) == []
    assert found(behind.replace("\n", end)) == [(4, 19, "DK312")]


def test_a_comment_on_the_first_line_behind_a_byte_order_mark_stands_in_column_1() -> None:
    assert comments("\ufeff# dilemmakaart: ignore[DK310]\r\na: b\r\n") == [(1, 1, 2, ("DK310",))]


# --- Findings across files ------------------------------------------------------------------------


def test_an_id_that_is_given_twice_is_silenced_where_it_is_told() -> None:
    twice = LENS.format(intro="Kijk.")
    files = [File("1/a.yaml", twice.encode()), File("2/a.yaml", twice.encode())]
    quiet = File("2/a.yaml", twice.replace("id: a", "id: a # dilemmakaart: ignore[DK201]").encode())

    assert [one.code for one in validate(files, LIBRARY).diagnostics] == ["DK201"]
    assert validate([files[0], quiet], LIBRARY).diagnostics == ()


def test_an_unknown_reference_is_silenced() -> None:
    assert found(DILEMMA + "sources: [weg] # dilemmakaart: ignore[DK203]\n") == []


@pytest.mark.parametrize("closed", [True, False])
def test_an_item_that_nothing_refers_to_is_silenced_also_where_nobody_can_tell(*, closed: bool) -> None:
    content = b"kind: sources\nitems:\n  # dilemmakaart: ignore[DK206]\n  - {id: boek, title: Een boek}\n"

    assert validate([File("a.yaml", content)], LIBRARY, closed=closed).diagnostics == ()


def test_a_comment_in_one_file_silences_nothing_in_another() -> None:
    loud, quiet = (LENS.format(intro=f"governance{end}") for end in ("", " # dilemmakaart: ignore[DK310]"))

    assert found(loud, b=quiet.replace("id: a", "id: b")) == [(4, 8, "DK310")]


# --- Where it is no comment -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "intro",
    [
        '"governance # dilemmakaart: ignore[DK310]"',
        "'governance # dilemmakaart: ignore[DK310]'",
        '"governance\n  # dilemmakaart: ignore[DK310]"',
        "|\n  governance # dilemmakaart: ignore[DK310]",
        ">\n  # dilemmakaart: ignore[DK310]\n  governance",
        "|\n\n  governance\n\n  # dilemmakaart: ignore[DK310]\n",
        "governance#dilemmakaart:ignore[DK310]",
        "governance (dilemmakaart:ignore[DK310])",
    ],
)
def test_inside_a_text_it_is_no_comment(intro: str) -> None:
    assert found(LENS.format(intro=intro)) == [(4, 8, "DK310")]


def test_below_a_text_of_several_lines_it_is_a_comment_again() -> None:
    content = (
        "a: |\n  een\n\n # dilemmakaart: ignore[DK1]\nb: >\n\n  twee\n# dilemmakaart: ignore[DK2]\nc: d\n"
    )

    assert comments(content) == [(4, 2, 5, ("DK1",)), (8, 1, 9, ("DK2",))]


def test_the_last_line_of_a_text_that_begins_with_a_hash_is_no_line_of_its_own() -> None:
    assert comments('a: "een\n  # twee" # dilemmakaart: ignore[DK1]\nb: c\n') == [(2, 11, 2, ("DK1",))]


def test_between_the_items_of_a_list_between_brackets_it_is_a_comment() -> None:
    assert comments("a: [een, # dilemmakaart: ignore[DK1]\n  # dilemmakaart: ignore[DK2]\n  twee]\n") == [
        (1, 10, 1, ("DK1",)),
        (2, 3, 3, ("DK2",)),
    ]


def test_what_a_comment_covers_is_its_own_line_unless_it_stands_alone_above_another() -> None:
    assert comments("a:\n  - # dilemmakaart: ignore[DK1]\n    b\n# dilemmakaart: ignore[DK2]\n\n# c\n") == [
        (2, 5, 2, ("DK1",)),
        (4, 1, 4, ("DK2",)),
    ]


WORDS = (
    "a: ",
    "- ",
    "'",
    '"',
    "|",
    ">-",
    "# ",
    "#",
    "b",
    " ",
    "  ",
    "\n",
    "\n",
    "\n  ",
    "[",
    "]",
    ", ",
    ": ",
)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join))
def test_whether_a_place_is_inside_a_text_agrees_with_trying_a_mark_there(content: str) -> None:
    """What stands in a comment makes no difference to the data; what stands in a text does."""
    document = read(content.encode())
    for number, row in enumerate(document.lines, start=1):
        hashes = [at for at, sign in enumerate(row) if sign == "#" and (not at or row[at - 1] == " ")]
        for at in hashes[:1] if document.readable else []:
            rows = [*document.lines]
            rows[number - 1] = f"{row[: at + 1]}x{row[at + 1 :]}"
            same = read("\n".join(rows).encode()).data == document.data
            assert document.inside_text(number, at + 1) != same


# --- Idle and malformed comments ------------------------------------------------------------------


def test_every_code_that_silences_nothing_is_told_once_where_the_comment_begins() -> None:
    content = LENS.format(intro="governance  # dilemmakaart: ignore[DK301, DK310, DK302, DK301]")

    assert found(content) == [(4, 20, "DK312"), (4, 20, "DK312")]
    assert "no DK301 is found here" in said(content)
    assert "no DK302 is found here" in said(content)


def test_an_idle_comment_is_a_warning_that_shows_its_line() -> None:
    content = LENS.format(intro="Kijk. # dilemmakaart: ignore[DK310]")
    (one,) = checked(content).diagnostics

    assert (one.severity, one.excerpt) == ("warning", "intro: Kijk. # dilemmakaart: ignore[DK310]")


@pytest.mark.parametrize(
    "comment",
    [
        "ignore", "ignore[]", "ignore[DK]", "ignore[DK310", "ignore DK310", "ignore [DK310]",
        "ignore[DK310,]", "ignore[DK3101]", "ignore[dk310]", "ignore[jargon]", "ignore[DK310; DK302]",
        "Ignore[DK310]", "noqa", "", "ignore[DK٣]",
    ],
)  # fmt: skip
def test_a_comment_that_is_not_understood_is_told_and_silences_nothing(comment: str) -> None:
    content = LENS.format(intro=f"governance # dilemmakaart: {comment}")

    assert found(content) == [(4, 8, "DK310"), (4, 19, "DK312")]
    assert "This comment is not understood." in said(content)


@pytest.mark.parametrize(
    "comment", ["# Dilemmakaart: ignore[DK310]", "# dilemmakaart ignore[DK310]", "# over dilemmakaart: niets"]
)
def test_another_comment_is_just_a_comment(comment: str) -> None:
    assert found(LENS.format(intro=f"governance {comment}")) == [(4, 8, "DK310")]


@pytest.mark.parametrize("code", ["DK0", "DK00", "DK003"])
def test_that_a_file_cannot_be_read_is_never_silenced(code: str) -> None:
    broken = LENS.format(intro=f"a: b: c # dilemmakaart: ignore[{code}]")

    assert [one[2] for one in found(broken)] == ["DK003"]
    assert f"{code} cannot be silenced" in said(LENS.format(intro=f"Kijk. # dilemmakaart: ignore[{code}]"))


@pytest.mark.parametrize("code", ["DK201", "DK202", "DK203", "DK206", "DK20", "DK2"])
def test_a_comment_on_what_only_other_files_can_tell_is_idle_where_all_of_them_were_read(code: str) -> None:
    """Else one that is needed for the whole folder would be called idle for a single file."""
    files = [File("a.yaml", LENS.format(intro=f"Kijk. # dilemmakaart: ignore[{code}]").encode())]
    broken = File("b.yaml", b"kind: sources\nitems: [\n", "beside")

    assert [one.code for one in validate(files, LIBRARY, closed=True).diagnostics] == ["DK312"]
    assert validate(files, LIBRARY, closed=False).diagnostics == ()
    assert validate(files, LIBRARY, closed=True, complete=False).diagnostics == ()
    assert validate(files, [broken], closed=True).diagnostics == ()


@pytest.mark.parametrize("code", ["DK204", "DK3", "DK310"])
def test_a_comment_on_what_a_file_tells_itself_is_idle_whatever_else_was_read(code: str) -> None:
    files = [File("a.yaml", LENS.format(intro=f"Kijk. # dilemmakaart: ignore[{code}]").encode())]

    assert [one.code for one in validate(files, LIBRARY, closed=False).diagnostics] == ["DK312"]


def test_an_idle_comment_cannot_be_silenced_by_a_comment() -> None:
    assert found(LENS.format(intro="Kijk. # dilemmakaart: ignore[DK312]")) == [(4, 14, "DK312")]


def test_a_file_that_does_not_fit_is_told_of_no_idle_comment() -> None:
    """Not all of it was judged, so nobody can tell."""
    content = LENS.format(intro="governance # dilemmakaart: ignore[DK310, DK301]\nfiets: x")

    assert found(content) == [(5, 1, "DK102")]


def test_a_mistake_elsewhere_does_not_undo_a_silence() -> None:
    content = DILEMMA + "sources: [weg] # dilemmakaart: ignore[DK203]\n"

    assert found(content) == []
    assert found(content + "fiets: x\n") == [(8, 1, "DK102")]
    assert found(content + "sources: [weg]\n") == [(8, 1, "DK006")]


def test_what_does_not_fit_can_be_silenced_as_well() -> None:
    assert found(LENS.format(intro="Kijk.") + "fiets: x # dilemmakaart: ignore[DK102]\n") == []


def test_a_file_without_data_has_no_comments_that_count() -> None:
    assert found("# dilemmakaart: ignore[DK008]\n") == [(1, 1, "DK008")]


# --- What a silence does not do -------------------------------------------------------------------


def test_a_silenced_error_still_stands_among_what_was_found() -> None:
    result = checked(DILEMMA + "sources: [weg] # dilemmakaart: ignore[DK203]\n")

    assert result.diagnostics == ()
    assert [one.code for one in result.unsilenced] == ["DK203"]


def test_a_network_with_a_silenced_error_cannot_be_used() -> None:
    network = File("netwerk.yaml", b"kind: network\nid: n\nname: N\n")
    own = File("dilemmas/a.yaml", (DILEMMA + "sources: [weg] # dilemmakaart: ignore[DK203]\n").encode())
    setting, errors = open_network(network, [own], LIBRARY)

    assert setting is None
    assert [one.code for one in errors] == ["DK203"]


def test_a_network_with_a_silenced_warning_or_an_idle_comment_can_be_used() -> None:
    network = File("netwerk.yaml", b"kind: network\nid: n\nname: N # dilemmakaart: ignore[DK310]\n")
    own = File("dilemmas/a.yaml", (DILEMMA + "# dilemmakaart: ignore[DK2]\n").encode())
    setting, errors = open_network(network, [own], LIBRARY)

    assert setting is not None
    assert errors == ()


# --- A law ----------------------------------------------------------------------------------------

CODES = ("DK001", "DK102", "DK203", "DK206", "DK301", "DK310")
STARTS = ("DK0", "DK1", "DK2", "DK20", "DK203", "DK3", "DK31", "DK310")


def naively(diagnostics: list[Diagnostic], comments: list[Silence]) -> tuple[list[Diagnostic], list[str]]:
    """Hold every finding against every comment, and tell which codes of which comments were idle."""
    kept = list(diagnostics)
    idle = []
    for comment in comments:
        for code in comment.codes:
            hushed = [
                one
                for one in diagnostics
                if one.line == comment.covers and one.code.startswith(code) and not one.code.startswith("DK0")
            ]
            kept = [one for one in kept if one not in hushed]
            if not hushed:
                idle.append(code)
    return kept, idle


@given(
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from(CODES)), max_size=8),
    st.lists(
        st.tuples(st.integers(1, 3), st.lists(st.sampled_from(STARTS), min_size=1, max_size=3)), max_size=5
    ),
)
def test_what_is_silenced_is_what_any_comment_asks_for(
    told: list[tuple[int, str]], asked: list[tuple[int, list[str]]]
) -> None:
    message = read(b"").faults[0].message
    diagnostics = [Diagnostic("a", line, 1, code, "error", message, message) for line, code in told]
    comments = [Silence(covers, 5, covers, tuple(codes), "") for covers, codes in asked]
    kept, idle = naively(diagnostics, comments)
    result = silenced(diagnostics, {"a": comments}, {"a"})

    assert list(result[: len(kept)]) == kept
    assert [dict(one.message.values)["code"] for one in result[len(kept) :]] == idle
    assert all(one.code == "DK312" for one in result[len(kept) :])
    assert list(silenced(diagnostics, {"a": comments}, ())) == kept


# --- Files that mean harm -------------------------------------------------------------------------


def test_a_file_full_of_comments_and_texts_is_looked_through_in_one_pass() -> None:
    """Each comment against each line, text or finding would take hours."""
    many = 12_000
    prompts = "".join(f"  - governance{number}? # dilemmakaart: ignore[DK310]\n" for number in range(many))
    above = "# dilemmakaart: ignore[DK301]\n" * many
    content = LENS.format(intro="Kijk.").replace(" [Wat?, Wie?, Waar?]", f"\n{prompts}{above}  - Wat?")
    codes = [code for _, _, code in found(content)]

    assert codes == [*["DK312"] * MOST, "DK002"]


def test_a_comment_with_a_gap_in_it_is_read_in_one_pass() -> None:
    assert found(LENS.format(intro=f"Kijk. # dilemmakaart: a{' ' * 800_000}b")) == [(4, 14, "DK312")]


def test_places_in_a_file_are_inside_a_text_or_not_whatever_came_before() -> None:
    document = read(b"a: 'x'\nb: y\n")

    assert [document.inside_text(*place) for place in ((1, 1), (1, 2), (1, 4), (1, 7), (2, 4), (9, 9))] == [
        True, False, True, False, True, False,
    ]  # fmt: skip
    assert not read(b"").inside_text(1, 1)
    assert Place(1, 2) < Place(2, 1)
