"""Rules: what files say about each other. That each does what its page says is in test_manual.py."""

import re

import pytest

from dilemmakaart.catalogue import Entry, catalogue, enter, replacements
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.folders import library
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import translate
from dilemmakaart.rulebook import world
from dilemmakaart.rules import rules

LIBRARY = library()

DILEMMA = """\
kind: dilemma
id: {id}
code: {code}
level: within-subgroup
question: Hoe combineer je snel en samen?
poles:
  a: {{name: snel}}
  b: {{name: samen}}
"""
LENS = "kind: lens\nid: {id}\nname: Een bril\nintro: Kijk.\nprompts: [Wat?, Wie?, Waar?]\n"
LEVELS = "kind: levels\nitems:\n  - {{id: {id}, name: Eigen niveau, order: 9}}\n"
SOURCES = "kind: sources\nitems:\n  - {{id: {id}, title: Een boek}}\n"
VALUES = (
    "kind: values\nitems:\n  - {{id: {id}, name: Rust, definition: Even niets., readings: [Stil., Samen.]}}\n"
)
NETWORK = "kind: network\nid: eigen\nname: Eigen\ndilemmas: [{id}]\n"


def dilemma(id_: str, code: str = "zz1", extra: str = "") -> str:
    sources = "" if "sources:" in extra else "sources: [redactie]\n"
    return DILEMMA.format(id=id_, code=code) + extra + sources


def validated(**texts: str) -> tuple[Diagnostic, ...]:
    """Validate files in the light of the library; `eigen_bron` becomes eigen-bron.yaml."""
    files = [File(f"{name.replace('_', '-')}.yaml", text.encode()) for name, text in texts.items()]
    return validate(files, LIBRARY).diagnostics


def found(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, int, int, str]]:
    return [one.order for one in diagnostics]


def first(file: File) -> Entry:
    return enter(file)[0]


def said(diagnostics: tuple[Diagnostic, ...]) -> str:
    return " ".join(f"{translate(one.message, 'en')} {translate(one.hint, 'en')}" for one in diagnostics)


# --- Codes ----------------------------------------------------------------------------------------


def test_every_rule_has_a_code_of_its_own_and_they_come_in_order() -> None:
    codes = [rule.code for rule in rules()]

    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"DK[23]\d\d", code) for code in codes)


# --- The library ----------------------------------------------------------------------------------


def test_the_library_itself_has_no_findings() -> None:
    files = [File(file.path, file.raw) for file in LIBRARY]

    assert validate(files, LIBRARY).diagnostics == ()


def test_the_library_itself_has_no_findings_without_another_library() -> None:
    files = [File(file.path, file.raw) for file in LIBRARY]

    assert validate(files, ()).diagnostics == ()


def test_mistakes_in_the_library_are_not_told_to_whoever_checks_own_files() -> None:
    broken = [*LIBRARY, File("dilemmas/kapot.yaml", b"kind: lens\nid: X\n", "library")]
    files = [File("goed.yaml", LENS.format(id="goed").encode())]

    assert validate(files, broken).diagnostics == ()


# --- Duplicates -----------------------------------------------------------------------------------


def test_an_id_in_two_files_is_found_in_the_second_and_names_the_first() -> None:
    diagnostics = validated(
        b_niveaus=LEVELS.format(id="eigen"), a_niveaus="# zo\n" + LEVELS.format(id="eigen")
    )

    assert found(diagnostics) == [("b-niveaus.yaml", 3, 10, "DK201")]
    assert "'eigen' is already used in a-niveaus.yaml:4:10." in said(diagnostics)


def test_an_id_that_is_given_three_times_is_found_twice_and_both_name_the_first() -> None:
    diagnostics = validate(
        [File(f"{folder}/eigen.yaml", LENS.format(id="eigen").encode()) for folder in "cab"], LIBRARY
    ).diagnostics

    assert found(diagnostics) == [("b/eigen.yaml", 2, 5, "DK201"), ("c/eigen.yaml", 2, 5, "DK201")]
    assert said(diagnostics).count("a/eigen.yaml:2:5") == 2


