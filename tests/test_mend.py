"""Mends: what is mended in a file, that nothing else changes, and that every mend proves itself."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from conftest import EXAMPLE, ROOT
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scribe import Scribe

import dilemmakaart.mend.engine
from dilemmakaart.language import LANGUAGES, translate
from dilemmakaart.mend import Done, Mend, diff, mended
from dilemmakaart.mend.changes import Change
from dilemmakaart.schema import KINDS, Model, check, expected, fields
from dilemmakaart.source import Document, Route, read

LIBRARY = sorted((ROOT / "dilemmas").rglob("*.yaml"))
GOOD = sorted((ROOT / "tests" / "corpus" / "good").iterdir())
BAD = sorted((ROOT / "tests" / "corpus" / "bad").iterdir())
SCHEMA = "../schema/dilemma.json"
MODELINE = f"# yaml-language-server: $schema={SCHEMA}"


def content(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="surrogateescape")


def done(text: str, schema: str | None = None) -> dict[Mend, int]:
    return {one.mend: one.count for one in mended(text, schema).done}


def data_of(text: str) -> object:
    document = read(text.encode())
    assert not document.faults
    return document.data


def same(one: object, other: object) -> bool:
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def misplaced(data: object, model: type[Model], route: Route = ()) -> Iterator[Route]:
    """Yield every mapping whose keys stand in another order than their model declares."""
    if isinstance(data, dict):
        declared = fields(expected(model, route))
        if declared and list(data) != [key for key in declared if key in data]:
            yield route
    for step, value in data.items() if isinstance(data, dict) else enumerate(data):  # type: ignore[arg-type]
        if isinstance(value, dict | list):
            yield from misplaced(value, model, (*route, step))


# --- The order of keys ----------------------------------------------------------------------------


def lens(text: str) -> str:
    """Mend a lens; only its keys may have been in disorder."""
    assert done(text) in ({"order": 1}, {})
    return mended(text).content


def test_keys_come_in_the_order_of_the_model_with_kind_first() -> None:
    assert lens("name: B\nprompts: [X]\nintro: C\nid: a\nkind: lens\n") == (
        "kind: lens\nid: a\nname: B\nintro: C\nprompts: [X]\n"
    )


def test_keys_of_parts_and_of_items_come_in_order_too() -> None:
    text = """\
kind: dilemma
poles:
  b:
    brings:
    - Rust.
    name: samen
  a:
    values: [rust]
    name: snel
quotes:
  - source: boek
    text: Ja.
  -
    source: boek
    text: Nee.
  - - weg
"""

    assert (
        mended(text).content
        == """\
kind: dilemma
poles:
  a:
    name: snel
    values: [rust]
  b:
    name: samen
    brings:
    - Rust.
quotes:
  - text: Ja.
    source: boek
  -
    text: Nee.
    source: boek
  - - weg
