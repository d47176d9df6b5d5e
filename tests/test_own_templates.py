"""Templates of somebody's own, beside a network, and several networks in one run."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import EXAMPLE, Command

from dilemmakaart.folders import templates
from dilemmakaart.language import Say
from dilemmakaart.views.variables import parts


@pytest.fixture
def own(network: Path) -> Path:
    """Return the folder for templates of a network."""
    folder = network / "templates"
    folder.mkdir()
    return folder


def page(network: Path, name: str) -> str:
    return (network / "handouts" / f"{name}.md").read_text(encoding="utf-8")


def test_an_own_template_joins_the_built_in_ones(command: Command, network: Path, own: Path) -> None:
    (own / "ouders.md").write_text("# Voor ouders van {{ map.name }}\n", encoding="utf-8")
    assert command(["handout", network]).code == 0
    assert page(network, "ouders") == "# Voor ouders van Jeugd Voorbeeldregio\n"
    assert page(network, "deelnemer").startswith("# Dilemma's van")


def test_an_own_template_replaces_a_built_in_one_and_is_said_to(
    command: Command, network: Path, own: Path
) -> None:
    (own / "deelnemer.md").write_text("# Ons eigen blad\n", encoding="utf-8")
    ended = command(["handout", network, "--template", "deelnemer"])
    assert page(network, "deelnemer") == "# Ons eigen blad\n"
    assert f"{own.as_posix()}/deelnemer.md replaces the built-in template." in ended.err


def test_an_own_part_is_used_by_the_built_in_pages(command: Command, network: Path, own: Path) -> None:
    part = templates()["_dilemma"].raw.decode("utf-8")
    (own / "_dilemma.md").write_text(
        part.replace("{% macro both_poles(dilemma) %}", "{% macro both_poles(dilemma) %}Onze tabel\n")
    )
    assert command(["handout", network, "--template", "deelnemer"]).code == 0
    assert page(network, "deelnemer").count("Onze tabel") == 12


def test_an_own_questionnaire_is_the_same_on_both_roads(command: Command, network: Path, own: Path) -> None:
    (own / "vragenlijst.md").write_text("# {{ form.title }} van ons\n", encoding="utf-8")
    target = network / "papier.md"
    assert command(["questionnaire", network, "--to", "md", "--lang", "nl", "--output", target]).code == 0
    assert command(["handout", network, "--template", "vragenlijst"]).code == 0
    assert target.read_text(encoding="utf-8") == page(network, "vragenlijst")


def test_the_built_in_questionnaire_is_the_same_on_both_roads(command: Command, network: Path) -> None:
    target = network / "papier.md"
    command(["questionnaire", network, "--to", "md", "--lang", "nl", "--output", target])
    command(["handout", network, "--template", "vragenlijst"])
    assert target.read_text(encoding="utf-8") == page(network, "vragenlijst")


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"a\n{{ network.nam }}\n", 2, "There is nothing here by the name 'nam'.\n    Did you mean 'name'?"),
        (b"{{ netwrk }}\n", 1, "There is no variable 'netwrk'.\n    Did you mean 'network'?"),
        (b"\n{% if %}\n", 2, "Before '%}' something is missing: "),
        (b"a\n\xff\n", 2, "This is not UTF-8: byte 0xFF."),
        (b"a" * 100_001, 1, "A template is at most 100 kB."),
        (b"a" * 1_000_001, 1, "A template is at most 100 kB."),
        (b"{# needs: uitkomst #}\n", 1, "A template cannot need 'uitkomst'."),
        (b"{% include '../netwerk.yaml' %}", 1, "There is no template '../netwerk.yaml'."),
    ],
)
def test_a_mistake_in_a_template_is_told_and_nothing_is_written(
    command: Command, own: Path, content: bytes, line: int, said: str
) -> None:
    network, file = own.parent, own / "zelf.md"
    file.write_bytes(content)
    ended = command(["handout", network])
    assert ended.code == 1
    assert f"{file.as_posix()}:{line}: {said}" in ended.err
    assert "Traceback" not in ended.err
    assert not (network / "handouts").exists()


def test_the_mistakes_of_every_template_are_told_at_once_and_each_only_once(
    command: Command, network: Path, own: Path
) -> None:
    (own / "_deel.md").write_text("{% macro m() %}{{ fout.x }}{% endmacro %}", encoding="utf-8")
    for name, content in (
        ("een", "{{ netwrk }}\n{{ workshp }}\n"),
        ("twee", "\n{% if %}\n"),
        ("drie", "{% import '_deel.md' as d %}{{ d.m() }}"),
        ("vier", "{% import '_deel.md' as d %}{{ d.m() }}"),
    ):
        (own / f"{name}.md").write_text(content, encoding="utf-8")
    ended = command(["handout", network])
    places = re.findall(r"/(\w+\.md:\d+): ", ended.err)

    assert ended.code == 1
    assert places == ["_deel.md:1", "een.md:1", "een.md:2", "twee.md:2"]
    assert not (network / "handouts").exists()


def test_what_templates_say_wrong_about_themselves_is_told_at_once(
    command: Command, network: Path, own: Path
) -> None:
    (own / "een.md").write_text("{# needs: uitkomst #}", encoding="utf-8")
    (own / "twee.md").write_text("{# layout: card #}", encoding="utf-8")
    ended = command(["handout", network])

    assert ended.code == 1
    assert re.findall(r"/(\w+\.md:\d+): ", ended.err) == ["een.md:1", "twee.md:1"]


def test_what_lies_too_deep_for_a_document_is_told_with_its_page_and_line(
    command: Command, network: Path, own: Path
) -> None:
    (own / "diep.md").write_text("# Blad\n\n" + "> " * 13 + "x\n", encoding="utf-8")
    (own / "druk.md").write_text(
        "# Blad\n\n" + "*a **b " * 300 + "x" + "** c*" * 300 + "\n", encoding="utf-8"
    )
    for name in ("diep", "druk"):
        ended = command(["handout", network, "--template", name, "--to", "html,pdf"])
        assert ended.code == 1
        assert f"{name}.md, line 3: more than 12 lists, quotes or marks lie in each other." in ended.err
    assert not (network / "handouts").exists()


def test_several_templates_can_be_asked_for_with_commas_or_one_by_one(
    command: Command, network: Path
) -> None:
    assert command(["handout", network, "--template", "oogst,kaarten", "--template", "waarden"]).code == 0
    names = {path.name for path in (network / "handouts").glob("[!.]*.md")}
    assert names == {"oogst.md", "kaarten.md", "waarden.md"}


def test_the_templates_are_listed_with_what_they_are_for_and_what_they_need(
    command: Command, network: Path, own: Path
) -> None:
    (own / "oogst.md").write_text("{# for: Onze oogst #}\n", encoding="utf-8")
    (own / "ouders.md").write_text(
        "{# for: Voor ouders #}\n{# needs: workshop, assessment #}\n", encoding="utf-8"
    )
    (own / "stil.md").write_text("Zomaar\n", encoding="utf-8")
    (own / "_deel.md").write_text("Geen pagina\n", encoding="utf-8")
    (own / "sub").mkdir()
    (own / "sub" / "dieper.md").write_text("Geen pagina\n", encoding="utf-8")
    ended = command(["handout", network, "--list-templates"])
    found = re.findall(r"^(\S+)  ", ended.out, re.MULTILINE)
    built_in = [name for name in templates() if not name.startswith("_")]
    assert found == sorted({*built_in, "ouders", "stil"})
    said = " ".join(ended.out.split())
    assert f"oogst Onze oogst Your own ({own.as_posix()}/oogst.md), in place of the built-in one." in said
    assert (
        f"ouders Voor ouders Needs: a workshop in netwerk.yaml. Needs: an assessment. Your own ({own}" in said
    )
    assert "stil (it does not say what it is for) Your own" in said
    assert not (network / "handouts").exists()


def test_every_built_in_page_says_what_it_is_for_in_both_languages(command: Command, network: Path) -> None:
    english, dutch = (
        command(["handout", network, "--list-templates", "--lang", each]).out for each in ("en", "nl")
    )
    assert "it does not say" not in english
    assert "Needs: an assessment." in english
    assert "Heeft nodig: een uitkomst." in dutch
    assert not set(re.findall(r"  (\S.*)$", english, re.MULTILINE)) & set(
        re.findall(r"  (\S.*)$", dutch, re.MULTILINE)
    )


def test_a_template_that_needs_a_workshop_waits_for_one(command: Command, network: Path, own: Path) -> None:
    (own / "uitnodiging.md").write_text(
        "{# needs: workshop #}\n{{ workshop.invitation }}\n", encoding="utf-8"
    )
    file = network / "netwerk.yaml"
    before = file.read_text(encoding="utf-8")
    assert command(["handout", network, "--template", "uitnodiging"]).code == 0
    file.write_text(before[: before.index("workshop:")], encoding="utf-8")
    ended = command(["handout", network, "--template", "uitnodiging", "--force"])
    assert ended.code == 1
    assert "There is no workshop in netwerk.yaml, so no uitnodiging." in ended.err


# --- What a template may use ----------------------------------------------------------------------


def test_every_variable_is_told_with_its_kind_and_what_it_means(command: Command, network: Path) -> None:
    told = command(["handout", network, "--variables"]).out
    assert "\n  map: map. The whole map: every dilemma, by level.\n" in told
    assert "\n  title: text. Both poles in one line.\n" in told
    assert "\n  lens: lens, or empty. " in told
    assert "nonetype" not in told


def test_the_variables_of_a_template_without_a_lens_hold_no_lens(command: Command, network: Path) -> None:
    told = command(["handout", network, "--variables", "--template", "deelnemer"]).out
    assert "  lens: " not in told
    assert "  lens: " in command(["handout", network, "--variables", "--template", "bril"]).out
    assert command(["handout", network, "--variables", "--template", "deelnemers"]).code == 2


def test_every_variable_that_is_told_can_be_used_and_has_the_kind_that_is_told(
    command: Command, network: Path, own: Path
) -> None:
    command(["assess", network, network / "antwoorden.csv"])
    (own / "alles.md").write_text(_everything(), encoding="utf-8")
    ended = command(["handout", network, "--template", "alles"])
    assert ended.code == 0, ended.err


def _everything() -> str:
    """Write a template that goes along everything that `--variables` tells, list by list."""
    kinds = {part.name: part for part in parts(Say("en"))}
    lines: list[str] = []

    def walk(name: str, kind: str, depth: int) -> None:
        whole = kind.removesuffix(", or empty")
        if whole != kind:
            lines.append(f"{{% if {name} is not none %}}")
            walk(name, whole, depth)
            lines.append("{% endif %}")
        elif kind in ("text", "number"):
            lines.append(f"{{{{ {name} }}}}")
        elif kind == "yes or no":
            lines.append(f"{{% if {name} %}}{{% endif %}}")
        elif kind.startswith("pair of: "):
            one, _, other = kind.removeprefix("pair of: ").partition(" | ")
            walk(f"{name}[0]", one, depth)
            walk(f"{name}[1]", other, depth)
        elif kind.startswith(("list of: ", "by name: ")):
            lines.append(f"{{% for v{depth} in {name} | default([]) %}}")
            walk(f"v{depth}", kind.partition(": ")[2] if kind.startswith("list") else "text", depth + 1)
            lines.append("{% endfor %}")
        elif depth < 4:
            lines.append(f"{{% if {name} %}}")
            for each in kinds[kind].variables:
                walk(f"{name}.{each.name}", each.kind, depth + 1)
            lines.append("{% endif %}")

    for each in kinds[""].variables:
        walk(each.name, each.kind, 0)
    return "\n".join(lines)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_kind_of_value_goes_by_one_name_in_every_language(language: str) -> None:
    told = parts(Say(language))
    names = {part.name for part in told if part.name}
    simple = {"nl": {"tekst", "getal", "ja of nee"}, "en": {"text", "number", "yes or no"}}[language]
    for each in (each for part in told for each in part.variables):
        words = re.sub(r", (or empty|of leeg)$", "", each.kind)
        last = re.split(r": | \| ", words)[-1]
        assert last in names | simple, each


def test_everything_that_the_views_offer_is_told_and_nothing_else() -> None:
    from dilemmakaart.schema import Model
    from dilemmakaart.views.meanings import MEANINGS
    from dilemmakaart.views.offers import offers
    from dilemmakaart.views.variables import meanings

    told = {part.name for part in parts(Say("en"))}
    assert len(told) == len(parts(Say("en")))
    for kind, meant in MEANINGS.items():
        assert set(meant) == set(offers(kind)), kind
    assert all(meanings(kind) for kind in Model.__subclasses__() if kind.__name__ in {"Pole", "Dilemma"})


# --- Several networks -----------------------------------------------------------------------------


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Return a folder with three networks; the middle one cannot be used."""
    folder = tmp_path / "regio"
    for name in ("noord", "oost", "zuid"):
        (folder / name).mkdir(parents=True)
        shutil.copy(EXAMPLE / "netwerk.yaml", folder / name)
    file = folder / "oost" / "netwerk.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("min_group: 5", "min_group: 1"), encoding="utf-8"
    )
    return folder


