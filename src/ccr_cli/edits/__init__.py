"""What a command changes in a plan: values, and the pure functions that make them from what is known."""
