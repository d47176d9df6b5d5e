"""For other programs: every finding with its place, as JSON in a shape of our own."""

import json

from ..language import Say
from .report import Report


def write(report: Report, say: Say) -> str:
    """Write the findings in the shape `dilemmakaart/findings@1`."""
    findings = [
        {
            "code": found.code,
            "severity": found.severity,
            "message": say(found.message),
            "hint": say(found.hint),
            "path": found.path,
            "line": found.line,
            "column": found.column,
        }
        for found in report.diagnostics
    ]
    data = {"format": "dilemmakaart/findings@1", "findings": findings, "files": report.files}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
