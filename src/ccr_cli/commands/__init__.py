"""One file per command: read, ask a question, show the answer. No rules live here."""