def test_an_id_twice_in_one_list_is_found_at_the_second() -> None:
    diagnostics = validated(
        bronnen=SOURCES.format(id="boek") + "  - {title: Nog een boek, id: boek}\n",
    )

    assert found(diagnostics) == [("bronnen.yaml", 4, 31, "DK201")]
    assert "bronnen.yaml:3:10" in said(diagnostics)


def test_one_id_may_be_given_to_things_of_different_kinds() -> None:
    assert (
        validated(
            eigen=LENS.format(id="eigen"),
            niveaus=LEVELS.format(id="eigen"),
            bronnen=SOURCES.format(id="eigen"),
            waarden=VALUES.format(id="eigen"),
        )
        == ()
    )


def test_a_code_in_two_files_is_found_in_the_second_and_names_the_first() -> None:
    diagnostics = validated(tweede=dilemma("tweede", "zz7"), eerste=dilemma("eerste", "zz7"))

    assert found(diagnostics) == [("tweede.yaml", 3, 7, "DK202")]
    assert "'zz7' is already used in eerste.yaml:3:7." in said(diagnostics)


def test_a_code_of_the_library_is_taken() -> None:
    diagnostics = validated(eigen=dilemma("eigen", "bs1"))

    assert found(diagnostics) == [("eigen.yaml", 3, 7, "DK202")]
    assert "dilemmas/within-subgroup/1-inclusief-efficient.yaml:4:7" in said(diagnostics)


def test_two_files_with_one_id_and_one_code_are_one_mistake() -> None:
    files = [File(f"{folder}/eigen.yaml", dilemma("eigen").encode()) for folder in "ab"]

    assert found(validate(files, LIBRARY).diagnostics) == [("b/eigen.yaml", 2, 5, "DK201")]


def test_a_duplicate_is_found_also_when_the_rest_of_the_other_file_does_not_fit() -> None:
    diagnostics = validated(
        eerste=dilemma("eerste", "zz7", "fiets: x\n"), tweede=dilemma("tweede", "zz7", "number: x\n")
    )

    assert found(diagnostics) == [
        ("eerste.yaml", 9, 1, "DK102"),
        ("tweede.yaml", 3, 7, "DK202"),
        ("tweede.yaml", 9, 9, "DK103"),
    ]


def test_a_third_file_beside_one_that_is_checked_is_named_before_any_other() -> None:
    content = LENS.format(id="eigen").encode()
    files = [File("z/eigen.yaml", content), File("a/eigen.yaml", content)]
    diagnostics = validate(files, [File("q/eigen.yaml", content, "beside")]).diagnostics

    assert found(diagnostics) == [("a/eigen.yaml", 2, 5, "DK201"), ("z/eigen.yaml", 2, 5, "DK201")]
    assert "q/eigen.yaml:2:5" in said(diagnostics[:1])


def test_of_an_id_in_two_files_and_twice_in_the_second_both_name_the_first_file() -> None:
    twice = SOURCES.format(id="boek") + "  - {id: boek, title: Nog een boek}\n"
    diagnostics = validated(a_bronnen=SOURCES.format(id="boek"), b_bronnen=twice)

    assert found(diagnostics) == [("b-bronnen.yaml", 3, 10, "DK201"), ("b-bronnen.yaml", 4, 10, "DK201")]
    assert said(diagnostics).count("a-bronnen.yaml:3:10") == 2


def test_a_code_in_two_files_of_one_id_and_in_a_third_is_told_of_the_third() -> None:
    files = [File(f"{folder}/eigen.yaml", dilemma("eigen").encode()) for folder in "ab"]
    other = File("c/ander.yaml", dilemma("ander").encode())
    diagnostics = validate([*files, other], LIBRARY).diagnostics

    assert found(diagnostics) == [("b/eigen.yaml", 2, 5, "DK201"), ("c/ander.yaml", 3, 7, "DK202")]
    assert "a/eigen.yaml:3:7" in said(diagnostics)


