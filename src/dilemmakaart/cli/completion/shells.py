"""What each shell needs: the lines that make it ask, and words as it takes them."""

import re
from collections.abc import Iterable, Mapping

from ...characters import visible
from .line import Word

ASKS = "_DILEMMAKAART_COMPLETE"
"""The variable by which a shell asks: complete_bash, complete_zsh, complete_fish or complete_powershell."""

MOST = 80
"""So many letters tell what a word is."""

BASH = r"""
_dilemmakaart_completion() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
        IFS=$'\n'
        COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _DILEMMAKAART_COMPLETE=complete_bash \
            "$1" 2>/dev/null </dev/null
    )
    [[ ${COMPREPLY[0]} == */ ]] && compopt -o nospace 2>/dev/null
    return 0
}
complete -o default -F _dilemmakaart_completion dilemmakaart
"""

ZSH = r"""
_dilemmakaart_completion() {
    local word about
    local -a found shown folders
    while IFS=$'\t' read -r word about; do
        if [[ $word == */ ]]; then
            folders+=("$word")
        else
            found+=("$word") shown+=("$word${about:+  -- $about}")
        fi
    done < <(
        COMP_WORDS="${(F)words}" COMP_CWORD=$((CURRENT - 1)) _DILEMMAKAART_COMPLETE=complete_zsh \
            dilemmakaart 2>/dev/null </dev/null
    )
    (( $#found + $#folders )) || { _files; return }
    (( $#folders )) && compadd -S '' -a folders
    (( $#found )) && compadd -l -d shown -a found
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _dilemmakaart_completion dilemmakaart
"""

FISH = r"""
function __dilemmakaart_completion
    set -l before (commandline -opc)
    set -lx COMP_WORDS (string join \n -- $before (commandline -ct) | string collect)
    set -lx COMP_CWORD (count $before)
    set -lx _DILEMMAKAART_COMPLETE complete_fish
    set -l found (dilemmakaart 2>/dev/null </dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command dilemmakaart --no-files --arguments '(__dilemmakaart_completion)'
"""

POWERSHELL = r"""
Register-ArgumentCompleter -Native -CommandName dilemmakaart -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $extents = @($commandAst.CommandElements | ForEach-Object { $_.Extent })
    $before = @($extents | Where-Object { $_.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Text })
    $last = $extents | Where-Object { $_.EndOffset -ge $cursorPosition } | Select-Object -First 1
    $begun = [string]$last.Text
    $skip = [Math]::Max(0, $begun.Length - $wordToComplete.Length)
    $env:COMP_WORDS = ($before + $begun) -join "`n"
    $env:COMP_CWORD = $before.Count
    $env:_DILEMMAKAART_COMPLETE = 'complete_powershell'
    try {
        dilemmakaart 2>$null | ForEach-Object {
            $word, $about = $_ -split "`t", 2
            $shown = if ($about) { $about } else { $word }
            $typed = $word.Substring($skip)
            if ($typed -notmatch '^[\w%+=:,./~-]*$') {
                $bare = [System.Management.Automation.Language.CodeGeneration]
                $typed = "'" + $bare::EscapeSingleQuotedStringContent($typed) + "'"
            }
            [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $shown)
        }
    } finally {
        Remove-Item env:COMP_WORDS, env:COMP_CWORD, env:_DILEMMAKAART_COMPLETE
    }
}
"""

SCRIPTS: Mapping[str, str] = {
    "bash": BASH,
    "zsh": ZSH,
    "fish": FISH,
    "powershell": POWERSHELL,
    "pwsh": POWERSHELL,
}
"""The lines for each shell; pwsh is how the newer PowerShell is called."""

_UNSAFE = re.compile(r"[^\w@%+=:,./~-]")
_INSIDE: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "": ("", _UNSAFE),
    "'": ("'", re.compile("(?!)")),
    '"': ("!", re.compile(r'["\\$`]')),
}
"""Inside a quote that is open for bash: what cannot stand there at all, and what is escaped."""


def written(asks: str, words: Iterable[Word], quote: str = "") -> str:
    """Write a word on each line: for bash as it is typed, for others with what it is behind a tab.

    What would steer a terminal, or take more than a line, cannot be offered.
    """
    fit = (each for each in words if each.word == visible(each.word))
    if asks == "complete_bash":
        never, unsafe = _INSIDE[quote]
        able = (each.word for each in fit if not never or never not in each.word)
        return "".join(f"{unsafe.sub(_escaped, each)}\n" for each in able)
    return "".join(f"{each.word}\t{visible(each.about)[:MOST]}".rstrip() + "\n" for each in fit)


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
