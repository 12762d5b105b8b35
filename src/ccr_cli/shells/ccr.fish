function _ccr_completion
    set -lx _CCR_COMPLETE complete_fish
    set -lx _TYPER_COMPLETE_ARGS (commandline -cp | string collect)
    set -l found (command $argv[1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command ccr --no-files --keep-order --arguments '(_ccr_completion ccr)'
complete --command ccr-plan --no-files --keep-order --arguments '(_ccr_completion ccr-plan)'
