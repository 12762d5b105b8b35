"""A real terminal: tmux types, and reads the screen."""

import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

needs_tmux = pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux on this machine")
_PATIENCE = 30.0  # seconds


class Terminal:
    """A terminal of a given width in which ``ccr`` runs."""

    def __init__(self, name: str, folder: Path, columns: int = 80, rows: int = 60) -> None:
        self._target = ["-L", f"ccr-{name}", "-f", "/dev/null"]
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
        """Start ``ccr``."""
        source = str(Path(__file__).parent.parent / "src")
        settings = " ".join(f"{name}={shlex.quote(value)}" for name, value in environment.items())
        words = shlex.join([sys.executable, "-m", "ccr_cli", *arguments])
        self.type(f"clear; PYTHONPATH={shlex.quote(source)} CCR_LANG=en {settings} {words}; printf 'ended%s ' =$?")

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

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(["tmux", *self._target, *words], capture_output=True, text=True, check=True)
        return done.stdout
