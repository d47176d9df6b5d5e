"""The road from counts to profile, rank and label, in words: for `assess --explain`.

Nothing is scored here. What was decided is read from the assessment, and set beside the cut-offs that decided
it, with as many decimals as it takes to see on which side a number lies.
"""

from collections.abc import Iterator, Mapping, Sequence

from ..assessment import Assessment, DilemmaResult, Mode, Position
from ..language import Listed, Number, Text, mark, text, texts
from ..score import LARGEST_SHIFT, LARGEST_TENSION, Reason, urgency
from ..score import THRESHOLDS as T
from ..terms import Profile
from .words import LABELS, PROFILES

ABOVE, BELOW = mark("{value} % ≥ {limit} %"), mark("{value} % < {limit} %")
MOST = 6
"""An assessment holds no more decimals."""


def explanation(assessment: Assessment) -> Mapping[str, tuple[Text, ...]]:
    """Return, per code, the steps from counts to profile, urgency, rank and label."""
    results, mode = assessment.dilemmas, assessment.mode
    return {
        result.code: (
            *_known(result, mode, assessment.respondents),
            *_positions(result, mode),
            *_decided(result, mode),
            *_urgency(result, mode),
            *_rank(result, results),
            *_sure(result, assessment.respondents),
        )
        for result in results
    }


def compared(value: float, limit: float, places: int, *, reached: bool) -> Text:
    """Set a value beside a cut-off, so precisely that it can be seen whether it was reached."""
    for decimals in range(places, MOST):
        if (round(value, decimals) >= limit) == reached:
            break
    else:
        decimals = MOST
    beside = {"value": Number(value, decimals), "limit": Number(limit, max(_decimals(limit), min(places, 1)))}
    return text("{value} ≥ {limit}", **beside) if reached else text("{value} < {limit}", **beside)


def compared_share(share: float, limit: float, *, reached: bool) -> Text:
    """Set a share beside a cut-off, in percents."""
    beside = compared(share * 100, limit * 100, 0, reached=reached).values
    return Text(ABOVE if reached else BELOW, beside)


def _decimals(limit: float) -> int:
    return len(f"{limit:.{MOST}f}".rstrip("0").partition(".")[2])


def _known(result: DilemmaResult, mode: Mode, people: int) -> Iterator[Text]:
    """Say whether enough is known."""
    if mode == "joint":
        if result.profile == "unknown":
            yield _so(text("The group named no position on now or on wanted"), result.profile)
        return
    n = min(result.now.n, result.wanted.n)
    if n < T.positions_from:
        few = text("Positions, on the question with the fewest: {n} < {least}", n=n, least=T.positions_from)
        yield _so(few, result.profile)
        return
    step = text(
        "Positions, on the question with the fewest: {n} of {people}; without one: {share}",
        n=n,
        people=people,
        share=compared_share((people - n) / people, T.unknown_share, reached=result.profile == "unknown"),
    )
    yield _so(step, result.profile) if result.profile == "unknown" else text("{step}.", step=step)


def _so(step: Text, profile: Profile) -> Text:
    return text("{step} → {profile}.", step=step, profile=PROFILES[profile])


def _positions(result: DilemmaResult, mode: Mode) -> Iterator[Text]:
    """Say of now and of wanted which view it is, and why."""
    if mode == "joint":
        return
    for aspect, position in ((text("Now"), result.now), (text("Wanted"), result.wanted)):
        if position.view is None or position.consensus is None:
            continue
        shared = position.view == "shared"
        yield text(
            "{aspect}: {positions}, consensus {compared}: {view}.",
            aspect=aspect,
            positions=texts("{count} position", "{count} positions", position.n),
            compared=compared(position.consensus, T.shared_consensus, 2, reached=shared),
            view=text("shared") if shared else text("not shared"),
        )
        if not shared:
            yield text("{aspect}: {divided}.", aspect=aspect, divided=_divided(position))