"""
    )
    assert done(text) == {"order": 5}


def test_options_stay_in_the_order_of_their_author() -> None:
    text = "kind: network\nbackground:\n  - options: {z: Z, a: A}\n    id: x\n"

    assert mended(text).content == "kind: network\nbackground:\n  - id: x\n    options: {z: Z, a: A}\n"


def test_a_mapping_with_an_unknown_key_stays_as_it_is_and_what_is_inside_it_does_not() -> None:
    text = "nmae: B\nkind: network\nworkshop: {people: 3, date: 2026-12-03}\nid: a\n"

    assert mended(text).content == text.replace("people: 3, date: 2026-12-03", "date: 2026-12-03, people: 3")


@pytest.mark.parametrize(
    "text",
    [
        "? name\n: B\n? kind\n: lens\n",
        "name: B\n? kind\n: lens\n",
        "? name\n: B\nkind: lens\n",
        "?\n  name\n: B\nkind: lens\n",
        "kind: dilemma\n? poles\n: b: {name: x}\n  a: {name: z}\n",
        "{name: B, ? kind : lens}\n",
        "{name: B, # wat\n  kind: lens}\n",
        "{ # wat\n  name: B, kind: lens}\n",
        "{name: B, intro: , kind: lens}\n",
        "{name: B, intro, kind: lens}\n",
    ],
)
def test_what_cannot_be_taken_apart_safely_stays_as_it_is(text: str) -> None:
    assert data_of(text)
    assert mended(text).content == text


def test_what_cannot_be_taken_apart_does_not_keep_the_rest_from_its_order() -> None:
    text = "name: B\n? kind\n: network\nworkshop: {people: 3, date: 2026-12-03}\n"

    assert mended(text).content == text.replace("people: 3, date: 2026-12-03", "date: 2026-12-03, people: 3")


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("{id: a,kind: lens}\n", "{kind: lens,id: a}\n"),
        ("{ id: a , 'kind': lens , }\n", "{ 'kind': lens , id: a , }\n"),
        ('{"id":"a","kind":"lens"}', '{"kind":"lens","id":"a"}'),
        ("{id: a,\n  kind: lens} # x\n", "{kind: lens,\n  id: a} # x\n"),
        ("{prompts: [{a: b}, c], kind: lens}\n", "{kind: lens, prompts: [{a: b}, c]}\n"),
        (
            "{poles: {b: {values: [x], name: w}, a: {}}, kind: dilemma}",
            "{kind: dilemma, poles: {a: {}, b: {name: w, values: [x]}}}",
        ),
    ],
)
def test_entries_between_braces_change_places_and_their_commas_do_not(text: str, after: str) -> None:
    assert mended(text).content == after


# --- Comments and empty lines ---------------------------------------------------------------------


def test_a_comment_moves_with_the_key_below_it_and_with_the_line_before_it() -> None:
    text = """\
kind: lens
# Over de naam,
# in twee regels.
name: B # de naam
# Over het id.
id: a
intro: # Hier komt het.
  # Zo.
  C
"""

    assert (
        lens(text)
        == """\
kind: lens
# Over het id.
id: a
# Over de naam,
# in twee regels.
name: B # de naam
intro: # Hier komt het.
  # Zo.
  C
"""
    )


def test_what_stands_at_the_top_and_at_the_end_stays_there() -> None:
    text = f"""\
{MODELINE}
# Bestand van Zoë.

# Over de naam.
name: B
kind: lens

# Einde.
  # Echt.
"""

    assert (
        lens(text)
        == f"""\
{MODELINE}
# Bestand van Zoë.

kind: lens
# Over de naam.
name: B

# Einde.
  # Echt.
"""
    )


def test_a_line_for_editors_stays_at_the_top_also_right_above_the_first_key() -> None:
    assert lens(f"{MODELINE}\n# naam\nname: B\nkind: lens\n") == f"{MODELINE}\nkind: lens\n# naam\nname: B\n"
    assert (
        lens(f"# boven\n{MODELINE}\nname: B\nkind: lens\n") == f"# boven\n{MODELINE}\nkind: lens\nname: B\n"
    )


def test_a_document_may_have_its_own_start_and_end() -> None:
    assert lens("%YAML 1.2\n---\n# naam\nname: B\nkind: lens\n...\n# x\n") == (
        "%YAML 1.2\n---\nkind: lens\n# naam\nname: B\n...\n# x\n"
    )


def test_empty_lines_part_the_same_keys_as_before() -> None:
    assert (
        lens("kind: lens\n\nname: B\nintro: C\n\nid: a\n\n") == "kind: lens\n\nid: a\n\nname: B\nintro: C\n\n"
    )


def test_no_empty_line_comes_to_the_top() -> None:
    assert lens("name: B\n\n\nkind: lens\n") == "kind: lens\n\n\nname: B\n"
    assert lens("# x\n\nname: B\n\n# y\nkind: lens\n") == "# x\n\n# y\nkind: lens\n\nname: B\n"


def test_a_comment_parted_from_the_next_key_by_an_empty_line_belongs_to_the_key_above() -> None:
    assert lens("name: B\n# Over B.\n\nkind: lens\n") == "kind: lens\n\nname: B\n# Over B.\n"


def test_a_comment_that_silences_a_finding_moves_with_what_it_silences() -> None:
    text = "intro: C\n# dilemmakaart: ignore[DK204]\n\nid: a\nkind: lens\n"

    assert lens(text) == "kind: lens\n# dilemmakaart: ignore[DK204]\n\nid: a\nintro: C\n"


def test_a_comment_that_is_indented_deeper_belongs_to_what_is_above_it() -> None:
    text = "prompts:\n  - X\n  # - Y\n\n  # - Z\nkind: lens\nintro: |\n  C\n"

    assert lens(text) == "kind: lens\nintro: |\n  C\nprompts:\n  - X\n  # - Y\n\n  # - Z\n"


def test_a_comment_above_an_item_belongs_to_the_item_and_one_above_a_key_comes_above_it() -> None:
    text = """\