def test_a_folder_with_networks_gives_handouts_to_each_and_a_bad_one_does_not_stop_the_rest(
    command: Command, region: Path
) -> None:
    ended = command(["handout", region, "--template", "kaarten"])
    assert ended.code == 1
    assert sorted(path.parts[-3] for path in region.glob("*/handouts/kaarten.md")) == ["noord", "zuid"]
    assert f"{(region / 'oost' / 'netwerk.yaml').as_posix()}" in ended.err
    assert "1 of 3 networks did not work." in ended.err


def test_networks_can_be_named_one_by_one(command: Command, region: Path) -> None:
    ended = command(["handout", region / "noord", region / "zuid" / "netwerk.yaml", "--template", "oogst"])
    assert ended.code == 0
    assert ended.out.count("oogst.md: written") == 2


def test_a_template_that_does_not_work_is_told_for_its_network_only(command: Command, region: Path) -> None:
    (region / "noord" / "templates").mkdir()
    file = region / "noord" / "templates" / "zelf.md"
    file.write_text("{{ niets }}", encoding="utf-8")
    ended = command(["handout", region / "noord", region / "zuid"])
    assert ended.code == 1
    assert f"{file.as_posix()}:1: There is no variable 'niets'." in ended.err
    assert not (region / "noord" / "handouts").exists()
    assert (region / "zuid" / "handouts" / "oogst.md").exists()


