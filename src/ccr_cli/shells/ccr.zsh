#compdef ccr ccr-plan
_ccr_completion() {
    local line
    local -a lines words_told
    lines=("${(@f)$(env _CCR_COMPLETE=complete_zsh _TYPER_COMPLETE_ARGS="${words[1,CURRENT]}" "$service" 2>/dev/null)}")
    for line in "${lines[@]}"; do
        [[ -n $line ]] && words_told+=("${line%%$'\t'*}:${line#*$'\t'}")
    done
    if (( $#words_told )); then
        _describe -V ccr words_told
    else
        _files
    fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }
compdef _ccr_completion ccr ccr-plan
