# What can be typed next behind ccr, for fish.
function __ccr_completion
    set -lx COMP_LINE (commandline -cp)
    set -lx _CCR_COMPLETE fish
    set -l found (command ccr 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete --command ccr --no-files --arguments '(__ccr_completion)'
complete --command ccr-plan --wraps ccr
