"""What is said about groups, in both languages: counts and words, with the reason for what was given up."""

import pytest

from dilemmakaart.language import Say
from dilemmakaart.mixing import Breach, Division, Range, divided
from dilemmakaart.participants import Participant
from dilemmakaart.views.seats import group_views, said, summary

ANS = Participant("B1", "Huis", "Zorg", "Twente", "lid", name="Ans")
TWO = (
    (ANS, Participant("B2", "Kade", "Zorg", "Twente")),
    (Participant("B3", "Wijk", "Zorg", "Twente"),),
)


def sentences(language: str, *breaches: Breach, uneven: bool = False) -> list[str]:
    division = Division(TWO, 12, 12, 19.6, breaches, uneven)
    return [Say(language)(each) for each in said(division)][2:]


THREE = Breach("competitors", ("Zorg", "Twente"), 3, 1, needed=True, where=(1,))
NINE = Breach("organisation", ("Gemeente Noord",), 9, 14, needed=True, where=(1, 2))
OTHER = Breach("competitors", ("Zorg", "Twente"), 2, 1, needed=False, where=(2,))
MORE = Breach("organisation", ("Huis",), 2, 2, needed=False, where=(1, 2))


@pytest.mark.parametrize(
    ("breach", "dutch", "english"),
    [
        (
            THREE,
            "Zorg uit Twente: drie mensen op twee groepen, dus één paar zit bij elkaar (groep 1).",
            "Zorg from Twente: three people in two groups, so one pair sits together (group 1).",
        ),
        (
            NINE,
            "Gemeente Noord: negen mensen op twee groepen, dus 14 paren zitten bij elkaar (groep 1, 2).",
            "Gemeente Noord: nine people in two groups, so 14 pairs sit together (groups 1, 2).",
        ),
        (
            OTHER,
            "Zorg uit Twente: één paar zit bij elkaar, omdat andere afspraken voorgaan (groep 2).",
            "Zorg from Twente: one pair sits together, because other agreements go first (group 2).",
        ),
        (
            MORE,
            "Huis: twee paren zitten bij elkaar, omdat andere afspraken voorgaan (groep 1, 2).",
            "Huis: two pairs sit together, because other agreements go first (groups 1, 2).",
        ),
    ],
)
def test_what_was_given_up_is_said_in_both_languages(breach: Breach, dutch: str, english: str) -> None:
    assert sentences("nl", breach) == [dutch]
    assert sentences("en", breach) == [english]


def test_groups_that_are_not_even_are_said_to_be_so() -> None:
    assert sentences("nl", uneven=True) == [
        "De groepen zijn niet even groot, omdat andere afspraken voorgaan."
    ]
    assert sentences("nl") == []


def test_how_mixed_they_are_is_said_beside_lots_and_beside_what_is_proven() -> None:
    proven = Division(TWO, 12, 12, 19.6)
    open_ = Division(TWO, 12, 9, 19.6)
    dutch = Say("nl")
    measured, bounded = (dutch(each) for each in said(proven))
    assert measured.startswith("12 keer zitten twee mensen bij elkaar met dezelfde sector, regio of rol. ")
    assert measured.endswith("Bij loten zou dat gemiddeld 20 keer zijn.")
    assert bounded == "Minder kan niet in 2 groepen, met deze mensen en afspraken. Dat is bewezen."
    assert dutch(said(open_)[1]) == (
        "Of het in 2 groepen nog beter kan, is niet bewezen. Het kan hooguit 3 keer schelen."
    )
    assert dutch(summary(proven)) == "3 mensen in 2 groepen van 1 tot 2"
    assert Say("en")(summary(Division(TWO[:1], 1, 1, 1.0))) == "2 people in 1 group of 2"


def test_a_bound_is_one_of_so_many_groups_as_smaller_groups_would_have_fewer() -> None:
    people = [Participant(f"P{number:02}", f"house {number}", role="member") for number in range(42)]
    six, seven = (divided(people, Range(low, high)) for low, high in ((6, 8), (6, 6)))
    assert six is not None
    assert seven is not None
    assert (six.alike, six.bound, seven.alike) == (126, 126, 105)
    assert "possible in 6 groups, with these" in Say("en")(said(six)[1])


def test_a_group_shows_its_people_and_leaves_out_what_is_known_of_nobody() -> None:
    first, second = group_views(Division(TWO, 0, 0, 0.0), Say("nl"))
    assert [person.called for person in first.people] == ["Ans (B1)", "B2"]
    assert first.mix == (("Sector", "Zorg 2"), ("Regio", "Twente 2"), ("Rol", "lid 1"))
    assert second.mix == (("Sector", "Zorg 1"), ("Regio", "Twente 1"))
    assert (second.number, second.of) == (2, 2)