kind: dilemma
quotes:
  # Eerste.
  - source: boek
    # Wat er staat.
    text: Ja.
  # Tweede.
  - source: boek
    text: Nee.
"""

    assert (
        mended(text).content
        == """\
kind: dilemma
quotes:
  # Eerste.
  # Wat er staat.
  - text: Ja.
    source: boek
  # Tweede.
  - text: Nee.
    source: boek
"""
    )


def test_a_line_of_spaces_does_not_turn_into_text() -> None:
    text = "prompts: [X]\n      \nkind: lens\nintro: |\n  C\n"

    assert lens(text) == "kind: lens\nintro: |\n  C\n\nprompts: [X]\n"


def test_a_comment_that_is_indented_deeper_does_not_turn_into_text() -> None:
    text = "prompts: [X]\n# Einde.\n\n  # Echt.\nid: |-\n  a\nname: |-\n  B\nkind: lens\n"

    assert lens(text) == ("kind: lens\nid: |-\n  a\nname: |-\n  B\nprompts: [X]\n# Einde.\n\n  # Echt.\n")


# --- Text over more lines, and the ends of lines --------------------------------------------------

LONG = (
    "|\n  Een\n\n   twee # drie\n",
    "|-\n  Een\n  # twee\n",
    "|+\n  Een\n\n\n",
    "|2-\n    Een\n  twee\n",
    ">-\n  Een\n  twee\n\n  drie\n",
    "> # wat\n  Een\n",
    "Een\n  twee\n\n  drie\n",
    "\n  Een\n  twee\n",
    "'Een # twee\n\n  drie'\n",
    '"Een: \\\n  twee"\n',
)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("long", LONG)
def test_a_text_over_more_lines_moves_as_it_is(long: str, start: str, end: str) -> None:
    intro = f"intro: {long}"
    text = f"{start}id: a\n{intro}# naam\nname: B\nkind: lens\n".replace("\n", end)
    after = f"{start}kind: lens\nid: a\n# naam\nname: B\n{intro}".replace("\n", end)

    assert same(data_of(text), data_of(after))
    assert lens(text) == after


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_file_keeps_its_end(end: str) -> None:
    assert lens(f"name: B{end}kind: lens") == f"kind: lens{end}name: B"
    assert lens(f"name: B{end}kind: lens{end}") == f"kind: lens{end}name: B{end}"
    assert lens(f"name: B{end}kind: lens{end}# x") == f"kind: lens{end}name: B{end}# x"
    assert lens(f"intro: |-{end}  C{end}kind: lens") == f"kind: lens{end}intro: |-{end}  C"


def test_a_file_gets_a_last_line_end_only_where_a_text_needs_one() -> None:
    assert lens("intro: |\n  C\nkind: lens") == "kind: lens\nintro: |\n  C\n"


def test_a_text_that_ends_with_the_file_and_not_with_a_line_stays_there() -> None:
    text = "name: B\nkind: lens\nintro: |\n  C"

    assert lens(text) == text


def test_empty_lines_do_not_become_part_of_a_text_that_would_keep_them() -> None:
    text = "id: a\n\nname: B\n\nintro: |+\n  C\n\n\nkind: lens\n\n"

    assert lens(text) == "kind: lens\nid: a\n\nname: B\n\nintro: |+\n  C\n\n\n"


# --- Quotes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("written", ["2", "012", "1e3", "-.5", "0x1F", ".inf", "true", "FALSE", "null", "~"])
@pytest.mark.parametrize(
    "line", ["name: %s", "name:   %s # x", "name:\n  %s", "{kind: lens, name: %s}", "prompts: [%s]"]
)
def test_what_is_read_as_something_else_where_a_text_belongs_gets_quotes(line: str, written: str) -> None:
    text = line % written if line[0] == "{" else f"kind: lens\n{line % written}\n"

    assert mended(text).content == text.replace(written, f'"{written}"')
    assert done(text) == {"text": 1}
    assert written in json.dumps(data_of(mended(text).content))


@pytest.mark.parametrize(
    "text",
    [
        "kind: lens\nname:\n",
        "kind: lens\nname: # niets\nprompts:\n  -\n",
        "kind: network\npurpose: ~\n",
        "kind: dilemma\nnumber: 2\nquotes: [{text: x, source: null}]\n",
        "kind: network\nmin_group: tien\nworkshop: {place: 3}\n",
        "kind: lens\nfiets: 2\n",
        "kind: lens\nprompts: 2\n",
        "kind: fiets\nname: 2\n",
        "kind: [lens]\nname: 2\n",
        "- 2\n",
        "2\n",
    ],
)
def test_what_is_no_text_or_belongs_nowhere_gets_no_quotes(text: str) -> None:
    assert mended(text).content == text


@pytest.mark.parametrize("written", ["no", "Yes", "off", "10:30", "1_000", "0b1", "2024-07-01", "="])
@pytest.mark.parametrize(
    "line", ["name: %s # x", "prompts:\n  - %s", "prompts:\n- x\n-   %s", "prompts: [x,%s ]"]
)
def test_what_older_readers_take_for_something_else_gets_quotes(line: str, written: str) -> None:
    text = f"kind: lens\n{line % written}\n"

    assert mended(text).content == text.replace(written, f'"{written}"')
    assert done(text) == {"trap": 1}
    assert same(data_of(text), data_of(mended(text).content))


def test_keys_of_the_authors_own_choice_get_quotes_and_the_keys_of_a_model_do_not() -> None:
    text = "kind: network\nbackground:\n  - options: {no: Nee, ja: on}\nno: ja\n"

    assert mended(text).content == text.replace("{no: Nee, ja: on}", '{"no": Nee, ja: "on"}')
    assert done(text) == {"trap": 2}


@pytest.mark.parametrize(
    "text",
    [
        "kind: network\nworkshop: {date: 2026-12-03}\n",
        "kind: lens\nname: 'no'\nintro: |-\n  no\nprompts: [\"no\", no way]\n",
        "kind: lens\nfiets: no\n",
        "kind: network\nlanguage: no\n",
        "kind: lens\nname: 2001-12-14\n  21:59:43\n",
        "no: no\n",
    ],
)
def test_a_date_and_what_would_change_its_meaning_get_no_quotes(text: str) -> None:
    assert mended(text).content == text


def test_a_trap_whose_finding_is_silenced_stays_as_it_is() -> None:
    text = "kind: lens\nname: no # dilemmakaart: ignore[DK311]\n# dilemmakaart: ignore[DK3]\nintro: no\n"

    assert mended(text).content == text
    assert done(text.replace("DK3", "DK2")) == {"trap": 2}


# --- The line for editors -------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_the_line_for_editors_is_the_very_first(start: str, end: str) -> None:
    text = f"# Van Zoë.{end}kind: lens{end}"

    assert mended(start + text, SCHEMA).content == f"{start}{MODELINE}{end}{text}"
    assert done(text, SCHEMA) == {"modeline": 1}
    assert done(text) == {}


@pytest.mark.parametrize(
    "above", [MODELINE, "#yaml-language-server:$schema=x", "# x\n\n # yaml-language-server: $schema=x\n# y"]
)
def test_a_line_for_editors_that_is_there_is_left_as_it_is(above: str) -> None:
    text = f"{above}\nkind: lens\n"

    assert mended(text, SCHEMA).content == text


def test_a_line_for_editors_below_the_data_is_none() -> None:
    assert done(f"kind: lens\n{MODELINE}\n", SCHEMA) == {"modeline": 1}


# --- Proof ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_file_with_faults_is_left_alone_and_any_other_keeps_its_data(path: Path) -> None:
    text = content(path)
    before = read(path.read_bytes())
    after = mended(text, SCHEMA)

    if before.faults:
        assert (after.content, after.done) == (text, ())
    else:
        strings = any(one.mend == "text" for one in after.done)
        assert strings or same(before.data, data_of(after.content))
        assert not set(misfits(data_of(after.content))) - set(misfits(before.data))


def misfits(data: object) -> list[Route]:
    return [finding.route for finding in check(data)[1]]


@pytest.mark.parametrize("path", [*LIBRARY, EXAMPLE / "netwerk.yaml"], ids=lambda path: path.stem)
def test_the_library_and_the_example_need_no_mend(path: Path) -> None:
    assert mended(content(path)).content == content(path)


@pytest.mark.parametrize(
    "change",
    [
        Change("kind: lens\nname: C\n", {"kind": "lens", "name": "B"}, 1),
        Change("kind: lens\nname: no\nname: B\n", {"kind": "lens", "name": "no"}, 1),
        Change("kind: lens\nname: 'B\n", {"kind": "lens", "name": "B"}, 1),
        Change("kind: lens\nname: B\nid: 1\n", {"kind": "lens", "name": "B", "id": "1"}, 1),
        Change("kind: lens\nname: B\nid: 1\n", {"kind": "lens", "name": "B", "id": True}, 1),
    ],
)
def test_a_mend_that_cannot_prove_itself_is_not_made(change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(_document: Document, *, edition: bool) -> Change:
        assert not edition
        return change

    monkeypatch.setattr(dilemmakaart.mend.engine, "with_keys_in_order", wrong)
    text = "kind: lens\nname: no\n"

    assert mended(text).content == 'kind: lens\nname: "no"\n'
    assert done(text) == {"trap": 1}


@pytest.mark.parametrize("mend", ["text", "trap", "order", "modeline"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mend_says_what_was_done_and_how_often(mend: Mend, language: str) -> None:
    one, two = (translate(Done(mend, count).message, language) for count in (1, 2))

    assert one.endswith(".")
    assert ("1 " in one, "2 " in two) == ((True, True) if mend != "modeline" else (False, False))


# --- Whatever the file looks like -----------------------------------------------------------------


def twice(text: str, random: Random, margin: str = "", *, remark: bool = True) -> tuple[str, str]:
    """Return a part of a file of the library with comments above its keys, and that with shuffled keys."""
    entries = re.findall(rf"^{margin}[a-z_]+:.*\n(?:^{margin} .*\n)*", text, re.MULTILINE)
    if "".join(entries) != text:
        return items(text, random, margin)
    pairs: list[tuple[str, str]] = []
    for entry in entries:
        first, _, rest = entry.partition("\n")
        inner = twice(rest, random, margin + "  ") if rest else ("", "")
        above = f"{margin}# {len(pairs)}\n" * random.randrange(3) if remark else ""
        pairs.append((f"{above}{first}\n{inner[0]}", f"{above}{first}\n{inner[1]}"))
    shuffled = random.sample(pairs, len(pairs))
    return "".join(one for one, _ in pairs), "".join(other for _, other in shuffled)


def items(text: str, random: Random, margin: str) -> tuple[str, str]:
    found = re.split(rf"^(?={margin}- )", text, flags=re.MULTILINE)[1:]
    if not all(re.match(rf"{margin}- [a-z_]+: ", item) for item in found):
        return text, text
    inner = [twice(item.replace("- ", "  ", 1), random, margin + "  ", remark=False) for item in found]
    one, other = (
        [f"{margin}- {part[len(margin) + 2 :]}" for part in parts] for parts in zip(*inner, strict=True)
    )
    return "".join(one), "".join(other)


@given(st.sampled_from(LIBRARY), st.randoms(use_true_random=True))
@settings(deadline=None)
def test_a_shuffled_file_of_the_library_comes_back_byte_for_byte(path: Path, random: Random) -> None:
    head, _, keys = content(path).partition("\n")
    text, shuffled = twice(keys, random)

    assert same(data_of(shuffled), data_of(keys))
    assert mended(f"{head}\n{shuffled}").content == f"{head}\n{text}"


FILES = [read(path.read_bytes()).data for path in (*LIBRARY, *GOOD, EXAMPLE / "netwerk.yaml")]
SHORT = [data for data in FILES if len(json.dumps(data)) < 6000]
OFTEN_LONG = {"explanation", "intro", "aim", "purpose", "note", "text", "definition"}


def with_line_ends(data: object, random: Random) -> object:
    """End some texts with a line end, as they do after `|`, and some with two, as after `|+`."""
    if isinstance(data, dict):
        return {
            key: value + "\n" * random.choice([0, 0, 0, 1, 2])
            if key in OFTEN_LONG and isinstance(value, str)
            else with_line_ends(value, random)
            for key, value in data.items()
        }
    return [with_line_ends(item, random) for item in data] if isinstance(data, list) else data


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"# -?[0-9]+(?=\s|$)", text))


@given(st.sampled_from(SHORT), st.randoms(use_true_random=True), st.sampled_from([None, SCHEMA]))
@settings(deadline=None, max_examples=300)
def test_any_file_comes_in_order_and_loses_nothing(plain: object, random: Random, schema: str | None) -> None:
    data = with_line_ends(plain, random)
    text = Scribe(random).write(data)
    assume(same(read(text.encode()).data, data))
    after = mended(text, schema)

    assert same(data_of(after.content), data)
    assert isinstance(data, dict)
    assert list(misplaced(data_of(after.content), KINDS[data["kind"]])) == []
    assert comments(after.content) == comments(text)
    assert after.content.startswith("\ufeff") == text.startswith("\ufeff")
    assert mended(after.content, schema).content == after.content


PIECES = (
    "kind: lens", "name: B", "id: 1", "intro: no", "poles:", "a:", "b: {values: [x], name: z}", "items:",
    "- ", "  ", "\n", "\n", "\n", "\n  ", "\n  - ", "\r\n", " # x", "# x\n", "\t", "? ", ": ", ", ",
    "{", "}", "[", "]", "|", ">-\n", "|+\n", "'", '"', "---\n", "...\n", "%YAML 1.2\n", "\x85", "\ufeff",
    "&a ", "*a", "!x ", "é", "\ud800", "kind: dilemma\n", "kind: network\n", "background:\n", "text: ",
    "options: {no: x}", "workshop: {people: 3, date: 2026-12-03}\n", "source: ~\n",
)  # fmt: skip


@given(
    st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=14).map("".join)),
    st.sampled_from([None, "x"]),
)
@settings(deadline=None, max_examples=1000)
def test_any_text_at_all_is_mended_or_left_alone(text: str, schema: str | None) -> None:
    after = mended(text, schema)

    assert mended(after.content, schema).content == after.content
    if not after.done:
        assert after.content == text


@given(st.sampled_from([*LIBRARY, *GOOD]), st.data())
@settings(deadline=None, max_examples=300)
def test_a_line_put_anywhere_in_a_file_changes_nothing_but_the_mend(path: Path, draw: st.DataObject) -> None:
    lines = content(path).splitlines(keepends=True)
    other = draw.draw(
        st.sampled_from(["# x\n", "  # x\n", "      # x\n", "\n", "   \n", "fiets: no\n", "? x\n", "\t\n"])
    )
    where = draw.draw(st.integers(0, len(lines)))
    moved = draw.draw(st.integers(0, len(lines) - 1))
    first = lines.pop(moved)
    text = "".join([first, *lines[:where], other, *lines[where:]])
    before, after = read(text.encode()), mended(text, SCHEMA)

    if before.faults:
        assert after.content == text
    else:
        quoted = any(one.mend == "text" for one in after.done)
        assert quoted or same(data_of(after.content), before.data)
        assert after.content.count("# x") == text.count("# x")
        assert mended(after.content, SCHEMA).content == after.content


# --- The difference -------------------------------------------------------------------------------


def test_a_difference_is_written_as_git_writes_it() -> None:
    assert diff("dilemmas/x.yaml", "a\nb\nc\n", "a\nB\nc\n") == (
        "--- a/dilemmas/x.yaml\n+++ b/dilemmas/x.yaml\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"
    )


def test_a_last_line_without_a_line_end_is_told() -> None:
    assert diff("x", "a\nb", "a\nB").endswith(
        " a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n"
    )
    assert diff("x", "a", "a\n").endswith("-a\n\\ No newline at end of file\n+a\n")


def test_other_line_ends_are_part_of_the_line() -> None:
    assert diff("x", "a\r\nb\x85c\r\n", "a\r\nd\x85c\r\n").endswith(" a\r\n-b\x85c\r\n+d\x85c\r\n")


def test_without_a_difference_there_is_nothing() -> None:
    assert not diff("x", "a", "a")


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("a b.yaml", "a b.yaml\t"),
        ("/een/x.yaml", "een/x.yaml"),
        ("x\n+y\x1b.yaml", "x\\n+y\N{REPLACEMENT CHARACTER}.yaml"),
    ],
)
def test_a_path_stays_on_its_line(path: str, shown: str) -> None:
    assert diff(path, "a", "b").startswith(f"--- a/{shown}\n+++ b/{shown}\n@@")


def applied(before: str, patch: str) -> str:
    """Apply a difference, as patch does."""
    lines, written, at = re.findall(r"[^\n]*\n|[^\n]+", before), [], 0
    for hunk in re.split(r"^@@ -", re.sub(r"\n\\ No newline.*\n", "\0", patch), flags=re.MULTILINE)[1:]:
        place = re.match(r"([0-9]+)(?:,([0-9]+))?", hunk)
        assert place
        start = int(place[1]) - (0 if place[2] == "0" else 1)
        written += lines[at:start]
        at = start
        for line in re.findall(r"[^\n\0]*[\n\0]", hunk.partition("\n")[2]):
            kept = line[1:].removesuffix("\0")
            if line[0] in " -":
                assert lines[at] == kept
                at += 1
            if line[0] in " +":
                written.append(kept)
    return "".join([*written, *lines[at:]])


TEXT = st.lists(st.sampled_from(["a", "b", "c", "\n", "\n", "\r\n", "\x85"]), max_size=40).map("".join)


@given(TEXT, TEXT)
def test_a_difference_can_be_applied(before: str, after: str) -> None:
    assert applied(before, diff("x", before, after)) == after