def _divided(position: Position) -> Text:
    """Say why a view that is not shared is two camps, spread, or neither."""
    if position.view == "not-shared" or position.split is None:
        return text(
            "{n} < {least} positions, too few to tell two camps from spread", n=position.n, least=T.camps_from
        )
    if position.camps is None:
        return text("two cuts in two fit equally well, so there is no best one: spread")
    sizes = [camp.n for camp in position.camps]
    least = max(T.camp_size, -(-position.n // T.camp_share))
    fits = position.view == "two-camps" or (min(sizes) < least and position.split >= T.camps_fit)
    fit = compared(position.split, T.camps_fit, 2, reached=fits)
    if position.view == "two-camps":
        return text(
            "the best cut in two, {low} and {high} people, fits {fit}, and each part holds at least {least}: "
            "two camps",
            low=sizes[0],
            high=sizes[1],
            fit=fit,
            least=least,
        )
    if fits:
        return text(
            "the best cut in two fits {fit}, but the smallest part holds {n} < {least} people: spread",
            fit=fit,
            n=min(sizes),
            least=least,
        )
    return text("the best cut in two fits {fit}: spread", fit=fit)


def _decided(result: DilemmaResult, mode: Mode) -> Iterator[Text]:
    """Say which rule fitted first."""
    match result.profile:
        case "unknown":
            return
        case "clash":
            yield _so(text("Wanted is not shared"), result.profile)
        case "different-pictures":
            yield _so(text("Wanted is shared, now is not"), result.profile)
        case _:
            yield _so(Text("{steps}", (("steps", Listed(tuple(_steps(result, mode)))),)), result.profile)


def _steps(result: DilemmaResult, mode: Mode) -> Iterator[Text]:
    if mode == "individual":
        yield text("Both are shared")
    moved = result.profile == "shared-task"
    if result.shift.mean is not None:
        shift = compared(abs(result.shift.mean), T.shift, 1, reached=moved)
        yield text("mean shift {compared}", compared=shift)
    if moved:
        return
    if result.tension.mean is None:
        yield text("nobody said how much it strains")
    else:
        felt = result.profile == "live-tension"
        yield text(
            "mean tension {compared}", compared=compared(result.tension.mean, T.tension, 1, reached=felt)
        )


def _urgency(result: DilemmaResult, mode: Mode) -> Iterator[Text]:
    """Say how urgency adds up, or why there is none."""
    if result.profile == "unknown":
        yield text("No urgency and no rank: too little is known.")
        return
    parts = urgency(
        result.tension.mean, result.shift.mean, result.now.consensus, result.wanted.consensus, mode
    )
    if parts is None or result.tension.mean is None:
        yield text("No urgency and no rank: nobody said how much it strains.")
        return
    yield text(
        "Urgency {urgency}: half of tension {tension} / {most} = {strain}, and half of the largest "
        "difference, {reason} = {difference}.",
        urgency=Number(parts.value, 2),
        tension=Number(result.tension.mean, 2),
        most=LARGEST_TENSION,
        strain=Number(parts.strain, 2),
        reason=_difference(result, parts.reason),
        difference=Number(parts.difference, 2),
    )


def _difference(result: DilemmaResult, reason: Reason) -> Text:
    match reason:
        case "now" if result.now.consensus is not None:
            return text("1 − consensus {value} on now", value=Number(result.now.consensus, 2))
        case "wanted" if result.wanted.consensus is not None:
            return text("1 − consensus {value} on wanted", value=Number(result.wanted.consensus, 2))
        case _ if result.shift.mean is None:
            return text("none")
        case _:
            return text(
                "shift {value} / {most}, at most 1",
                value=Number(abs(result.shift.mean), 2),
                most=LARGEST_SHIFT,
            )


def _rank(result: DilemmaResult, results: Sequence[DilemmaResult]) -> Iterator[Text]:
    """Say the place, and what decided where others are as urgent."""
    if result.rank is None:
        return
    ranked = sum(each.rank is not None for each in results)
    yield text("Rank {rank} of {ranked}.", rank=result.rank, ranked=ranked)
    equal = [each for each in results if each.urgency == result.urgency and each.code != result.code]
    if not equal:
        return
    codes = ", ".join(each.code for each in equal)
    if any(each.tension.mean == result.tension.mean for each in equal):
        yield text("As urgent as {codes}: most tension goes first, and then the code.", codes=codes)
    else:
        yield text("As urgent as {codes}: most tension goes first.", codes=codes)


def _sure(result: DilemmaResult, people: int) -> Iterator[Text]:
    """Say how steady the profile is, which label that gives, and what holds it back."""
    found = result.stability
    if found.label is None or found.profile is None or found.top3 is None:
        yield text("How sure: one answer cannot be resampled.")
        return
    limit = T.fair if found.profile < T.firm else T.firm
    yield text(
        "How sure: the same profile in {draws} resamplings: {share}, {label}.",
        share=compared_share(found.profile, limit, reached=found.profile >= limit),
        draws=T.draws,
        label=LABELS[found.label],
    )
    if found.profile >= T.firm and found.label != "stevig":
        n = people if result.profile == "unknown" else min(result.now.n, result.wanted.n)
        yield text("Not firm: {n} < {least} answers are too few for that.", n=n, least=T.firm_from)
    yield text(
        "Among the first {top} in {share} % of the resamplings.", top=T.top, share=Number(found.top3 * 100, 0)
    )
