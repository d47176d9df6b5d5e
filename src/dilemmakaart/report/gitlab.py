"""For GitLab: a Code Quality report."""

import json

from ..characters import harmless
from ..language import Say
from .finding import fingerprints, sentences
from .report import Report

SEVERITIES = {"error": "major", "warning": "minor"}


def write(report: Report, say: Say) -> str:
    """Write the findings as a list in ASCII, which no encoding of a console or a file can break."""
    findings = [
        {
            "description": sentences(found, say),
            "check_name": found.code,
            "fingerprint": fingerprint,
            "severity": SEVERITIES[found.severity],
            "location": {"path": harmless(found.path), "lines": {"begin": found.line}},
        }
        for found, fingerprint in zip(report.diagnostics, fingerprints(report.diagnostics), strict=True)
    ]
    return json.dumps(findings, indent=2) + "\n"
