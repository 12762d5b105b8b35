# What can be typed next behind ccr, for bash.
_ccr_completion() {
    local IFS=$'\n'
    COMPREPLY=($(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" _CCR_COMPLETE=bash "$1" 2>/dev/null))
}
complete -o default -F _ccr_completion ccr ccr-plan
