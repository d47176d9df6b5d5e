"""For code scanning: SARIF 2.1.0.

A service matches findings of two runs by their fingerprints. Ours has a name of its own: the one that
GitHub uses, `primaryLocationLineHash`, is made by its own upload from the lines of the file.
"""

import json
import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from ..characters import harmless
from ..diagnostics import Diagnostic
from ..language import Say, text
from ..manual import Manual
from .finding import fingerprints, sentences
from .report import Report
from .text import WINDOW

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_DRIVE = re.compile("[A-Za-z]:/")


def write(report: Report, say: Say) -> str:
    """Write one run in ASCII, which no encoding of a console or a file can break."""
    manuals = sorted(report.manuals, key=lambda manual: manual.code)
    index = {manual.code: place for place, manual in enumerate(manuals)}
    named = zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    run = {
        "tool": {"driver": _driver(report.version, manuals, say)},
        "language": say.language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, fingerprint, index, say) for found, fingerprint in named],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(version: str, manuals: Sequence[Manual], say: Say) -> dict[str, object]:
    return {"name": "dilemmakaart", "version": version, "rules": [_rule(page, say) for page in manuals]}


def _rule(page: Manual, say: Say) -> dict[str, object]:
    """Write the manual page of a code: its first sentence, all prose, and the prose with the examples."""
    prose = [say(page.summary), *(say(paragraph) for paragraph in page.text)]
    examples = [
        f"{say(title)}\n\n{example.content}"
        for title, files in ((text("Bad"), page.bad), (text("Good"), page.good))
        for example in files
    ]
    return {
        "id": page.code,
        "shortDescription": {"text": prose[0]},
        "fullDescription": {"text": " ".join(prose)},
        "help": {"text": "\n\n".join([*prose, *examples])},
        "defaultConfiguration": {"level": page.severity},
    }


def _result(found: Diagnostic, fingerprint: str, index: Mapping[str, int], say: Say) -> dict[str, object]:
    rule = {"ruleIndex": index[found.code]} if found.code in index else {}
    place = {"artifactLocation": {"uri": _uri(found.path)}, "region": _region(found)}
    return {
        "ruleId": found.code,
        **rule,
        "level": found.severity,
        "message": {"text": _plain(sentences(found, say))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"dilemmakaart/v1": fingerprint},
    }


def _plain(message: str) -> str:
    """Return a message without links: a viewer makes one of `[text](target)`, whoever wrote it."""
    return message.replace("](", "] (")


def _uri(path: str) -> str:
    """Return a path as a URI: relative to the folder one is in, else of a file."""
    drive = _DRIVE.match(path)
    if drive:
        return f"file:///{drive[0]}{quote(path[drive.end() :], errors='replace')}"
    start = "file://" if path.startswith("/") else ""
    return start + quote(path, errors="replace")


def _region(found: Diagnostic) -> dict[str, object]:
    """Return where a finding begins; the region goes to the end of its line, or as far as it is shown."""
    start = found.column - 1
    shown = found.excerpt[start : start + WINDOW]
    region: dict[str, object] = {"startLine": found.line, "startColumn": found.column}
    if len(found.excerpt) > start + WINDOW:
        region["endColumn"] = found.column + WINDOW
    if shown:
        region["snippet"] = {"text": harmless(shown)}
    return region
