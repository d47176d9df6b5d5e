"""What is drawn of a map, and of one dilemma: words and numbers for the pictures."""

from ..drawing.model import Drawing, Gauge, Group, Legend, Level, Row, Small
from ..drawing.signs import MOST_GROUPS
from ..language import Number, Say, text
from ..score import THRESHOLDS
from .dilemma import DilemmaView
from .map import MapView
from .result import GroupRow, ResultView

KEY = "map"
ROUNDING = 1e-9


def sheet_name(number: int) -> str:
    """Return the file name of one sheet of a map that takes several."""
    return f"dilemmakaart-{number}.svg"


def drawn(view: MapView, say: Say) -> Drawing:
    """Turn the map into what is drawn."""
    question, labels = _divided(view)
    levels = tuple(
        Level(level.name, tuple(row(dilemma, view, say) for dilemma in level.dilemmas))
        for level in view.levels
    )
    return Drawing(
        key=KEY,
        title=say(text("Dilemma map {name}", name=view.name)),
        subtitle=view.basis or say(text("An empty map, to fill in together.")),
        description=" ".join(dilemma.picture_text for dilemma in view.dilemmas),
        levels=levels,
        legend=_legend(view, question, say),
        groups=labels,
        sheet=lambda number, total: say(text("Sheet {number} of {total}.", number=number, total=total)),
    )


def drawn_small(view: DilemmaView, whole: MapView, say: Say) -> Small:
    """Turn one dilemma into what is drawn."""
    parts = view.result.groups if view.result else ()
    return Small(
        key=f"{KEY}-{view.id}",
        title=view.title,
        description=view.picture_text,
        row=row(view, whole, say),
        now=say(text("now")),
        wanted=say(text("wanted")),
        parts=tuple(
            (question, tuple((_counted(each), _group(each)) for each in rows))
            for question, rows in parts
            if len(rows) <= MOST_GROUPS
        ),
        silence=say(_TOO_FEW),
    )


_TOO_FEW = text("too few answers to show")


def row(view: DilemmaView, whole: MapView, say: Say) -> Row:
    """Return one dilemma as it is drawn."""
    found = view.result
    if found is None:
        return Row(view.a.name, view.b.name, view.code)
    silence, wanted_silence = _silence(found, say)
    return Row(
        view.a.name,
        view.b.name,
        view.code,
        "" if found.rank is None else say(text("no. {rank}", rank=found.rank)),
        counts=found.now,
        wanted_counts=found.wanted,
        now=found.now_ends,
        wanted=found.wanted_ends,
        camps=found.now_camps,
        wanted_camps=found.wanted_camps,
        shared=found.shared,
        silence=silence,
        wanted_silence=wanted_silence,
        profile_id=found.profile_id,
        profile=found.profile,
        remark=found.remark,
        tension=_gauge(found, whole, say),
        groups=_groups(found, whole),
    )


def _silence(found: ResultView, say: Say) -> tuple[str, str]:
    """Say why there are no dots, and no arrow, where there are none."""
    if not found.now and not found.wanted:
        return say(_TOO_FEW), ""
    now = _unsaid(found.now, say)
    wanted = _unsaid(found.wanted, say)
    return now, wanted and say(text("wanted: {words}", words=wanted))


def _unsaid(counts: tuple[int, ...], say: Say) -> str:
    """Say why nothing is drawn: counts that are not there were too few, counts of 0 are nobody's."""
    if not counts:
        return say(_TOO_FEW)
    return "" if any(counts) else say(text("no position named"))


def _gauge(found: ResultView, whole: MapView, say: Say) -> Gauge:
    tension = found.tension
    if tension.mean is not None:
        digits = 0 if whole.mode == "joint" else 1
        return Gauge(tension.mean, say(text("tension {mean}", mean=Number(tension.mean, digits))))
    words = _TOO_FEW if tension.n else text("not answered")
    return Gauge(None, say(text("tension: {words}", words=words)))


def _divided(view: MapView) -> tuple[str, tuple[str, ...]]:
    """Return the first question of which groups are shown on the map, with their names."""
    for dilemma in view.dilemmas:
        for question, rows in dilemma.result.groups if dilemma.result else ():
            if len(rows) <= MOST_GROUPS:
                return question, tuple(_counted(each) for each in rows)
    return "", ()


def _groups(found: ResultView, whole: MapView) -> tuple[Group, ...]:
    """Return the groups where these stand apart: close together, marks would only cover each other."""
    question, _ = _divided(whole)
    groups = next((tuple(map(_group, rows)) for asked, rows in found.groups if asked == question), ())
    places = [each.now for each in groups if each.now is not None]
    return groups if places and max(places) - min(places) >= THRESHOLDS.stands_out - ROUNDING else ()


def _group(found: GroupRow) -> Group:
    return Group(found.now_mean, found.wanted_mean)


def _counted(found: GroupRow) -> str:
    return f"{found.label} ({found.n})"


def _legend(view: MapView, question: str, say: Say) -> Legend:
    together = view.mode == "joint"
    return Legend(
        dot=say(
            text("what the group said: where the network stands now")
            if together
            else text("one answer: where the network stands now")
        ),
        many=lambda n: say(text("about {n} answers: where the network stands now", n=n)),
        band=say(text("now: the middle half of the answers")),
        camps=say(text("now: a camp, close together")),
        arrow=say(
            text("from now to wanted") if together else text("from now to wanted: the middle of the group")
        ),
        ring=say(text("wanted: stay here")),
        dashed=say(text("the same, where a view is not shared")),
        wanted_band=say(text("wanted: the middle half of the answers")),
        wanted_camps=say(text("wanted: a camp, with how many people")),
        tension=say(text("tension, from 0 (none) to 4 (very much)")),
        groups=say(
            text(
                "{question} Marks: the mean of each group, now, where these differ by {least} or more.",
                question=question,
                least=Number(THRESHOLDS.stands_out, 1),
            )
        ),
        fill_dot=say(text("put a dot where the network stands now")),
        fill_arrow=say(text("draw an arrow to where it should stand")),
        fill_tension=say(text("circle how much it strains: 0 is none, 4 is very much")),
    )
