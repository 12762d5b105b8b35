"""What must never be in a plan, or next to it: one file per rule, its words in ``privacy/lists``.

A rule checks a passage and returns where something begins and ends. Its message never repeats what it found.
"""
