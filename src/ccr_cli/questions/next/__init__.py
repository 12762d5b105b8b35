"""What to do next: one file a kind of thing to do, its manual beside the question it asks of a plan."""
