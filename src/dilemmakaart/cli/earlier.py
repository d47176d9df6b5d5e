"""Earlier assessments and tallies in the same folder: what they give away is said before writing."""

from pathlib import Path

from ..assessment import Assessment, from_json
from ..files import MAX_ANSWERS, Unusable, beside, exists, load, same, shown
from ..folders import find_network
from ..language import Text, text, texts
from ..score import Trace, trace, trace_of_tallies
from ..tallies import Kept
from ..tallies import from_json as tally_from_json
from ..tally import Tally
from .leave import FINDINGS, Leave


def tell_nobody_apart(before: Assessment, after: Assessment, path: Path) -> None:
    """Leave where two assessments beside each other give someone away: both were written already."""
    found = trace(before, after, most=False)
    if found:
        hint = text("Compare two rounds in which everyone answered anew.")
        raise Leave(FINDINGS, _said(found, before, after), hint, shown(path))


def leaves_no_trace(target: Path, assessment: Assessment) -> None:
    """Leave before anything is shown or written, where an earlier assessment gives someone away."""
    there = [target] if exists(target) else []
    for path in dict.fromkeys([*beside(target, (".json",)), *there]):
        try:
            before = from_json(load(path, limit=MAX_ANSWERS).raw)
        except (ValueError, Unusable):
            continue
        found = trace(before, assessment) if before.network.id == assessment.network.id else None
        if found:
            raise Leave(FINDINGS, _said(found, before, assessment), _hint(assessment.min_group), shown(path))


def tally_leaves_no_trace(target: Path, kept: Kept, network: Path, min_group: int) -> None:
    """Leave before a tally is written, where an earlier one of the same people gives someone away.

    A tally does not say of which network it is: the file that is written over is taken for an earlier one,
    and so are those beside it, where all stand in the folder of the network.
    """
    own = find_network(target.parent)
    at_home = own is not None and same(own) == same(network)
    for path in beside(target, (".json",)):
        if not (at_home or same(path) == same(target)):
            continue
        try:
            before = tally_from_json(load(path, limit=MAX_ANSWERS).raw).tally
        except (ValueError, Unusable):
            continue
        found = None if before.questions else trace_of_tallies(before, kept.tally, min_group)
        if found:
            raise Leave(FINDINGS, _said(found, before, kept.tally), _hint(min_group), shown(path))


def _said(found: Trace, before: Assessment | Tally, after: Assessment | Tally) -> Text:
    match found.kind:
        case "few":
            return texts(
                "Who kept this earlier file ({then} respondents) could work out from the new one "
                "({now}) what {count} person answered.",
                "Who kept this earlier file ({then} respondents) could work out from the new one "
                "({now}) what {count} people answered.",
                found.people,
                then=before.respondents,
                now=after.respondents,
            )
        case "changed":
            return text(
                "The same people stand in this earlier file with other answers: who kept it could see "
                "what was changed."
            )
        case "unclear":
            return text(
                "This earlier assessment was divided into other groups: with both, smaller groups could be "
                "worked out."
            )


def _hint(min_group: int) -> Text:
    return text(
        "Wait until at least {n} more answers have come in, also in each group. If nobody has seen the "
        "earlier one or what was made of it: --replace.",
        n=min_group,
    )
