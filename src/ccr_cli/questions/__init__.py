"""Questions about a plan: pure functions of plans and a date that return plain values."""
