"""One file a command: read, ask a question, show the answer. No rule lives here."""
