"""The columns that survey programs add to an export of answers, by their headers as `tidy` writes them.

They are about the person, the moment or the machine, so they are dropped unread and not even named. Two
kinds are used: what tells one submission from another, and whether a submission was finished.
"""

import re
from collections.abc import Mapping

OWN_COLUMNS: Mapping[str, frozenset[str]] = {
    # Headers as question codes, as English texts and as Dutch texts; `Completed` in old versions.
    "LimeSurvey": frozenset(
        {"id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp"}
        | {"ipaddr", "refurl", "interviewtime", "quota_exit"}
        | {"response id", "date submitted", "last page", "start language", "seed", "access code"}
        | {"date started", "date last action", "ip address", "referrer url", "total time", "completed"}
        | {"antwoord id", "antwoord-id", "datum ingestuurd", "laatste pagina", "starttaal", "toegangscode"}
        | {"startdatum", "datum gestart", "datum laatste actie", "ip-adres", "verwijzende url", "totale tijd"}
    ),
    # What Central adds, and the metadata a form may ask for.
    "ODK Central": frozenset(
        {"submissiondate", "key", "meta-instanceid", "meta-instancename", "instanceid", "instancename"}
        | {"submitterid", "submittername", "attachmentspresent", "attachmentsexpected", "status"}
        | {"reviewstate", "deviceid", "edits", "formversion", "formdef_version", "parent_key"}
        | {"start", "end", "today", "username", "subscriberid", "simserial", "phonenumber", "email", "audit"}
    ),
    "KoboToolbox": frozenset(
        {"_id", "_uuid", "_submission_time", "_validation_status", "_notes", "_status", "_submitted_by"}
        | {"__version__", "_version_", "_tags", "_index", "_parent_index", "_parent_table_name"}
        | {"meta/instanceid", "meta/rootuuid", "meta/deprecatedid", "meta/instancename", "meta/audit"}
    ),
    # `ID` counts from 1 in every form, so it tells no submission apart. The points come with a quiz.
    "Microsoft Forms": frozenset(
        {"id", "start time", "completion time", "email", "name", "last modified time", "language"}
        | {"total points", "quiz feedback", "totaal aantal punten", "feedback over toets"}
        | {"begintijd", "tijd van voltooien", "voltooiingstijd", "e-mail", "naam"}
        | {"tijd van laatste wijziging"}
    ),
    "Google Forms": frozenset(
        {"timestamp", "username", "email address", "score", "total score"}
        | {"tijdstempel", "gebruikersnaam", "e-mailadres"}
    ),
    # The introduction in our own XLSForm: a note has a column too, always empty.
    "dilemmakaart": frozenset({"intro"}),
}
_OWN = frozenset[str]().union(*OWN_COLUMNS.values())

_BESIDE = re.compile(
    r"(?:group|question|groeps?|vraag)[ -]?(?:time|tijd): |(?:points|punten|feedback) - "
    r"|.*\[(?:score|feedback)\]$"
)
"""Columns beside a question, with its text in their header: LimeSurvey's `Question time: bs1toelichting`, and
what a quiz adds in Microsoft Forms (`Points - bs1 nu. …`) and Google Forms (`bs1 nu. … [Score]`)."""

_TIMING_CODE = re.compile(r"grouptime[0-9]+|[a-z][a-z0-9]*time")
"""And as codes: `bs1toelichtingTime`."""

SUBMISSIONS = (
    "submission",
    "meta/rootuuid",
    "key",
    "_uuid",
    "meta/instanceid",
    "meta-instanceid",
    "instanceid",
)
"""Headers that tell submissions apart, the one that survives an edit before the one that does not."""

FINISHED = frozenset({"submitdate", "date submitted", "datum ingestuurd"})
"""Headers of a moment that is empty for who stopped halfway."""

_UUID = re.compile(r"(?:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", re.IGNORECASE)

_BACKSLASH = re.compile(r"\\(?=[*_#\\])")


def is_own(header: str) -> bool:
    """Whether a tidy header is one that a survey program adds."""
    return header in _OWN or is_beside(header) or bool(_TIMING_CODE.fullmatch(header))


def is_beside(header: str) -> bool:
    """Whether a tidy header names a question of ours and holds no answer to it."""
    return bool(_BESIDE.match(header))


def submission(header: str, cell: str) -> str:
    """Return what tells a submission apart, "" where a column that may mean anything holds no UUID."""
    if header == SUBMISSIONS[0]:
        return cell.strip()
    found = _UUID.fullmatch(cell.strip())
    return found[1].lower() if found else ""


def unmarked(words: str) -> str:
    """Return a text without the backslashes that keep it from being Markdown in ODK and Kobo."""
    return _BACKSLASH.sub("", words)
