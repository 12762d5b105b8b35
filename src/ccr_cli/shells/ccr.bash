_ccr_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(IFS=$'\n'; env _CCR_COMPLETE=complete_bash COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD="$COMP_CWORD" \
        "$1" 2>/dev/null)
}
complete -o default -F _ccr_completion ccr ccr-plan
