"""For whatever reads test results: JUnit XML, with one test for each file that has findings.

Every finding is a failure of that test, of type "error" or "warning": JUnit knows nothing in between, and
what other linters call a warning is a failure there too. Jenkins and GitLab show only the first failure of
a test, so its text tells every finding of the file; the others tell their own.
"""

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from ..characters import harmless
from ..diagnostics import Diagnostic
from ..language import Say
from .report import Report
from .text import headline, told

NAME = "dilemmakaart"


def write(report: Report, say: Say) -> str:
    """Write one suite in ASCII, which no encoding of a console or a file can break."""
    files: dict[str, list[Diagnostic]] = defaultdict(list)
    for found in report.diagnostics:
        files[found.path].append(found)
    cases = [_case(path, found, say) for path, found in files.items()] or [_passed()]
    root = Element("testsuites")
    suite = SubElement(root, "testsuite", _counts(tests=len(cases), failures=len(files)))
    suite.extend(cases)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="us-ascii").decode()}\n'


def _counts(*, tests: int, failures: int) -> dict[str, str]:
    """Return the attributes of the suite; `failures` counts tests that failed, not findings."""
    return {"name": NAME, "tests": str(tests), "failures": str(failures), "errors": "0", "skipped": "0"}


def _passed() -> Element:
    return Element("testcase", {"classname": NAME, "name": "validate"})


def _case(path: str, findings: Sequence[Diagnostic], say: Say) -> Element:
    shown = harmless(path)
    case = Element("testcase", {"classname": NAME, "name": shown, "file": shown})
    texts = [told(found, say) for found in findings]
    for found, text in zip(findings, ["".join(texts), *texts[1:]], strict=True):
        failure = SubElement(case, "failure", {"type": found.severity, "message": headline(found, say)})
        failure.text = text
    return case
