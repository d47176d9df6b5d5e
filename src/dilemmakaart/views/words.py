"""The words of a result: labels, and sentences that count before they calculate."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from ..assessment import Camp, Label, Mode, Position, Shift, Stability, Tension
from ..language import Listed, Number, Text, text, texts
from ..measures import within_one_step
from ..score import THRESHOLDS, Urgency
from ..tally import POINTS
from ..terms import Profile

PROFILES: Mapping[Profile, Text] = {
    "unknown": text("Unknown territory"),
    "clash": text("Clashing values"),
    "different-pictures": text("Different pictures"),
    "shared-task": text("Shared task"),
    "live-tension": text("Tension felt"),
    "at-rest": text("At rest"),
}

SHAPES: Mapping[Profile, str] = {
    "unknown": "?",
    "clash": "×",
    "different-pictures": "≠",
    "shared-task": "→",
    "live-tension": "≈",
    "at-rest": "○",
}


PLACES = {"onsite": text("on site"), "online": text("online"), "hybrid": text("on site and online")}


class Advice(NamedTuple):
    """What a profile asks of a conversation."""

    means: Text
    need: Text
    opening: Text
    watch: Text


ADVICE: Mapping[Profile, Advice] = {
    "unknown": Advice(
        text("Many do not know where the network stands, or where it should stand."),
        text("First look together: inform each other, visit, tell cases."),
        text("Who can tell of a moment at which this dilemma could be felt?"),
        text("Do not decide anything yet. Not knowing is an answer too."),
    ),
    "clash": Advice(
        text("The group wants different things."),
        text("Slow down: listen, swap sides for a while, name the values underneath."),
        text("What are you afraid to lose if the other side gets its way?"),
        text("Do not look for the middle: it is not the aim. Let both sides be heard in full."),
    ),
    "different-pictures": Advice(
        text("The group wants the same, but sees today differently."),
        text("Put experiences side by side before talking about solutions."),
        text("What did you see or hear that makes you place us there?"),
        text("Ask for examples, not for opinions. Both pictures can be true."),
    ),
    "shared-task": Advice(
        text("The group largely agrees on today and on where it wants to go."),
        text("Act: one small experiment, with a first step and who takes it."),
        text("Which small step can we take within a month?"),
        text("Keep an eye on the other pole: what do you not want to lose on the way?"),
    ),
    "live-tension": Advice(
        text("The group stands where it wants to stand, and yet it strains."),
        text("Keep both poles alive: agree on early warnings and on who speaks up."),
        text("What do we notice first when we lean too far to one side?"),
        text("Do not try to make the tension go away. It belongs here."),
    ),
    "at-rest": Advice(
        text("The group stands where it wants to stand, and it hardly strains."),
        text("Leave it. Say what works, and why."),
        text("What do we do here that works, and that we want to keep?"),
        text("Keep it short. There is more to talk about elsewhere."),
    ),
}

MEANS_TOGETHER: Mapping[Profile, Text] = {
    "unknown": text("The group does not know where the network stands, or where it should stand."),
    "shared-task": text("The group wants to move away from where it stands."),
}
"""What a profile means where the group gave one answer together: nothing about agreement."""

LABELS: Mapping[Label, Text] = {
    "stevig": text("firm"),
    "redelijk": text("fair"),
    "onzeker": text("uncertain"),
}


def point(value: float) -> Number:
    """Write a position on the scale: whole where it is whole."""
    return Number(value, 0 if value == int(value) else 1, signed=True)


def counted(position: Position, mode: Mode, at: Callable[[float], Number | Text] = point) -> Text:
    """Say by counting how close together a group stands; the first sentence on any dilemma.

    `at` writes the position of the middle.
    """
    if mode == "joint":
        return _together(position, at)
    if position.median is None:
        return _too_few(position.n) if position.n else text("Nobody named a position.")
    near = within_one_step(list(position.counts.values()), POINTS["now"])
    middle = at(position.median)
    if near == position.n:
        return text(
            "All {count} stand within one step of the middle of the group ({middle}).",
            count=near,
            middle=middle,
        )
    return texts(
        "{count} of the {n} stands within one step of the middle of the group ({middle}).",
        "{count} of the {n} stand within one step of the middle of the group ({middle}).",
        near,
        n=position.n,
        middle=middle,
    )


def _too_few(n: int) -> Text:
    return texts(
        "{count} person gave an answer: from {least} on answers are shown.",
        "{count} people gave an answer: from {least} on answers are shown.",
        n,
        least=THRESHOLDS.positions_from,
    )


def _together(position: Position, at: Callable[[float], Number | Text]) -> Text:
    if position.median is not None:
        return text("The group places it at {middle}.", middle=at(position.median))
    return text("The group does not know.") if position.dont_know else text("The group gave no answer.")


def missing(position: Position, mode: Mode) -> Text | None:
    """Say how many named no position, if any."""
    if mode == "joint" or not (position.dont_know or position.blank):
        return None
    know = texts("{count} does not know", "{count} do not know", position.dont_know)
    left = texts("{count} left it blank", "{count} left it blank", position.blank)
    said = [part for part, count in ((know, position.dont_know), (left, position.blank)) if count]
    return text("{parts}.", parts=Listed(tuple(said)))


def around(camp: Camp) -> Number:
    """Write where a camp stands."""
    return Number(camp.mean, 1, signed=True)


def divided(position: Position, at: Callable[[Camp], Number | Text] = around) -> Text | None:
    """Say how a view is divided; None where it is shared. `at` writes where a camp stands."""
    match position.view:
        case "two-camps" if position.camps:
            low, high = position.camps
            return text(
                "Two camps: {low_n} around {low} and {high_n} around {high}.",
                low_n=low.n,
                low=at(low),
                high_n=high.n,
                high=at(high),
            )
        case "spread":
            return text("There is no shared picture: the answers are spread out.")
        case "not-shared":
            return text("There is no shared picture.")
        case _:
            return None


def moved(shift: Shift, pole_a: str, pole_b: str, mode: Mode) -> Text | None:
    """Say by counting who wants to move which way."""
    if not shift.n or shift.stay is None or shift.towards_a is None or shift.towards_b is None:
        return _too_few(shift.n) if shift.n else None
    if mode == "joint":
        ways = {-1: pole_a, 1: pole_b}
        way = ways.get(shift.towards_b - shift.towards_a)
        return (
            text("The group wants to move towards {pole}.", pole=way)
            if way
            else text("The group wants to stay here.")
        )
    parts = [
        texts("{count} wants to stay here", "{count} want to stay here", shift.stay),
        _towards(pole_a, shift.towards_a),
        _towards(pole_b, shift.towards_b),
    ]
    counts = (shift.stay, shift.towards_a, shift.towards_b)
    said = [part for part, count in zip(parts, counts, strict=True) if count]
    return text("{parts}.", parts=Listed(tuple(said)))


def _towards(pole: str, count: int) -> Text:
    return texts(
        "{count} wants to move towards {pole}", "{count} want to move towards {pole}", count, pole=pole
    )


def strained(tension: Tension, mode: Mode) -> Text:
    """Say by counting how much it strains."""
    if tension.mean is None or tension.high is None:
        return _too_few(tension.n) if tension.n else text("It was not said how much it strains.")
    mean = Number(tension.mean, 1)
    if mode == "joint":
        return text("Tension {mean} of 4.", mean=Number(tension.mean))
    high = round(tension.high * tension.n)
    if not high:
        return text("None of the {n} feels much tension (mean {mean} of 4).", n=tension.n, mean=mean)
    return texts(
        "{count} of the {n} feels much or very much tension (mean {mean} of 4).",
        "{count} of the {n} feel much or very much tension (mean {mean} of 4).",
        high,
        n=tension.n,
        mean=mean,
    )


def because(parts: Urgency) -> Text:
    """Show the parts of urgency, and what the difference is in."""
    reasons = {
        "shift": text("between now and wanted"),
        "now": text("in how we see today"),
        "wanted": text("in what we want"),
    }
    return text(
        "{urgency}, half tension ({strain}) and half difference {reason} ({difference}).",
        urgency=Number(parts.value, 2),
        strain=Number(parts.strain, 2),
        reason=reasons[parts.reason],
        difference=Number(parts.difference, 2),
    )


def sure(stability: Stability) -> Text | None:
    """Say how sure the profile is, and what that rests on."""
    if stability.label is None or stability.profile is None:
        return None
    share = round(stability.profile * 100)
    if stability.label == "redelijk" and stability.profile >= THRESHOLDS.firm:
        return text(
            "{label}, because fewer than {n} answers are too few to be firm.",
            label=LABELS[stability.label],
            n=THRESHOLDS.firm_from,
        )
    return text(
        "{label}, in {share} of every 100 resamplings the conversation profile stays the same.",
        label=LABELS[stability.label],
        share=share,
    )


def thresholds(mode: Mode) -> tuple[Text, ...]:
    """Every cut-off that played a part in words, for `--explain` and the report."""
    t = THRESHOLDS
    both = (
        text("Shared task: a mean shift of at least {value} scale point.", value=Number(t.shift, 1)),
        text("Tension felt: a mean tension of at least {value} of 4.", value=Number(t.tension, 1)),
    )
    if mode == "joint":
        return both
    return (
        text("A view is shared from a consensus of {value} (0 to 1).", value=Number(t.shared_consensus, 3)),
        text(
            "Two camps: at least {n} positions, a fit of at least {fit}, and at least {size} people and "
            "one in {share} in each camp.",
            n=t.camps_from,
            fit=Number(t.camps_fit, 2),
            size=t.camp_size,
            share=t.camp_share,
        ),
        text(
            "Unknown territory: {share} % or more without a position, or fewer than {n} positions.",
            share=round(t.unknown_share * 100),
            n=t.positions_from,
        ),
        text(
            "Answers of fewer than {n} people are not shown, also where these are part of a larger group.",
            n=t.positions_from,
        ),
        *both,
        text(
            "Firm: the same profile in {firm} of every 100 resamplings or more; fair: {fair} or more. With "
            "fewer than {n} positions never better than fair, except for unknown territory.",
            firm=round(t.firm * 100),
            fair=round(t.fair * 100),
            n=t.firm_from,
        ),
    )
