"""The whole map, ready to be shown on a screen, on a page or as a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..assessment import Assessment, Mode
from ..catalogue import Catalogue
from ..language import Say, text, texts
from ..schema import Dilemma, Network
from ..score import OTHER, OTHER_TOO
from ..terms import UNANSWERED
from .dilemma import DilemmaView, chosen, dilemma_view
from .naming import Naming, naming

USUAL_GROUP = 5


@dataclass(frozen=True, slots=True)
class LevelView:
    """A level and its dilemmas, in order."""

    name: str
    explanation: str
    dilemmas: tuple[DilemmaView, ...]


@dataclass(frozen=True, slots=True)
class MapView:
    """Everything about one network: levels, what to talk about, and what should be said beside it."""

    name: str
    levels: tuple[LevelView, ...]
    first: tuple[DilemmaView, ...]
    unknown: tuple[DilemmaView, ...]
    basis: str
    caveats: tuple[str, ...]
    mode: Mode | None
    """How it was answered; None without an assessment."""

    @property
    def assessed(self) -> bool:
        """Whether there is an assessment."""
        return self.mode is not None

    @property
    def dilemmas(self) -> tuple[DilemmaView, ...]:
        """Every dilemma, in order."""
        return tuple(view for level in self.levels for view in level.dilemmas)


def map_view(
    network: Network,
    catalogue: Catalogue,
    dilemmas: Sequence[Dilemma],
    assessment: Assessment | None,
    say: Say,
) -> MapView:
    """Put network, dilemmas and assessment together in the order in which they are shown."""
    called = _naming(network, catalogue, say)
    results = {result.id: result for result in assessment.dilemmas} if assessment else {}
    mode = assessment.mode if assessment else "individual"
    views = [dilemma_view(dilemma, results.get(dilemma.id), mode, called, say) for dilemma in dilemmas]
    levels = []
    for id_, level in catalogue.levels.items():
        inside = tuple(view for view in views if view.dilemma.level == id_)
        if inside:
            levels.append(LevelView(level.name, level.explanation or "", inside))
    unknown = tuple(view for view in views if view.result and view.result.rank is None)
    first = chosen(views, network.workshop.dilemmas)
    caveats = _caveats(network, assessment, say) if assessment else ()
    if any(view.result and view.result.differences for view in views):
        caveats += (say(text("A difference between small groups can be chance: ask before you conclude.")),)
    if assessment and _of_one_mind(assessment):
        caveats += (
            say(
                text(
                    "Where everyone in a group chose the same point, one knows what each of them answered. "
                    "Counts cannot hide that."
                )
            ),
        )
    basis = _basis(assessment, say) if assessment else ""
    return MapView(
        network.name, tuple(levels), first, unknown, basis, caveats, assessment.mode if assessment else None
    )


def _naming(network: Network, catalogue: Catalogue, say: Say) -> Naming:
    questions = {each.id: each.question for each in network.background}
    parts = {
        (each.id, option): label for each in network.background for option, label in each.options.items()
    }
    for each in network.background:
        own = each.options.get(OTHER)
        parts.setdefault((each.id, OTHER), say(text("Other (taken together)")))
        parts[each.id, OTHER_TOO] = say(text("{option}, and small groups taken together", option=own or ""))
        parts[each.id, UNANSWERED] = say(text("Not filled in"))
    return naming(catalogue)._replace(questions=questions, parts=parts)


def _basis(assessment: Assessment, say: Say) -> str:
    if assessment.mode == "joint":
        return say(text("One answer, given by the group together."))
    return say(
        texts("{count} respondent, each alone.", "{count} respondents, each alone.", assessment.respondents)
    )


def _of_one_mind(assessment: Assessment) -> bool:
    parts = [
        part for result in assessment.dilemmas for each in result.groups.values() for part in each.values()
    ]
    return any(
        part.n in found.counts.values() for part in parts for found in (part.now, part.wanted, part.tension)
    )


def _caveats(network: Network, assessment: Assessment, say: Say) -> tuple[str, ...]:
    caveats = [
        text("The middle of the scale is not the goal. A dilemma is handled well where now is what we want "
             "and it hardly strains, wherever that is."),
    ]  # fmt: skip
    if assessment.mode == "joint":
        caveats.append(text("One joint answer says nothing about how much people agree."))
    elif assessment.min_group < USUAL_GROUP:
        caveats.append(
            text(
                "The smallest group shown was set to {n}; {usual} is usual.",
                n=assessment.min_group,
                usual=USUAL_GROUP,
            )
        )
    caveats += [
        text(
            "Results by '{question}' are not shown: a group of fewer than {n} would be visible, or could "
            "be worked out.",
            question=each.question,
            n=assessment.min_group,
        )
        for each in network.background
        if each.id in assessment.withheld
    ]
    return tuple(say(caveat) for caveat in caveats)
