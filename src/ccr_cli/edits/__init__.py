"""What a command changes in a plan: edits as values, and the pure functions that create them."""
