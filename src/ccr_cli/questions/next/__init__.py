"""What to do next: one file per kind of thing to do, with its manual and the function that finds it in a plan."""
