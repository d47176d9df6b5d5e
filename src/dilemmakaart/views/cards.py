"""One thing of the library as a card: everything it holds, under headings."""

from collections.abc import Iterator

from ..catalogue import Catalogue, Own, Thing
from ..language import Listed, Say, Text, text, texts
from ..schema import Dilemma, Lens, Level, Method, Source, Value
from .dilemma import dilemma_view
from .naming import naming
from .references import reference, references
from .shown import WHOSE, Card, Pairs, Section
from .values import readings, value_views
from .words import PROFILES, SHAPES

_PLACES = {"onsite": text("on site"), "online": text("online"), "hybrid": text("hybrid")}


def card(found: Thing, known: Catalogue, say: Say, own: Own | None = None) -> Card:
    """Show one thing of the library, or of one's own."""
    shown = _card(found, known, say)
    if own is None:
        return shown
    file = Section(say(text("Own file")), (own.path,))
    return shown._replace(facts=(*shown.facts, say(WHOSE[own.replaces])), sections=(*shown.sections, file))


def _card(found: Thing, known: Catalogue, say: Say) -> Card:
    match found:
        case Dilemma():
            return _dilemma(found, known, say)
        case Value():
            return _value(found, known, say)
        case Lens():
            return _lens(found, known, say)
        case Method():
            return _method(found, known, say)
        case Level():
            return _level(found, known, say)
        case Source():
            return _source(found, say)


def _dilemma(found: Dilemma, known: Catalogue, say: Say) -> Card:
    view = dilemma_view(found, None, "individual", naming(known), say)
    level = known.levels[found.level].name
    sections = [
        *(Section(heading, pairs=pairs) for heading, pairs in view.sections),
        Section(say(text("Wicked question")), (found.wicked_question or "",)),
        *(Section(heading, questions) for heading, questions in view.layers),
        Section(say(text("What others learned")), tuple(_cited(view.insights))),
        Section(say(text("Quotes")), tuple(_cited(view.quotes))),
        Section(say(text("Sources")), references(found.sources, known.sources)),
    ]
    return Card(
        title=view.title,
        facts=(found.code, found.id, level),
        paragraphs=tuple(part for part in (found.question, found.explanation) if part),
        heads=(view.a.name, view.b.name),
        sections=_filled(sections),
    )


def _value(found: Value, known: Catalogue, say: Say) -> Card:
    called = naming(known)
    dilemmas = [dilemma_view(each, None, "individual", called, say) for each in known.dilemmas.values()]
    poles = [view.poles for view in value_views(dilemmas, {found.id: found}, say)]
    sections = [
        *(Section(heading, (reading,)) for heading, reading in readings(found, say)),
        Section(
            say(text("Plays a part at")),
            tuple(f"{pole} ({title})" for each in poles for pole, title in each),
        ),
    ]
    return Card(found.name, (say(text("value")), found.id), (found.definition,), sections=_filled(sections))


def _lens(found: Lens, known: Catalogue, say: Say) -> Card:
    sections = [
        Section(say(text("Questions")), tuple(found.prompts)),
        Section(say(text("For")), (", ".join(found.audiences),)),
        Section(say(text("Sources")), references(found.sources, known.sources)),
    ]
    return Card(found.name, (say(text("lens")), found.id), (found.intro,), sections=_filled(sections))


def _method(found: Method, known: Catalogue, say: Say) -> Card:
    length = texts("{count} minute", "{count} minutes", found.minutes)
    steps = tuple(
        say(text("{title} ({minutes} min): {text}", title=step.title, minutes=step.minutes, text=step.text))
        for step in found.steps
    )
    profiles = tuple(f"{SHAPES[each]} {say(PROFILES[each])}" for each in dict.fromkeys(found.profiles))
    sections = [
        Section(say(text("Steps")), steps),
        Section(say(text("Take with you")), tuple(found.materials)),
        Section(say(text("Suits the profiles")), profiles),
        Section(say(text("Sources")), references(found.sources, known.sources)),
    ]
    facts = (text("method"), found.id, length, people(found), places(found))
    return Card(
        found.name,
        tuple(each if isinstance(each, str) else say(each) for each in facts),
        (found.aim,),
        sections=_filled(sections),
    )


def _level(found: Level, known: Catalogue, say: Say) -> Card:
    inside = tuple(
        f"{each.code} {each.poles.a.name} ↔ {each.poles.b.name}"
        for each in known.dilemmas.values()
        if each.level == found.id
    )
    sections = [Section(say(text("Dilemmas")), inside)]
    explained = (found.explanation,) if found.explanation else ()
    return Card(found.name, (say(text("level")), found.id), explained, sections=_filled(sections))


def _source(found: Source, say: Say) -> Card:
    note = (found.note,) if found.note else ()
    return Card(found.title, (say(text("source")), found.id), (reference(found), *note))


def people(method: Method) -> Text:
    """Say with how many people a method works."""
    size = method.group_size
    return text("{least} to {most} people", least=size.min, most=size.max)


def places(method: Method) -> Text:
    """Say where a method can be done."""
    if len(set(method.place)) == len(_PLACES):
        return text("anywhere")
    return text("{parts}", parts=Listed(tuple(_PLACES[place] for place in dict.fromkeys(method.place))))


def _cited(quotes: Pairs) -> Iterator[str]:
    return (f"{quote} ({source})" for quote, source in quotes)


def _filled(sections: list[Section]) -> tuple[Section, ...]:
    return tuple(each for each in sections if any(each.items) or each.pairs)
