"""What can be wrong with a plan: one file a rule, which holds its manual and all that it can say."""
