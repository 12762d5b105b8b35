"""What can be asked of a plan: pure functions of plans and a date, whose answers are values."""
