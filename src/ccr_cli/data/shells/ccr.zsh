#compdef ccr ccr-plan
# What can be typed next behind ccr, for zsh.
_ccr_completion() {
    local -a found
    found=("${(@f)$(COMP_WORDS="${(F)words}" COMP_CWORD=$((CURRENT - 1)) _CCR_COMPLETE=zsh ${~words[1]} 2>/dev/null)}")
    if [[ -n $found[1] ]]; then
        _describe -V 'ccr' found
    else
        _files
    fi
}
if [[ $funcstack[1] == _ccr ]]; then
    _ccr_completion "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
    compdef _ccr_completion ccr ccr-plan
fi
