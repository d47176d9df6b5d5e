"""Compare: two assessments of one network into what moved."""

from ..assessment import Assessment
from ..drawing.sheet import map_of
from ..language import Say
from ..style import DEFAULT
from ..views.movement import ComparisonView, comparison, drawn_movement
from .setting import Setting


def compared(before: Assessment, after: Assessment, setting: Setting, say: Say) -> ComparisonView:
    """Compare two assessments of the network of `setting` that are not unlike."""
    levels = {level.id: level.name for level in setting.catalogue.levels.values()}
    return comparison(before, after, setting.dilemmas, levels, say)


def picture(view: ComparisonView, say: Say) -> str:
    """Draw what moved on one map."""
    return map_of(drawn_movement(view, say), DEFAULT)