def test_a_network_that_is_not_there_or_has_no_room_for_handouts_is_told_and_the_others_go_on(
    command: Command, region: Path
) -> None:
    (region / "noord" / "handouts").write_text("", encoding="utf-8")
    named = [region / "noord", region / "west" / "netwerk.yaml", region / "zuid"]
    ended = command(["handout", *named, "--template", "oogst"])
    assert ended.code == 1
    assert f"{(region / 'noord' / 'handouts').as_posix()}" in ended.err
    assert f"{(region / 'west' / 'netwerk.yaml').as_posix()}: " in ended.err
    assert "2 of 3 networks did not work." in ended.err
    assert (region / "zuid" / "handouts" / "oogst.md").exists()


@pytest.mark.parametrize("option", ["--assessment", "--output"])
def test_what_belongs_to_one_network_is_refused_for_several(
    command: Command, region: Path, option: str
) -> None:
    ended = command(["handout", region, option, region / "iets"])
    assert ended.code == 2
    assert option in ended.err


def test_a_folder_without_a_network_is_refused(command: Command, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    ended = command(["handout", tmp_path / "leeg"])
    assert ended.code == 2
    assert "netwerk.yaml" in ended.err


def test_a_thousand_networks_are_not_held_at_once(
    command: Command, region: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each network is let go before the next: nothing of the first is left when the third is opened."""
    import gc
    import weakref

    from dilemmakaart.cli import handout
    from dilemmakaart.journeys.handout import Made
    from dilemmakaart.journeys.setting import Setting

    seen: list[weakref.ref[object]] = []
    alive: list[int] = []
    before: Callable[..., Made] = vars(handout)["documents"]

    def watched(setting: Setting, *rest: object) -> Made:
        gc.collect()
        alive.append(sum(each() is not None for each in seen))
        seen.append(weakref.ref(setting.network))
        return before(setting, *rest)

    monkeypatch.setattr(handout, "documents", watched)
    shutil.copytree(region / "noord", region / "west")
    command(["handout", region])
    assert alive == [0, 0, 0]


def test_the_page_on_templates_is_up_to_date_and_names_every_filter_and_test() -> None:
    import templates_page

    told = templates_page.TARGET.read_text(encoding="utf-8")
    assert templates_page.filled(told) == told, "run `make docs`"
