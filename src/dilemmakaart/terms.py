"""Words of files and results alike: what a conversation is like, and what stands for no answer."""

from typing import Literal

Profile = Literal["unknown", "clash", "different-pictures", "shared-task", "live-tension", "at-rest"]

UNANSWERED = "niet-ingevuld"
"""The id of the part of the respondents who left a background question blank."""
