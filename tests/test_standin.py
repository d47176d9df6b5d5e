"""What stands in for a module that is slow to load gives way to it once it is needed."""

import sys
from importlib import import_module

import pytest

from dilemmakaart.standin import METADATA, stand_in


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, METADATA)
    stand_in()


def test_its_function_for_plugins_can_be_imported_without_loading_the_module() -> None:
    before = sys.modules[METADATA]
    assert callable(import_module(METADATA).entry_points)
    assert import_module(METADATA) is before
    assert not hasattr(before, "__path__")


def test_its_function_for_plugins_finds_what_the_module_itself_finds() -> None:
    found = import_module(METADATA).entry_points(group="console_scripts")
    assert "dilemmakaart" in {each.name for each in found}


def test_all_else_comes_from_the_module_itself_which_then_takes_its_place() -> None:
    before = sys.modules[METADATA]
    assert import_module(METADATA).version("dilemmakaart")
    assert sys.modules[METADATA] is not before
    assert before.version is sys.modules[METADATA].version


def test_a_module_that_is_there_already_stays() -> None:
    known = import_module(METADATA).PackageNotFoundError
    stand_in()
    assert sys.modules[METADATA].PackageNotFoundError is known
