"""Laws of whole files: anything is answered, and what fits is fine in whatever style it is written."""

from random import Random

from findings import SAY
from fitting import FILES, LIBRARY, LISTS, Data, name_of, of, written
from hypothesis import given, settings
from hypothesis import strategies as st

from dilemmakaart import __version__
from dilemmakaart.diagnostics import Diagnostic
from dilemmakaart.file import File
from dilemmakaart.journeys.validate import validate
from dilemmakaart.language import LANGUAGES, Say
from dilemmakaart.report import FORMATS, Report
from dilemmakaart.schema import KINDS, Dilemma
from dilemmakaart.source import read

SHAPED = FILES.map(lambda data: str(data).encode("utf-8", "replace"))
AWKWARD = st.text("ab1 \n\r\t:-?[]{},#&*!|>'\"%@`\\~.é🙂\x85\ufeff\0\u00a0", max_size=60).map(str.encode)
LONE = st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))


def judge(name: str, raw: bytes, kind: str = "") -> tuple[Diagnostic, ...]:
    others = LIBRARY if kind in {"network", "harvest", "series"} else LISTS
    return validate([File(name, raw)], others).diagnostics


def reported(found: tuple[Diagnostic, ...]) -> list[str]:
    """Write findings in every format and language."""
    report = Report(found, 1, __version__, ())
    return [write(report, Say(language)) for language in LANGUAGES for write in FORMATS.values()]


@given(st.one_of(st.binary(max_size=200), LONE, AWKWARD, SHAPED))
@settings(deadline=None, max_examples=200)
def test_any_bytes_are_answered_in_every_format_and_language(raw: bytes) -> None:
    found = judge("x.yaml", raw)

    assert all(isinstance(each, str) for each in reported(found))
    for one in found:
        assert one.line >= 1
        assert one.column >= 1
        assert SAY(one.message)
        assert SAY(one.hint)


@given(FILES, st.randoms(use_true_random=False), st.integers(0, 10**6), st.binary(max_size=3))
@settings(deadline=None, max_examples=100)
def test_a_file_with_anything_in_its_middle_is_answered(
    data: Data, chance: Random, at: int, put: bytes
) -> None:
    raw = written(data, chance)
    at %= len(raw)

    found = judge(name_of(data), raw[:at] + put + raw[at:], str(data["kind"]))

    assert all(isinstance(each, str) for each in reported(found))


@given(FILES, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=150)
def test_a_file_that_fits_has_no_errors_in_whatever_style_it_is_written(data: Data, chance: Random) -> None:
    raw = written(data, chance)
    found = judge(name_of(data), raw, str(data["kind"]))

    assert [(one.line, one.code) for one in found if one.severity == "error"] == [], raw


@given(of(Dilemma), st.randoms(use_true_random=False), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_a_dilemma_has_the_same_findings_in_any_style(data: Data, one: Random, other: Random) -> None:
    """Not in the same places, and DK311 is about style itself: a word without quotes."""
    first, second = (
        sorted(found.code for found in judge(name_of(data), written(data, chance)) if found.code != "DK311")
        for chance in (one, other)
    )

    assert first == second


@given(FILES, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=50)
def test_what_is_written_is_what_is_read(data: Data, chance: Random) -> None:
    document = read(written(data, chance))

    assert not document.faults
    assert isinstance(document.data, dict)
    assert document.data["kind"] in KINDS
    assert list(document.data) == list(data)
