"""What can be wrong with a plan: one file per rule, with its manual and all of its messages."""
