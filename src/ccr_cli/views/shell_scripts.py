"""What a shell has to run once, so that it asks ``ccr`` what can be typed next.

None of these runs what it is told: names from a plan are only ever words.
"""

BASH = """\
_ccr_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(IFS=$'\\n'; env _CCR_COMPLETE=complete_bash COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \\
        "$1" 2>/dev/null)
}
complete -o default -F _ccr_completion ccr ccr-plan
"""
ZSH = """\
#compdef ccr ccr-plan
_ccr_completion() {
    local line
    local -a lines words_told
    lines=("${(@f)$(env _CCR_COMPLETE=complete_zsh _TYPER_COMPLETE_ARGS="${words[1,CURRENT]}" "$service" 2>/dev/null)}")
    for line in "${lines[@]}"; do
        [[ -n $line ]] && words_told+=("${line%%$'\\t'*}:${line#*$'\\t'}")
    done
    if (( $#words_told )); then
        _describe -V ccr words_told
    else
        _files
    fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _ccr_completion ccr ccr-plan
"""
FISH = """\
function _ccr_completion
    set -lx _CCR_COMPLETE complete_fish
    set -lx _TYPER_COMPLETE_ARGS (commandline -cp | string collect)
    set -l found (command $argv[1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command ccr --no-files --keep-order --arguments '(_ccr_completion ccr)'
complete --command ccr-plan --no-files --keep-order --arguments '(_ccr_completion ccr-plan)'
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}
