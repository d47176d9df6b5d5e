"""What to do in each part of the programme."""

from collections.abc import Iterator, Mapping, Sequence

from ..language import Say, Text, text, texts
from ..programme import Block, Fit, Part, clock
from .plan import Plan
from .reasons import length
from .talk import TalkView

CROSSES = 3

_TITLES: Mapping[Part, Text] = {
    "welcome": text("Welcome"),
    "map": text("Read the map together"),
    "choose": text("Choose what to talk about"),
    "talk": text("Talk"),
    "break": text("Break"),
    "harvest": text("Harvest"),
    "spare": text("Room left"),
}
_WHAT: Mapping[Part, Text] = {
    "welcome": text("Say what the map is for. Agree on what stays in this room."),
    "map": text("Let everyone look in silence first. Then ask: what surprises you?"),
    "talk": text("Take the dilemma with most crosses that is still left."),
    "break": text("Coffee and tea."),
    "harvest": text("Everyone writes down one insight. Then agree: who does what, and when?"),
}


def part(block: Block, plan: Plan, talks: Sequence[TalkView], say: Say) -> tuple[str, str]:
    """Return the title of a block and what to do in it."""
    if block.about is not None:
        return _talk(block, block.about, plan, talks, say)
    title, what = _TITLES[block.part], [_WHAT[block.part]] if block.part in _WHAT else []
    read_out = text("Read out: {words}", words=fill_in(plan, say))
    match block.part:
        case "map" if not plan.view.assessed:
            title, what = text("Fill in the map together"), [read_out]
        case "choose":
            look = [_WHAT["map"]] if plan.view.assessed else []
            what = [*look, read_out, text("Count the crosses: the dilemmas with most go first.")]
        case "spare":
            what = list(_early(block, plan))
    return say(title), " ".join(say(each) for each in what)


def _talk(block: Block, about: int, plan: Plan, talks: Sequence[TalkView], say: Say) -> tuple[str, str]:
    talk, known = talks[about], bool(plan.first)
    title = plan.first[about].title if known else say(text("Talk {number}", number=about + 1))
    if talk.begins != clock(plan.start, block.start):
        return say(text("{title}, after the break", title=title)), say(text("Go on where you were."))
    what = say(
        text("{method}: {aim}", method=talk.method, aim=talk.aim)
        if talk.method
        else text("A round: no method fits here.")
    )
    return title, what if known else f"{say(_WHAT['talk'])} {what}"


def fill_in(plan: Plan, say: Say) -> str:
    """Say what participants do with the map, in the words of their own page."""
    return " ".join(say(each) for each in _fill_in(plan))


def _fill_in(plan: Plan) -> Iterator[Text]:
    every = len(plan.view.dilemmas)
    if not plan.view.assessed and len(plan.first) in {0, every}:
        yield text(
            "Put a dot on each line where the network stands now, and draw an arrow to where you want it to "
            "stand."
        )
    elif not plan.view.assessed:
        yield text(
            "Look for {titles} on the map. Put a dot there where the network stands now, and draw an arrow "
            "to where you want it to stand.",
            titles="; ".join(each.title for each in plan.first),
        )
    if not plan.first and every > 1:
        yield texts(
            "Put a cross at the dilemma that strains most.",
            "Put a cross at the {count} dilemmas that strain most.",
            min(CROSSES, every - 1),
        )


def _early(block: Block, plan: Plan) -> Iterator[Text]:
    """Say when the workshop can end, and what there would still be time for."""
    if plan.workshop.start:
        yield text("You can end at {time}.", time=clock(plan.start, block.start))
    else:
        yield texts("You can end after {count} minute.", "You can end after {count} minutes.", block.start)
    used = {each.fit.method.id for each in plan.blocks if each.fit}
    more = [
        fit
        for each in plan.offers
        for fit in (*each.fits, *each.longer)
        if fit.minutes <= block.minutes and fit.method.id not in used
    ]
    if more:
        best = min(more, key=_order)
        yield text("To go on: {name} ({length}).", name=best.method.name, length=length(best))
    else:
        yield text("If something takes longer, there is time for it here.")


def _order(fit: Fit) -> tuple[int, int, str]:
    return fit.groups, fit.rank, fit.method.id
