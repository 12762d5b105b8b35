"""``ccr role``: who is first for a task."""
