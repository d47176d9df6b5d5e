"""What moved between two assessments, in words and ready to be drawn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..assessment import Assessment, DilemmaResult, Stability
from ..drawing.model import Drawing, Gauge, Legend, Level, Row, Way
from ..language import Number, Say, Text, text, texts
from ..schema import Dilemma
from ..score.movement import Change, Movement, movements
from ..terms import Profile
from .words import LABELS, PROFILES


@dataclass(frozen=True, slots=True)
class MovementView:
    """One dilemma, before and after: counts at −3 … 3, and sentences, each with its label."""

    code: str
    pole_a: str
    pole_b: str
    ranks: tuple[int | None, int | None]
    now: tuple[tuple[int, ...], tuple[int, ...]]
    wanted: tuple[tuple[int, ...], tuple[int, ...]]
    ways: tuple[Way | None, Way | None]
    """The mean of now and that of wanted, before and after; None where either is missing."""
    tension: Gauge
    profile_id: Profile
    profile: str
    remark: str
    """What a picture says below the profile: whether the tension moved, and which profile it was."""
    said: tuple[tuple[str, str], ...]
    news: tuple[tuple[str, str], ...]
    """Those of them that say more than noise, or another profile."""

    @property
    def title(self) -> str:
        """Both poles in one line."""
        return f"{self.pole_a} ↔ {self.pole_b}"


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two assessments of one network beside each other; levels hold their dilemmas in order."""

    name: str
    basis: str
    levels: tuple[tuple[str, tuple[MovementView, ...]], ...]
    caveats: tuple[str, ...]

    @property
    def moved(self) -> tuple[MovementView, ...]:
        """The dilemmas in which something moved, the most urgent now first."""
        found = [each for _, inside in self.levels for each in inside if each.news]
        return tuple(sorted(found, key=lambda each: (each.ranks[1] is None, each.ranks[1] or 0)))


def comparison(
    before: Assessment,
    after: Assessment,
    dilemmas: Sequence[Dilemma],
    levels: Mapping[str, str],
    say: Say,
) -> ComparisonView:
    """Compare two assessments that are not unlike. `levels` maps the id of a level to its name."""
    known = {each.code: each for each in dilemmas}
    earlier = {each.code: each for each in before.dilemmas}
    views: dict[str, list[MovementView]] = {id_: [] for id_ in levels}
    for later, movement in zip(after.dilemmas, movements(before, after), strict=True):
        if later.code in known:
            seen = _seen(known[later.code], earlier[later.code], later, movement, say)
            views[known[later.code].level].append(seen)
    inside = tuple((levels[id_], tuple(found)) for id_, found in views.items() if found)
    return ComparisonView(after.network.name, _basis(before, after, say), inside, tuple(_caveats(after, say)))


def drawn_movement(view: ComparisonView, say: Say) -> Drawing:
    """Turn a comparison into what is drawn: now and wanted, each from before to after."""
    levels = tuple(Level(name, tuple(_row(each, say) for each in inside)) for name, inside in view.levels)
    return Drawing(
        key="movement",
        title=say(text("What moved in {name}", name=view.name)),
        subtitle=view.basis,
        description=" ".join(_described(each) for _, inside in view.levels for each in inside),
        levels=levels,
        legend=Legend(
            moved_now=say(text("above the line, now: the mean, from before to after")),
            kept_now=say(text("now: as before")),
            moved_wanted=say(text("below the line, wanted: the mean, from before to after")),
            kept_wanted=say(text("wanted: as before")),
            noise=say(text("dashed, with an open head: within the noise")),
            tension=say(text("tension after, from 0 (none) to 4 (very much); a stroke where it was before")),
        ),
    )


def _described(view: MovementView) -> str:
    return f"{view.title}. " + " ".join(f"{label}: {sentence}" for label, sentence in view.said)


def _row(view: MovementView, say: Say) -> Row:
    now, wanted = view.ways
    before, after = view.ranks
    few = text("too few answers to compare")
    return Row(
        view.pole_a,
        view.pole_b,
        view.code,
        _NO_PLACE if after is None else say(text("no. {rank}", rank=after)),
        was="" if before == after else say(text("was {rank}", rank=before or _NO_PLACE)),
        ways=view.ways,
        silence="" if now else say(text("now: {words}", words=few)),
        wanted_silence="" if wanted else say(text("wanted: {words}", words=few)),
        profile_id=view.profile_id,
        profile=view.profile,
        tension=view.tension,
        remark=view.remark,
    )


_NO_PLACE = "–"


def _seen(
    dilemma: Dilemma, before: DilemmaResult, after: DilemmaResult, movement: Movement, say: Say
) -> MovementView:
    a, b = dilemma.poles.a.name, dilemma.poles.b.name
    said = tuple(_said(movement, a, b))
    return MovementView(
        code=after.code,
        pole_a=a,
        pole_b=b,
        ranks=movement.rank,
        now=(tuple(before.now.counts.values()), tuple(after.now.counts.values())),
        wanted=(tuple(before.wanted.counts.values()), tuple(after.wanted.counts.values())),
        ways=(_way(movement.now), _way(movement.wanted)),
        tension=_gauge(movement.tension, say),
        profile_id=after.profile,
        profile=say(PROFILES[after.profile]),
        remark="\n".join(map(say, _remarks(movement))),
        said=tuple((say(each.label), say(each.sentence)) for each in said),
        news=tuple((say(each.label), say(each.sentence)) for each in said if each.is_news),
    )


