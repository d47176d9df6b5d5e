"""Groups of people as pages and a terminal show them: who sit together, and what there is to say about it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..language import Number, Say, Text, text, texts
from ..mixing import TRAITS, Breach, Division
from ..participants import Participant

HEADINGS: Mapping[str, Text] = {
    "organisation": text("Organisation"),
    "sector": text("Sector"),
    "region": text("Region"),
    "role": text("Role"),
}
_SPELLED = (
    text("one"), text("two"), text("three"), text("four"), text("five"), text("six"),
    text("seven"), text("eight"), text("nine"), text("ten"), text("eleven"), text("twelve"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody in a group."""

    called: str
    organisation: str
    sector: str
    region: str
    role: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """One group: who, and how mixed, in counts."""

    number: int
    of: int
    people: tuple[PersonView, ...]
    mix: tuple[tuple[str, str], ...]


def group_views(division: Division, say: Say) -> tuple[GroupView, ...]:
    """Show every group."""
    return tuple(
        GroupView(number, len(division.groups), tuple(map(_person, group)), tuple(_mix(group, say)))
        for number, group in enumerate(division.groups, start=1)
    )


def _person(person: Participant) -> PersonView:
    called = f"{person.name} ({person.key})" if person.name else person.key
    return PersonView(called, person.organisation, person.sector, person.region, person.role)


def _mix(group: Sequence[Participant], say: Say) -> Iterator[tuple[str, str]]:
    for trait in TRAITS:
        counts = Counter(value for person in group if (value := getattr(person, trait)))
        if counts:
            ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
            yield say(HEADINGS[trait]), ", ".join(f"{value} {count}" for value, count in ordered)


def said(division: Division) -> tuple[Text, ...]:
    """Say how mixed the groups are, how much better they could be, and what was given up."""
    groups = len(division.groups)
    uneven = [text("The groups are not of even size, because what goes first asks for that.")]
    return (
        _measured(division),
        _bounded(division),
        *(_given_up(breach, groups) for breach in division.breaches),
        *(uneven if division.uneven else []),
    )


def summary(division: Division) -> Text:
    """Say how many people sit in how many groups, of which sizes."""
    sizes = sorted({len(group) for group in division.groups})
    people, count = sum(map(len, division.groups)), len(division.groups)
    size = text("{low} to {high}", low=sizes[0], high=sizes[-1]) if len(sizes) > 1 else sizes[0]
    return texts(
        "{people} people in {count} group of {size}",
        "{people} people in {count} groups of {size}",
        count,
        people=people,
        size=size,
    )


def _measured(division: Division) -> Text:
    return texts(
        "{count} time two people sit together with the same sector, region or role. By lot that would be "
        "{chance} on average.",
        "{count} times two people sit together with the same sector, region or role. By lot that would be "
        "{chance} on average.",
        division.alike,
        chance=Number(division.chance),
    )


def _bounded(division: Division) -> Text:
    """Say how far it is to the bound: that is one of so many groups, for more and smaller ones have fewer."""
    left, groups = division.alike - division.bound, len(division.groups)
    if not left:
        return texts(
            "Fewer is not possible in {count} group, with these people and agreements: that is proven.",
            "Fewer is not possible in {count} groups, with these people and agreements: that is proven.",
            groups,
        )
    return text(
        "A better division into {groups} groups, if there is any, would save {count} at most.",
        groups=groups,
        count=left,
    )


def _given_up(breach: Breach, groups: int) -> Text:
    """Say who sit together though they should not, and why."""
    who, pairs = _who(breach), _spelled(breach.pairs)
    where = texts("group {numbers}", "groups {numbers}", len(breach.where), numbers=_listed(breach.where))
    if breach.needed:
        return texts(
            "{who}: {people} in {groups}, so {pairs} pair sits together ({where}).",
            "{who}: {people} in {groups}, so {pairs} pairs sit together ({where}).",
            breach.pairs,
            who=who,
            people=texts("{number} person", "{number} people", breach.people, number=_spelled(breach.people)),
            groups=texts("{number} group", "{number} groups", groups, number=_spelled(groups)),
            pairs=pairs,
            where=where,
        )
    return texts(
        "{who}: {pairs} pair sits together, because other agreements go first ({where}).",
        "{who}: {pairs} pairs sit together, because other agreements go first ({where}).",
        breach.pairs,
        who=who,
        pairs=pairs,
        where=where,
    )


def _who(breach: Breach) -> Text | str:
    if breach.matter == "organisation":
        return breach.values[0]
    sector, region = breach.values
    return text("{sector} from {region}", sector=sector, region=region)


def _spelled(number: int) -> Text | str:
    return _SPELLED[number - 1] if 0 < number <= len(_SPELLED) else str(number)


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))
