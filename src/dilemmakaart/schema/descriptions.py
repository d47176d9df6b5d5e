"""What every key of a file is for, as an editor shows it: a title, a full stop, and the rest.

The English stands here, the Dutch in the catalogue; a schema shows both.
"""

from collections.abc import Mapping

from ..language import Text, text
from .harvest import Agreement, Cause, Experiment, FollowUp, Harvest, Insights, OpenQuestion, Talked
from .models import (
    Background,
    Columns,
    Dilemma,
    GroupSize,
    HouseStyle,
    Lens,
    Level,
    Levels,
    Method,
    Model,
    Network,
    Palette,
    Pole,
    Poles,
    Prompts,
    Quote,
    Source,
    Sources,
    Step,
    Value,
    Values,
    Workshop,
)
from .series import Meeting, PlannedTalk, Series

_KIND = text("Kind of file. Says what the file holds. Leave it as it is.")
_FILE_ID = text(
    "Id. A short name for the computer: small letters, digits and single hyphens. The same as the name of "
    "the file, without the number in front of it."
)
_ITEM_ID = text(
    "Id. A short name for the computer: small letters, digits and single hyphens. Other files use it to "
    "refer to this."
)
_NAME = text("Name. What people see; on one line.")
_SOURCES = text("Sources. Where the texts come from: ids from the list of sources. Your own texts: redactie.")

