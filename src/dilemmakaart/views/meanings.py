"""What everything means that a template may use.

The English stands here, the Dutch in the catalogue. A test holds this against the views: nothing that they
offer is left out, and nothing is told that they do not offer.
"""

from collections.abc import Mapping

from ..assessment import Tension
from ..language import Text, text
from .dilemma import DilemmaView
from .form import Ask, BackgroundAsk, Choice, Form, Item, Remark
from .lens import LensView
from .map import LevelView, MapView
from .pages import Offered
from .result import GroupRow, ResultView
from .series import MeetingView, SeriesView, TurnView
from .talk import StepView, TalkView
from .values import ValueView
from .workshop import BlockView, WorkshopView

Meanings = Mapping[str, Text]

_NAME, _N = text("Its name."), text("Its number.")
_LANGUAGE = text("The language of its words; some may not have been translated.")

MEANINGS: Mapping[type, Meanings] = {
    Offered: {
        "map": text("The whole map: every dilemma, by level."),
        "network": text("What stands in netwerk.yaml."),
        "workshop": text("The meeting: programme, talks and methods."),
        "first": text("The dilemmas to talk about; empty where the group chooses them itself."),
        "chosen": text("The same, and every dilemma where the group chooses."),
        "deck": text("The dilemmas named with --dilemma; every dilemma where none is named."),
        "values": text("The values behind the chosen dilemmas."),
        "thresholds": text("A sentence about each border that was used in scoring."),
        "picture": text("The name of the file with the map."),
        "picture_text": text("What the map shows, in words: for those who cannot see it."),
        "form": text("The questionnaire."),
        "lens": text("The lens of this page; empty without one."),
        "series": text("The series of meetings; empty where there is none."),
        "meeting": text("The meeting of this page; empty where it is not of a series."),
    },
    MapView: {
        "name": text("The name of the network."),
        "levels": text("The levels, in order."),
        "first": text("The most urgent dilemmas; empty without an assessment."),
        "unknown": text("The dilemmas too little is known about for a place in the order."),
        "basis": text("Who answered, in a sentence; empty without an assessment."),
        "caveats": text("What has to be said beside the map, in sentences."),
        "mode": text("How it was answered: individual or joint; empty without an assessment."),
        "assessed": text("Whether there is an assessment."),
        "dilemmas": text("Every dilemma, in order."),
    },
    LevelView: {
        "name": _NAME,
        "explanation": text("What happens at this level."),
        "dilemmas": text("The dilemmas of this level, in order."),
    },
    DilemmaView: {
        "id": text("Its short name for the computer."),
        "code": text("Its code, such as bs1."),
        "title": text("Both poles in one line."),
        "a": text("The left pole."),
        "b": text("The right pole."),
        "question": text("The question of this dilemma."),
        "dilemma": text("All that stands in its file."),
        "sections": text("Headings, each with pairs: what stands under pole A, and under pole B."),
        "polarity": text("The four parts of a polarity map, likewise, in the order of such a map."),
        "layers": text("Headings, each with conversation questions."),
        "quotes": text("Quotes, each with the title of its source."),
        "insights": text("What others learned, each with the title of its source."),
        "result": text("What was scored; empty without an assessment."),
        "picture": text("The file name of its own small map."),
        "picture_text": text("What its small map shows, in words: for those who cannot see it."),
    },
    ResultView: {
        "rank": text("Its place in the order, from 1; empty where too little is known."),
        "profile_id": text("The conversation profile, as a word for the computer."),
        "profile": text("The conversation profile."),
        "shape": text("The sign of the profile."),
        "means": text("What the profile means, in a sentence."),
        "need": text("What the group needs."),
        "opening": text("The question to open with."),
        "watch": text("What to watch out for."),
        "now": text("How often each position was named for now, from −3 to +3."),
        "now_camps": text("How many people are in each of two camps for now; empty where there are none."),
        "wanted_camps": text("The same for wanted."),
        "tension": text("How much it strains, in numbers."),
        "now_n": text("How many named a position for now."),
        "now_ends": text("Where the arrow on the map starts: the middle, or the two camps."),
        "wanted": text("How often each position was named for wanted, from −3 to +3."),
        "wanted_ends": text("Where the arrow on the map ends, likewise."),
        "shared": text("Whether the group sees now and wanted alike."),
        "remark": text("What the map says below the profile."),
        "urgency": text("The urgency, from 0 to 1."),
        "strain": text("The mean tension, from 0 to 4."),
        "label": text("How sure it is, in a word."),
        "differences": text("A sentence about each thing in which groups differ much."),
        "said": text("What the group said: a label and a sentence, for now, wanted, shift and tension."),
        "told": text("The same for those who do not have the scale at hand."),
        "judged": text("What follows from it: a label and a sentence, for urgency and how sure."),
        "why": text("The urgency in its parts."),
        "groups": text("Per background question its published groups."),
    },
    Tension: {
        "n": text("How many people."),
        "dont_know": text("How many said that they do not know."),
        "blank": text("How many left it open."),
        "counts": text("How often each tension was named, from 0 to 4."),
        "mean": text("The mean tension, as a number; empty where it is not shown."),
        "high": text("Which part named 3 or 4."),
    },
    GroupRow: {
        "label": text("What the group is called."),
        "n": text("How many people."),
        "now": text("The mean position for now."),
        "wanted": text("The mean position for wanted."),
        "now_mean": text("The mean position for now, as a number."),
        "wanted_mean": text("The mean position for wanted, as a number."),
        "tension": text("The mean tension."),
        "counts": text("How often each position was named for now, from −3 to +3."),
        "wanted_counts": text("The same for wanted."),
    },
    ValueView: {
        "id": text("Its short name for the computer."),
        "name": _NAME,
        "definition": text("What it is."),
        "readings": text("How people read it: a heading and a sentence."),
        "poles": text("Where it plays a part: the pole, and its dilemma."),
        "where": text("The same in words."),
    },
    LensView: {
        "id": text("Its short name for the computer."),
        "name": _NAME,
        "intro": text("What one looks at through this lens."),
        "prompts": text("Its questions."),
        "audiences": text("For whom, in one line."),
        "sources": text("Its sources, each with an address, which may be empty."),
    },
    WorkshopView: {
        "when": text("The day, written out; empty where it is not known."),
        "where": text("On site, online, or both."),
        "invitation": text("When and where in one line, as far as it is known."),
        "people": text("How many people come, in words; empty where it is not known."),
        "minutes": text("How long it takes."),
        "starts": text("Whether the time at which it begins is known."),
        "fill_in": text("What people do with an empty map; empty where the map is not."),
        "blocks": text("The programme, block by block."),
        "talks": text("The talks, in order."),
        "materials": text("What to take along, each with what it is for."),
        "note": text("What does not fit in the time; empty where all does."),
        "by_dilemma": text("The talk about a dilemma, by its id."),
    },
    SeriesView: {
        "meetings": text("The meetings, in order."),
        "notes": text("What could not be as one would like it, in sentences."),
    },
    MeetingView: {
        "number": _N,
        "count": text("How many meetings there are."),
        "when": text("The day, written out."),
        "time": text("From when to when."),
        "minutes": text("How long it takes."),
        "where": text("On site, online, or both."),
        "location": text("The building and the room; empty where that is not said."),
        "prepares": text("Who prepares it: codes or roles; empty where that is not said."),
        "turns": text("The dilemmas, in order."),
    },
    TurnView: {
        "title": text("Both poles in one line."),
        "question": text("The question of this dilemma."),
        "prompt": text("A question to think about beforehand; empty where there is none."),
        "profile": text("The conversation profile, with its sign; empty without an assessment."),
        "method": text("The name of the method; empty where none fits."),
        "why_here": text("Why this dilemma comes here."),
        "why_so": text("Why this method."),
    },
    BlockView: {
        "time": text("From when to when."),
        "minutes": text("How long it takes."),
        "title": text("What it is called."),
        "text": text("What you do."),
    },
    TalkView: {
        "dilemma": text("The id of its dilemma; empty where the group chooses."),
        "time": text("From when to when."),
        "begins": text("When it begins."),
        "minutes": text("How long it takes."),
        "method": text("The name of the method; empty where none fits."),
        "aim": text("What the method is for."),
        "why": text("Why this method."),
        "steps": text("Its steps, on the clock."),
        "materials": text("What to take along."),
        "others": text("The other methods that fit."),
        "longer": text("The methods that fit with more time."),
        "smaller": text("The methods that fit a smaller group."),
    },
    StepView: {
        "time": text("From when to when."),
        "minutes": text("How long it takes."),
        "title": text("What it is called."),
        "text": text("What you do."),
    },
    Form: {
        "network": text("The short name of the network, for the computer."),
        "language": text("The language of the form."),
        "title": text("What stands above it."),
        "intro": text("What is said first, paragraph by paragraph."),
        "background": text("The questions about the person who fills it in."),
        "items": text("The dilemmas, in order."),
        "digest": text("Letters and digits that change when the questions change."),
    },
    BackgroundAsk: {
        "id": text("Its short name for the computer."),
        "question": text("The question."),
        "choices": text("The answers to choose from."),
        "labels": text("What each answer is called, in every language."),
        "language": _LANGUAGE,
    },
    Item: {
        "number": _N,
        "code": text("Its code, such as bs1."),
        "level": text("The name of its level."),
        "question": text("The question of this dilemma."),
        "pole_a": text("The name of the left pole."),
        "pole_b": text("The name of the right pole."),
        "asks": text("What is asked: now, wanted and tension."),
        "remark": text("Room to explain."),
        "language": _LANGUAGE,
        "level_language": text("The language of the name of its level."),
    },
    Ask: {
        "aspect": text("What is asked, as a word for the computer: now, wanted or tension."),
        "key": text("Its column, such as bs1_nu."),
        "heading": text("Its heading, such as bs1 nu."),
        "question": text("The question."),
        "choices": text("The answers to choose from; the last is that one does not know."),
        "word": text("The word for what is asked."),
        "scale": text("The points of the scale."),
        "unknown": text("The answer that one does not know."),
    },
    Choice: {
        "value": text("What it is in a file."),
        "label": text("What is shown."),
        "short": text("The number, without its words."),
    },
    Remark: {
        "key": text("Its column, such as bs1_toelichting."),
        "heading": text("Its heading, such as bs1 toelichting."),
        "question": text("The question."),
    },
}
