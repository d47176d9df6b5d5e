"""Earlier assessments in the same folder: what they give away beside a new one is said before writing."""

from pathlib import Path

from ..assessment import Assessment, from_json
from ..files import MAX_ANSWERS, Unusable, beside, load, shown
from ..language import Text, text, texts
from ..score import Trace, trace
from .leave import FINDINGS, Leave


def tell_nobody_apart(before: Assessment, after: Assessment, path: Path) -> None:
    """Leave where two assessments beside each other give someone away."""
    found = trace(before, after)
    if found:
        hint = text("Compare two rounds in which everyone answered anew.")
        raise Leave(FINDINGS, _said(found, before, after), hint, shown(path))


def leaves_no_trace(target: Path, assessment: Assessment) -> None:
    """Leave before anything is shown or written, where an earlier assessment gives someone away."""
    for path in beside(target, (".json",)):
        try:
            before = from_json(load(path, limit=MAX_ANSWERS).raw)
        except (ValueError, Unusable):
            continue
        found = trace(before, assessment) if before.network.id == assessment.network.id else None
        if found:
            raise Leave(FINDINGS, _said(found, before, assessment), _hint(assessment.min_group), shown(path))


def _said(found: Trace, before: Assessment, after: Assessment) -> Text:
    match found.kind:
        case "few":
            return texts(
                "Who kept this earlier assessment ({then} respondents) could work out from the new one "
                "({now}) what {count} person answered.",
                "Who kept this earlier assessment ({then} respondents) could work out from the new one "
                "({now}) what {count} people answered.",
                found.people,
                then=before.respondents,
                now=after.respondents,
            )
        case "changed":
            return text(
                "The same people stand in this earlier assessment with other answers: who kept it could see "
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