def _way(change: Change) -> Way | None:
    """Return where an arrow runs; means that read the same are drawn at one place."""
    if change.before is None or change.after is None:
        return None
    start = change.after if _same(change) else change.before
    return Way(start, change.after, change.moved or change.share is None)


def _same(change: Change) -> bool:
    """Whether both means read the same with the decimal that is shown."""
    return change.before is not None and round(change.before, 1) == round(change.after or 0, 1)


def _gauge(change: Change, say: Say) -> Gauge:
    if change.before is None or change.after is None:
        return Gauge(None, say(text("tension: {words}", words=text("too few answers to compare"))))
    start, end = Number(change.before, 1), Number(change.after, 1)
    if _same(change):
        return Gauge(change.after, say(text("tension {mean}", mean=end)), change.after)
    return Gauge(change.after, say(text("tension {start} → {end}", start=start, end=end)), change.before)


def _remarks(movement: Movement) -> Iterator[Text]:
    tension, (before, after) = movement.tension, movement.profile
    if tension.by is not None and not _same(tension) and tension.share is not None:
        words = text("movement") if tension.moved else text("within the noise")
        yield text("tension: {words}", words=words)
    if before != after:
        yield text("before: {profile}", profile=PROFILES[before])


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence and its label; news is what is more than noise, or another profile."""

    label: Text
    sentence: Text
    is_news: bool = False


def _said(movement: Movement, a: str, b: str) -> Iterator[_Said]:
    now, wanted, tension = movement.now, movement.wanted, movement.tension
    towards = (text("towards {pole}", pole=a), text("towards {pole}", pole=b))
    strain = (text("less tension"), text("more tension"))
    yield _Said(text("now"), _told(now, towards, signed=True), now.moved)
    yield _Said(text("wanted"), _told(wanted, towards, signed=True), wanted.moved)
    yield _Said(text("tension"), _told(tension, strain), tension.moved)
    another = movement.profile[0] != movement.profile[1]
    yield _Said(text("profile"), _profiles(movement.profile, movement.stability), another)
    yield _Said(text("place"), _places(movement.rank))


def _told(change: Change, ways: tuple[Text, Text], *, signed: bool = False) -> Text:
    """Say from where to where one mean went, and whether that is more than noise."""
    if change.before is None or change.after is None:
        return text("Too few answers to compare.")
    start, end = (Number(value, 1, signed=signed) for value in (change.before, change.after))
    if _same(change):
        return text("{end}, as before.", end=end)
    way = ways[change.after > change.before]
    if change.share is None:
        return text("From {start} to {end}: {way}.", start=start, end=end, way=way)
    return text(
        "From {start} to {end}: {way}; {judgement}.",
        start=start,
        end=end,
        way=way,
        judgement=_judgement(change),
    )


def _judgement(change: Change) -> Text:
    if change.few:
        return text("too few answers to tell this from chance")
    return text("movement") if change.moved else text("within the noise")


def _profiles(pair: tuple[Profile, Profile], sure: tuple[Stability, Stability]) -> Text:
    before, after = (_labelled(profile, found) for profile, found in zip(pair, sure, strict=True))
    if pair[0] == pair[1]:
        return text("Still {profile}.", profile=after)
    return text("From {before} to {after}.", before=before, after=after)


def _labelled(profile: Profile, found: Stability) -> Text:
    if found.label is None:
        return PROFILES[profile]
    return text("{profile} ({label})", profile=PROFILES[profile], label=LABELS[found.label])


def _places(pair: tuple[int | None, int | None]) -> Text:
    before, after = pair
    if before is None and after is None:
        return text("No place in the order, as before.")
    if before is None:
        return text("From no place to place {after}.", after=after)
    if after is None:
        return text("From place {before} to no place.", before=before)
    if before == after:
        return text("Still place {after}.", after=after)
    return text("From place {before} to place {after}.", before=before, after=after)


def _basis(before: Assessment, after: Assessment, say: Say) -> str:
    if after.mode == "joint":
        return say(text("Before and after: one answer each, given by the group together."))
    return say(
        text(
            "Before: {before}. After: {after}.",
            before=texts("{count} respondent", "{count} respondents", before.respondents),
            after=texts("{count} respondent", "{count} respondents", after.respondents),
        )
    )


def _caveats(after: Assessment, say: Say) -> Iterator[str]:
    if after.mode == "joint":
        yield say(
            text("One joint answer says nothing about chance: another meeting could have said otherwise.")
        )
        return
    yield say(
        text(
            "Within the noise: with the same answers drawn anew, the difference would too often point the "
            "other way. Nobody can see here who answered both times, so only the groups are compared."
        )
    )