@pytest.mark.parametrize(
    "files",
    [
        [File(f"{number:03}/eigen.yaml", dilemma("eigen").encode()) for number in range(200)],
        [File("bronnen.yaml", (SOURCES.format(id="boek") + "  - {id: boek, title: X}\n" * 199).encode())],
    ],
    ids=["in many files", "in one file"],
)
def test_an_id_that_is_given_many_times_opens_no_file_more_than_twice_for_each(
    files: list[File], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A repository with a copy of a dilemma for every network took hours."""
    opened = []

    def counted(file: File) -> tuple[Entry, tuple[Diagnostic, ...]]:
        opened.append(file)
        return enter(file)

    monkeypatch.setattr("dilemmakaart.rules.identity.enter", counted)

    assert len(validate(files, LIBRARY).diagnostics) == 199
    assert len(opened) <= len(files)


# --- A network's own file instead of one of the library -------------------------------------------


def test_an_own_file_with_the_id_of_a_library_file_replaces_it_and_is_no_duplicate() -> None:
    own = File("netwerk/inclusief-efficient.yaml", dilemma("inclusief-efficient", "bs1").encode())
    checked = validate([own], LIBRARY, keep=True)
    dilemmas = catalogue(checked.entries).dilemmas

    assert checked.diagnostics == ()
    assert [entry.path for entry in replacements(checked.entries)] == [own.path]
    assert dilemmas["inclusief-efficient"].question == "Hoe combineer je snel en samen?"
    assert len(dilemmas) == 12


def test_the_code_of_a_replaced_library_file_is_free() -> None:
    assert (
        validated(inclusief_efficient=dilemma("inclusief-efficient", "zz1"), eigen=dilemma("eigen", "bs1"))
        == ()
    )


def test_a_replaced_library_file_gives_up_its_code_whatever_the_own_file_is_called() -> None:
    diagnostics = validated(ander=dilemma("inclusief-efficient", "zz1"), eigen=dilemma("eigen", "bs1"))

    assert found(diagnostics) == [("ander.yaml", 2, 5, "DK204")]


def test_a_misspelt_id_in_a_file_that_replaces_one_of_the_library_is_one_mistake() -> None:
    diagnostics = validated(inclusief_efficient=dilemma("inclusief-eficient", "bs1"))

    assert found(diagnostics) == [("inclusief-efficient.yaml", 2, 5, "DK204")]


def test_two_own_levels_with_the_id_of_a_library_level_are_duplicates_of_each_other() -> None:
    level = LEVELS.format(id="within-subgroup")
    diagnostics = validated(niveaus=level, zolder=level)

    assert found(diagnostics) == [("zolder.yaml", 3, 10, "DK201")]
    assert "niveaus.yaml:3:10" in said(diagnostics)


def test_an_own_level_with_the_id_of_a_library_level_is_no_duplicate() -> None:
    checked = validate(
        [File("niveaus.yaml", LEVELS.format(id="within-subgroup").encode())], LIBRARY, keep=True
    )

    assert checked.diagnostics == ()
    assert catalogue(checked.entries).levels["within-subgroup"].name == "Eigen niveau"


# --- Ids and file names ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    ["eigen.yaml", "1-eigen.yaml", "01_eigen.yml", "a/b/12-eigen.yaml", "../eigen.yaml", "1-x/eigen.YAML"],
)
def test_an_id_is_the_file_name_without_number_and_suffix(path: str) -> None:
    assert validate([File(path, LENS.format(id="eigen").encode())], LIBRARY).diagnostics == ()


@pytest.mark.parametrize(
    "path", ["ander.yaml", "eigen-2.yaml", "1eigen.yaml", "eigen/ander.yaml", "eigen.de.yaml", "Eigen.yaml"]
)
def test_an_id_that_is_not_the_file_name_is_found(path: str) -> None:
    assert found(validate([File(path, LENS.format(id="eigen").encode())], LIBRARY).diagnostics) == [
        (path, 2, 5, "DK204")
    ]


def test_lists_and_networks_may_be_called_anything() -> None:
    assert (
        validated(
            netwerk=NETWORK.format(id="inclusief-efficient"),
            bronnen=SOURCES.format(id="boek"),
            niveaus=LEVELS.format(id="niveau"),
            waarden=VALUES.format(id="rust"),
        )
        == ()
    )


# --- A network ------------------------------------------------------------------------------------


def test_a_dilemma_or_a_question_that_stands_twice_in_a_network_is_found_at_the_second() -> None:
    question = "{id: %s, question: Waar?, options: {a: A, b: B}}"
    text = NETWORK.format(id="inclusief-efficient, handelingsruimte-draagvlak, inclusief-efficient")
    text += (
        f"background: [{question % 'plek'}, {question % 'rol'}, {question % 'plek'}, {question % 'plek'}]\n"
    )
    diagnostics = validated(netwerk=text)

    assert found(diagnostics) == [
        ("netwerk.yaml", 4, 61, "DK205"),
        ("netwerk.yaml", 5, 122, "DK205"),
        ("netwerk.yaml", 5, 174, "DK205"),
    ]
    assert "'plek' stands here for the second time." in said(diagnostics)


def test_a_dilemma_and_a_question_of_one_name_are_two_things() -> None:
    text = NETWORK.format(id="inclusief-efficient")
    text += "background: [{id: inclusief-efficient, question: Waar?, options: {a: A, b: B}}]\n"

    assert validated(netwerk=text) == ()


# --- References -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "column", "words"),
    [
        (
            "level: within-subgroup",
            "level: within-subgruop",
            8,
            "Unknown level 'within-subgruop'. Did you mean",
        ),
        ("level: within-subgroup", "level: zolder", 8, "Known here: between-subgroups, "),
        ("sources: [redactie]", "sources: [nji-2052]", 11, "Did you mean 'nji-2025'?"),
        ("poles:", "quotes: [{text: x, source: smith}]\npoles:", 28, "Unknown source 'smith'."),
        ("poles:", "insights: [{text: x, source: smith}]\npoles:", 30, "Unknown source 'smith'."),
    ],
)
def test_an_unknown_reference_in_a_dilemma_is_found_in_its_place(
    old: str, new: str, column: int, words: str
) -> None:
    text = dilemma("eigen").replace(old, new)
    line = text.partition(new.partition("\n")[0])[0].count("\n") + 1
    diagnostics = validated(eigen=text)

    assert found(diagnostics) == [("eigen.yaml", line, column, "DK203")]
    assert words in said(diagnostics)


def test_an_unknown_value_is_found_in_either_pole() -> None:
    text = dilemma("eigen").replace("{name: snel}", "{name: snel, values: [rust, rsut]}")
    diagnostics = validated(eigen=text.replace("{name: samen}", "{name: samen, values: [haast, rust]}"),
                            waarden=VALUES.format(id="rust"))  # fmt: skip

    assert found(diagnostics) == [("eigen.yaml", 7, 34, "DK203"), ("eigen.yaml", 8, 29, "DK203")]
    assert "Did you mean 'rust'?" in said(diagnostics)


def test_without_any_value_an_unknown_one_is_told_that_there_are_none() -> None:
    text = dilemma("eigen").replace("{name: snel}", "{name: snel, values: [rust]}")
    diagnostics = validate([File("eigen.yaml", text.encode())], ()).diagnostics

    assert "No such thing is defined" in said(diagnostics)


@pytest.mark.parametrize("kind", ["lens", "method"])
def test_an_unknown_source_of_a_lens_or_method_is_found(kind: str) -> None:
    method = (
        "kind: method\nid: eigen\nname: W\naim: A\ngroup_size: {min: 1, max: 2}\nminutes: 1\n"
        "steps: [{minutes: 1, title: T, text: X}]\nplace: [online]\nprofiles: [clash]\n"
    )
    text = {"lens": LENS.format(id="eigen"), "method": method}[kind] + "sources: [redactie, weg]\n"

    assert found(validated(eigen=text)) == [("eigen.yaml", text.count("\n"), 21, "DK203")]


def test_an_unknown_dilemma_of_a_network_gets_a_suggestion() -> None:
    diagnostics = validated(netwerk=NETWORK.format(id="inclusief-efficient, inclusief-eficient"))

    assert found(diagnostics) == [("netwerk.yaml", 4, 33, "DK203")]
    assert "Unknown dilemma 'inclusief-eficient'. Did you mean 'inclusief-efficient'?" in said(diagnostics)


def test_a_code_where_an_id_belongs_gets_the_id_as_a_suggestion() -> None:
    diagnostics = validated(netwerk=NETWORK.format(id="bs1, zz1"), eigen=dilemma("eigen", "zz1"))

    assert found(diagnostics) == [("netwerk.yaml", 4, 12, "DK203"), ("netwerk.yaml", 4, 17, "DK203")]
    assert "That is a code. Did you mean 'inclusief-efficient'?" in said(diagnostics[:1])
    assert "That is a code. Did you mean 'eigen'?" in said(diagnostics[1:])


@pytest.mark.parametrize("dilemmas", ["all", "[eigen]"])
def test_a_network_may_refer_to_all_or_to_its_own_dilemmas(dilemmas: str) -> None:
    network = f"kind: network\nid: eigen\nname: Eigen\ndilemmas: {dilemmas}\n"

    assert validated(netwerk=network, eigen=dilemma("eigen")) == ()


def test_own_levels_values_and_sources_are_known() -> None:
    text = dilemma("eigen", extra="sources: [boek]\n").replace("within-subgroup", "zolder")
    text = text.replace("{name: snel}", "{name: snel, values: [rust]}")
    text = text.replace("{name: samen}", "{name: samen, values: [rust]}")

    assert (
        validated(
            eigen=text,
            bronnen=SOURCES.format(id="boek"),
            niveaus=LEVELS.format(id="zolder"),
            waarden=VALUES.format(id="rust"),
        )
        == ()
    )


def test_an_id_is_known_also_when_the_rest_of_its_file_does_not_fit() -> None:
    diagnostics = validated(
        eigen=LENS.format(id="eigen") + "sources: [boek]\n",
        bronnen=SOURCES.format(id="boek") + "  - {id: ander}\n",
        netwerk=NETWORK.format(id="kapot"),
        kapot=dilemma("kapot", extra="fiets: x\n"),
    )

    assert found(diagnostics) == [("bronnen.yaml", 4, 5, "DK101"), ("kapot.yaml", 9, 1, "DK102")]


# --- The benefit of the doubt ---------------------------------------------------------------------

DOUBTFUL = dilemma("eigen", extra="sources: [weg]\n").replace("within-subgroup", "zolder")
UNKNOWN_LEVEL = ("eigen.yaml", 4, 8, "DK203")
UNKNOWN_SOURCE = ("eigen.yaml", 9, 11, "DK203")


def references(**texts: str) -> list[tuple[str, int, int, str]]:
    return [one for one in found(validated(eigen=DOUBTFUL, **texts)) if one[3] == "DK203"]


def test_without_doubt_every_unknown_reference_is_found() -> None:
    assert references() == [UNKNOWN_LEVEL, UNKNOWN_SOURCE]


def test_an_unreadable_file_of_sources_silences_unknown_sources_but_not_unknown_levels() -> None:
    diagnostics = validated(eigen=DOUBTFUL, bronnen=SOURCES.format(id="boek") + "  - [\n")

    assert found(diagnostics) == [("bronnen.yaml", 5, 1, "DK003"), UNKNOWN_LEVEL]


def test_an_unreadable_file_of_levels_silences_unknown_levels_but_not_unknown_sources() -> None:
    assert references(niveaus="kind: levels\nitems: [\n") == [UNKNOWN_SOURCE]


@pytest.mark.parametrize("text", ["kid: sources\nitems: []\n", "kind: bronnen\n", "- {id: weg}\n", "{", ""])
def test_a_file_of_which_nobody_can_tell_the_kind_silences_every_unknown_reference(text: str) -> None:
    assert references(raadsel=text) == []


def test_an_unreadable_file_of_another_kind_silences_nothing() -> None:
    assert references(bril="kind: lens\nname: [\n") == [UNKNOWN_LEVEL, UNKNOWN_SOURCE]


def test_an_unreadable_dilemma_silences_unknown_dilemmas() -> None:
    diagnostics = validated(netwerk=NETWORK.format(id="kapot"), kapot="kind: dilemma\nid: kapot\nid2: [\n")

    assert found(diagnostics) == [("kapot.yaml", 4, 1, "DK003")]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("kind: sources\nitmes:\n  - {id: weg, title: T}\n", "DK102"),
        pytest.param("kind: sources\nitems:\n  - {ids: weg, title: T}\n", "DK102"),
        pytest.param("kind: sources\nitems:\n  - {id: er, title: T}\n  - {ids: weg, title: T}\n", "DK102"),
        pytest.param("kind: sources\nitems:\n  weg: {title: T}\n", "DK103"),
        pytest.param("kind: sources\nitems: []\nitems:\n  - {id: weg, title: T}\n", "DK006"),
    ],
    ids=["misspelt items", "misspelt id", "one misspelt id", "a mapping of items", "items twice"],
)
def test_a_typo_in_a_file_of_sources_sets_off_no_cascade(text: str, code: str) -> None:
    diagnostics = validated(eigen=LENS.format(id="eigen") + "sources: [weg]\n", bronnen=text)

    assert [one.code for one in diagnostics] == [code]


@pytest.mark.parametrize(
    "text",
    [
        LENS.format(id="eigen") + "sources: {a: b}\n",
        dilemma("eigen").replace("  b: {", "  c: {name: x, values: [weg]}\n  b: {"),
        "kind: network\nid: eigen\nname: Eigen\ndilemmas: {a: b}\n",
    ],
    ids=["sources", "a third pole", "dilemmas"],
)
def test_inside_a_part_that_does_not_fit_no_reference_is_judged(text: str) -> None:
    assert len(validated(eigen=text)) == 1


def test_a_value_that_does_not_fit_is_not_called_an_unknown_reference_as_well() -> None:
    text = dilemma("eigen", extra="sources: [Weg]\n").replace("within-subgroup", "'Binnen een subgroep'")

    assert found(validated(eigen=text)) == [("eigen.yaml", 4, 8, "DK104"), ("eigen.yaml", 9, 11, "DK104")]


# --- What nothing refers to -----------------------------------------------------------------------

LEFT = SOURCES.format(id="boek")
USES = dilemma("eigen", extra="sources: [boek]\n")


def unused(texts: dict[str, str], *, complete: bool = True, closed: bool = True) -> list[str]:
    files = [File(f"{name}.yaml", text.encode()) for name, text in texts.items()]
    diagnostics = validate(files, LIBRARY, complete=complete, closed=closed).diagnostics
    return [one.path for one in diagnostics if one.code == "DK206"]


def test_an_item_that_nothing_refers_to_is_told_where_everything_was_seen() -> None:
    assert unused({"bronnen": LEFT}) == ["bronnen.yaml"]
    assert unused({"bronnen": LEFT, "eigen": dilemma("eigen")}) == ["bronnen.yaml"]
    assert unused({"bronnen": LEFT, "eigen": USES}) == []


@pytest.mark.parametrize(("complete", "closed"), [(False, True), (True, False), (False, False)])
def test_nothing_is_called_unused_where_not_everything_was_seen(*, complete: bool, closed: bool) -> None:
    assert unused({"bronnen": LEFT}, complete=complete, closed=closed) == []


@pytest.mark.parametrize(
    "text",
    [
        USES.replace("sources: [boek]", "sorces: [boek]"),
        USES.replace("sources: [boek]", "sources: boek"),
        USES.replace("code: zz1", "code: 1"),
        USES + "id: [\n",
        "kind: fiets\nsources: [boek]\n",
        "",
    ],
    ids=["a misspelt key", "no list", "elsewhere", "unreadable", "another kind", "empty"],
)
def test_one_mistake_in_a_file_that_may_refer_to_an_item_does_not_make_that_unused(text: str) -> None:
    assert unused({"bronnen": LEFT, "eigen": text}) == []


def test_a_mistake_in_a_file_beside_does_not_make_an_item_unused_either() -> None:
    beside = File("eigen.yaml", USES.replace("sources:", "sorces:").encode(), "beside")

    assert validate([File("bronnen.yaml", LEFT.encode())], [beside], closed=True).diagnostics == ()


def test_what_only_a_replaced_library_file_refers_to_is_unused() -> None:
    text = LEVELS.format(id="network-organisation") + "  - {id: zolder, name: Zolder, order: 8}\n"
    levels = validate([File("niveaus.yaml", text.encode())], LIBRARY, closed=True).diagnostics

    assert found(levels) == [("niveaus.yaml", 4, 10, "DK206")]

    replaced = {
        entry.facts.file.stems[0]: dilemma(entry.facts.file.stems[0], f"zz{number}")
        for number, entry in enumerate(map(first, LIBRARY))
        if ("level", "network-organisation") in entry.facts.mentions
    }
    assert len(replaced) == 3
    assert unused({"niveaus": text, **replaced}) == ["niveaus.yaml", "niveaus.yaml"]


def test_dilemmas_lenses_and_methods_need_nobody_to_refer_to_them() -> None:
    assert unused({"eigen": dilemma("eigen"), "bril": LENS.format(id="bril")}) == []


def test_an_item_beside_the_file_that_is_checked_is_not_told() -> None:
    beside = File("bronnen.yaml", LEFT.encode(), "beside")

    assert validate([File("a.yaml", LENS.format(id="a").encode())], [beside], closed=True).diagnostics == ()


# --- Order ----------------------------------------------------------------------------------------


def test_findings_do_not_depend_on_the_order_of_the_files() -> None:
    texts = {
        "b": dilemma("ander", "zz1"),
        "a": dilemma("a", "zz1") + "fiets: x\nfeits: y\n",
        "c": NETWORK.format(id="weg, foetsie"),
        "d": LENS.format(id="a"),
    }
    forward = validated(**texts)
    backward = validated(**dict(reversed(texts.items())))

    assert forward == backward
    assert found(forward) == sorted(found(forward))
    assert [code for _, _, _, code in found(forward)] == [
        "DK102", "DK102", "DK204", "DK202", "DK203", "DK203", "DK204",
    ]  # fmt: skip


def test_copies_of_one_dilemma_are_not_held_against_each_other_for_their_code() -> None:
    """One claim stands for all of them; whoever else has the code still hears whose it is."""
    text = next(file for file in library() if file.path.endswith("/1-inclusief-efficient.yaml")).raw
    other = text.replace(b"id: inclusief-efficient", b"id: ander")
    copies = [File(f"{number}.yaml", text) for number in range(5)]
    files = [*copies, File("ander.yaml", other)]
    told = [each for each in validate(files, library()).diagnostics if each.code == "DK202"]
    around = world(enter(file)[0].facts for file in files)

    assert [each.path for each in told] == ["ander.yaml"]
    assert [facts.file.path for facts in around.claims["bs1"]] == ["0.yaml", "ander.yaml"]
