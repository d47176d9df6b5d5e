"""The page about CI, and the blocks in it by name."""

from markdown_it import MarkdownIt
from pipelines import ROOT

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
BLOCKS = [(token.info, token.content) for token in MarkdownIt().parse(PAGE) if token.type == "fence"]

KNOWN = {
    "a dilemma": ("yaml", "kind: dilemma"),
    "with the action": ("yaml", "strict: true"),
    "with SARIF": ("yaml", "upload-sarif"),
    "with a step of one's own": ("yaml", "- run: dilemmakaart validate"),
    "for pre-commit": ("yaml", "repos:"),
    "for GitLab": ("yaml", "codequality:"),
    "for Jenkins": ("groovy", "junit 'dilemmas.xml'"),
    "exit codes": ("console", "$ echo $?"),
    "which findings": ("console", "--ignore DK310"),
    "silence": ("yaml", "ignore[DK310]"),
    "mending": ("console", "validate --fix"),
}
"""How each block of the page is recognised."""


def block(name: str) -> str:
    """Return the one block that goes by this name."""
    info, part = KNOWN[name]
    (found,) = (content for kind, content in BLOCKS if kind == info and part in content)
    return found