KEYS: Mapping[type[Model], Mapping[str, Text]] = {
    Quote: {
        "text": text("Text. One or two sentences."),
        "source": text("Source. Where it comes from: an id from the list of sources."),
    },
    Pole: {
        "name": text("Name of this pole. A few words on one line, without a judgement."),
        "brings": text(
            "What it brings. What you gain from this side. Three or more, as many as the other side."
        ),
        "overdone": text("When it is overdone. What happens if only this side counts. Three or more."),
        "warnings": text(
            "Early warnings. What you see or hear when it starts to be overdone. Three or more."
        ),
        "actions": text(
            "To get more of it. What you can do to keep or gain what this side brings. Three or more."
        ),
        "values": text("Values behind it. Ids from the list of values, such as vertrouwen."),
    },
    Poles: {
        "a": text("Pole A. The first side; the other is its equal."),
        "b": text("Pole B. The second side; the other is its equal."),
    },
    Prompts: {
        "person": text("For yourself. Questions about what you do, feel or find hard. Three or more."),
        "organisation": text(
            "For your organisation. Questions about what it gives, gets or needs. Three or more."
        ),
        "network": text("For the network. Questions about what concerns all members. Three or more."),
    },
    Dilemma: {
        "kind": _KIND,
        "id": _FILE_ID,
        "code": text(
            "Code. Two small letters and one or two digits, such as bs1. It heads the columns with answers, "
            "so it never changes."
        ),
        "level": text("Level. Where in the network the dilemma lives: an id from the list of levels."),
        "number": text("Number. The place of this dilemma within its level."),
        "question": text(
            "Guiding question. One question, with a question mark, that leaves both sides open."
        ),
        "explanation": text("Explanation. What it is about, in two or three sentences."),
        "poles": text("Poles. The two sides: a and b."),
        "wicked_question": text("Wicked question. How can it be that we are both at once?"),
        "prompts": text("Conversation questions. For yourself, your organisation and the network."),
        "insights": text("What others learned. In your own words, each with its source."),
        "quotes": text("Quotes. What someone said or wrote, word for word, each with its source."),
        "sources": _SOURCES,
    },
    Level: {
        "id": _ITEM_ID,
        "name": _NAME,
        "explanation": text("Explanation. What happens at this level, in one or two sentences."),
        "order": text("Order. The place of this level in lists: 1 comes first."),
    },
    Value: {
        "id": _ITEM_ID,
        "name": _NAME,
        "definition": text("Definition. What the value means, in one plain sentence."),
        "readings": text("Readings. How different people understand it; two or more."),
    },
    Source: {
        "id": _ITEM_ID,
        "title": text("Title. Of the book, the article or the page; on one line."),
        "authors": text("Authors. One name for each item."),
        "year": text("Year. A whole number, without quotes."),
        "publisher": text("Publisher. Who brought it out."),
        "url": text("Web address. Where it can be read."),
        "doi": text("DOI. The fixed number of an article, such as 10.1093/jopart/mum015."),
        "note": text("Note. What it is, and what we take from it."),
    },
    Levels: {
        "kind": _KIND,
        "items": text("The levels. Each with an id, a name and an order."),
    },
    Values: {
        "kind": _KIND,
        "items": text("The values. Each with an id, a name, a definition and readings."),
    },
    Sources: {
        "kind": _KIND,
        "items": text("The sources. Each with an id and a title, and what else helps to find it."),
    },
    Lens: {
        "kind": _KIND,
        "id": _FILE_ID,
        "name": _NAME,
        "intro": text("Introduction. What this lens lets you see, in a few sentences."),
        "prompts": text("Questions. They fit any dilemma. Three or more."),
        "sources": _SOURCES,
        "audiences": text("For whom. Groups of people, such as bestuurders."),
    },
    GroupSize: {
        "min": text("Smallest group. How many people it takes at least."),
        "max": text("Largest group. How many people it takes at most; not below the smallest."),
    },
    Step: {
        "minutes": text("Minutes. How long this step takes."),
        "title": text("Title. As it stands in the programme; on one line."),
        "text": text("What to do. Told so that someone who reads it for the first time can lead this step."),
    },
    Method: {
        "kind": _KIND,
        "id": _FILE_ID,
        "name": _NAME,
        "aim": text("Aim. What it helps the group to do, in one sentence."),
        "group_size": text("Group size. How many people it suits, the whole group counted."),
        "minutes": text("Minutes in all. As many as the steps together."),
        "steps": text("Steps. In the order in which they are done."),
        "materials": text("Take with you. What has to be there."),
        "place": text("Place. Where it works: one or more of onsite, online and hybrid."),
        "profiles": text("Conversation profiles. The ones that it suits, the best first."),
        "sources": _SOURCES,
    },
    Background: {
        "id": text(
            "Id. It heads a column with answers, such as sector. A small letter first; then small letters, "
            "digits, hyphens and underscores."
        ),
        "question": text("Question. What the member is asked, with a question mark."),
        "options": text("Options. Two or more: an id, a colon, and the words that people see."),
    },
    Workshop: {
        "date": text("Date. Year, month and day, such as 2026-12-03."),
        "start": text('Start. Hours and minutes between quotes, such as "13:00".'),
        "minutes": text("Minutes. How long the meeting takes, from 30 to 720."),
        "people": text("People. How many will be there."),
        "place": text("Place. Where the meeting is."),
        "dilemmas": text("Number of dilemmas. How many you want to talk about, from 1 to 12."),
    },
    Network: {
        "kind": _KIND,
        "id": text("Id. A short name for the computer: small letters, digits and single hyphens."),
        "name": text("Name. As it stands on the map and on the handouts."),
        "purpose": text("What we do it for. The higher purpose of the network."),
        "fear": text("What we want to prevent. The deepest fear of the network."),
        "language": text("Language. In which the handouts are written."),
        "dilemmas": text("Dilemmas. The word all, or a list of ids."),
        "background": text("Background questions. About the members themselves; the first one goes before."),
        "min_group": text(
            "Smallest group to show. A smaller one is shown nowhere. Usually 5; 3 is the least."
        ),
        "workshop": text(
            "Workshop. When it is, how long and for how many. From this comes the clock in the facilitator's "
            "guide."
        ),
    },
    Columns: {
        "kind": _KIND,
        "columns": text(
            "Columns. A header as it stands in the file, between quotes, a colon, and the column that it is: "
            "such as bs1_nu, a background question, submission, or skip for one that nobody reads."
        ),
    },
    Palette: {
        "ink": text('Ink. The colour of text and dots, between quotes, such as "#1c2a2e".'),
        "muted": text("Muted. The colour of text that matters less."),
        "paper": text("Paper. The colour that everything lies on."),
        "accent": text("Accent. The one colour that stands out: headings and arrows."),
        "line": text("Line. The colour of rules and frames; no text has it."),
    },
    HouseStyle: {
        "kind": _KIND,
        "organisation": text("Organisation. Whose handouts these are; it stands at the foot of a page."),
        "colours": text("Colours. Five, by what they are for."),
        "font": text("Font. The name of a font family, such as Source Sans 3; who lacks it sees another."),
        "logo": text("Logo. A picture in this folder: .svg or .png, and not larger than 200 kB."),
        "footer": text("Footer. One line at the foot of every page."),
    },
    PlannedTalk: {
        "dilemma": text("Dilemma. The id of a dilemma of this network."),
        "method": text("Method. The id of a method. Without it the program takes one that fits."),
    },
    Meeting: {
        "date": text("Date. Year, month and day, such as 2026-12-03. Every meeting is on a later day."),
        "start": text("Start. Only where this meeting begins at another time."),
        "minutes": text("Minutes. Only where this meeting is shorter or longer."),
        "place": text("Place. Only where this meeting is somewhere else: onsite, online or hybrid."),
        "location": text("Location. Only where this meeting is somewhere else."),
        "prepares": text(
            "Who prepares. Codes or roles, such as [B03, B11] or [gemeente]. No names: this file is shared."
        ),
        "talks": text("Talks. One dilemma or more, each with a method."),
    },
    Series: {
        "kind": _KIND,
        "id": text("Id. By this calendars know the meetings: leave it as it is when something moves."),
        "start": text('Start. When the meetings begin, between quotes, such as "13:00".'),
        "minutes": text("Minutes. How long every meeting takes, from 30 to 720."),
        "people": text("People. How many there are in the group: methods are chosen for so many."),
        "place": text("Place. Where the meetings are."),
        "location": text("Location. The building and the room, or the words 'link follows'."),
        "meetings": text("Meetings. In the order of their dates."),
    },
    Talked: {
        "dilemma": text("Dilemma. The id of one that you talked about."),
        "core": text("What it came down to. In one or two sentences."),
    },
    Insights: {
        "person": text("For myself. What you learned about your own part."),
        "organisation": text("For my organisation. What you learned about your own organisation."),
        "network": text("For the network. What you learned about working together."),
    },
    Cause: {
        "cause": text("Core cause. Where it comes from, in one sentence."),
        "directions": text("Directions. In which you look for something better."),
    },
    Agreement: {
        "what": text("What. What will be done, in one sentence."),
        "who": text("Who. The code or the role of who does it; better no name."),
        "when": text("By when. Year, month and day, such as 2027-01-15."),
        "done": text(
            "Done. The day on which it was done, or on which you let it go; until then leave it open."
        ),
    },
    Experiment: {
        "hypothesis": text("What we expect. What it will bring, and why."),
        "first_step": text("First step. What happens first, within a month."),
        "who": text("Who. The code or the role of who begins; better no name."),
        "check": text("We look back on. The day on which you see whether it helped."),
        "done": text("Done. The day on which you looked back; until then leave it open."),
        "outcome": text("What it brought. Filled in when you have looked back."),
    },
    OpenQuestion: {
        "question": text("Question. What you still wonder about, with a question mark."),
        "who": text("Who takes it along. A code or a role; better no name."),
    },
    FollowUp: {
        "about": text("About. What this session is about."),
        "date": text("Date. Not after the next meeting."),
        "leader": text("Leader. The code or the role of the one person who leads it."),
        "present": text("Who was here. Two or more who were at this meeting, by code or role."),
        "place": text("Place. Where the session is."),
        "input": text("Send in. What all are asked to send in beforehand."),
        "input_before": text("Send in by. The day by which it is there; not after the session."),
        "done": text("Done. The day on which the session was held, or on which you let it go."),
    },
    Harvest: {
        "kind": _KIND,
        "date": text("Date. The day of the meeting: year, month and day, such as 2026-12-03."),
        "present": text("Who were there. Codes or roles; better no names, because pages are made of this."),
        "dilemmas": text("Dilemmas. The ones that you talked about, and what each came down to."),
        "insights": text("Insights. What you learned. Not who said it."),
        "causes": text("Core causes. Where it comes from, and in which directions you look."),
        "agreements": text("Agreements. What will be done, who does it, and by when."),
        "experiments": text("Experiments. Small, begun within a month; they may fail."),
        "questions": text("Questions. What you still wonder about."),
        "follow_ups": text(
            "Follow-up sessions. Each with one leader and two or more who were at this meeting."
        ),
        "next_meeting": text("Next meeting. The day on which all meet again."),
    },
}

CHOICES: Mapping[str, Text] = {
    "onsite": text("on site"),
    "online": text("online"),
    "hybrid": text("on site and online"),
    "nl": text("Dutch"),
    "en": text("English"),
    "unknown": text("Unknown territory"),
    "clash": text("Clashing values"),
    "different-pictures": text("Different pictures"),
    "shared-task": text("Shared task"),
    "live-tension": text("Tension felt"),
    "at-rest": text("At rest"),
}
"""What each choice stands for."""
