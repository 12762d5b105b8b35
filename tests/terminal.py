"""A real terminal: tmux types, and reads the screen."""

import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux on this machine")
_PATIENCE = 30.0  # seconds


class Terminal:
    """A terminal of a given width in which ``ccr`` runs."""

    def __init__(self, folder: Path, columns: int = 80, rows: int = 60) -> None:
        # A server of its own: one that is still ending would refuse the next terminal.
        self._home = Path(tempfile.mkdtemp(prefix="ccr-terminal-"))
        self._target = ["-S", str(self._home / "socket"), "-f", "/dev/null"]
        self._tmux("new-session", "-d", "-x", str(columns), "-y", str(rows), "-c", str(folder), "sh")
        self._tmux("set-option", "-g", "history-limit", "5000")

    def begin(self, text: str) -> None:
        """Type without pressing Enter."""
        self._tmux("send-keys", "-l", text)

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        self.begin(line)
        self._tmux("send-keys", "Enter")

    def start(self, *arguments: str, **environment: str) -> None:
        """Start ``ccr`` on an empty screen, so that nothing of the time before can be waited for."""
        self.wipe()
        source = str(Path(__file__).parent.parent / "src")
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
        words = shlex.join([sys.executable, "-m", "ccr_cli", *arguments])
        self.type(f"clear; PYTHONPATH={shlex.quote(source)} CCR_LANG=en {settings} {words}; printf 'ended%s ' =$?")

    def wipe(self) -> None:
        """Empty the screen, and forget what has scrolled away."""
        self._tmux("send-keys", "-R")
        self._tmux("clear-history")

    def press(self, key: str) -> None:
        """Press a key by tmux's name for it, such as C-c."""
        self._tmux("send-keys", key)

    def screen(self) -> str:
        """What has been on the screen, scrolled lines included."""
        return self._tmux("capture-pane", "-p", "-S", "-5000")

    def visible(self) -> str:
        """What the screen shows now, without what has scrolled away."""
        return self._tmux("capture-pane", "-p")

    def wait_for(self, text: str) -> str:
        """The screen, as soon as it shows the text."""
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline:
            shown = self.screen()
            if text in shown:
                return shown
            time.sleep(0.05)
        raise AssertionError(f"{text!r} never came; the screen shows:\n{self.screen()}")

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(columns), "-y", str(rows))

    def close(self) -> None:
        """End the terminal and what runs in it."""
        self._tmux("kill-server")
        shutil.rmtree(self._home, ignore_errors=True)

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(["tmux", *self._target, *words], check=False, capture_output=True, text=True)
        assert not done.returncode, f"tmux {shlex.join(words)}: {done.stderr or done.stdout}"
        return done.stdout
