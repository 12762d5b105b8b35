"""What a plan is: its models, the framework it is held against, and who may see what of it."""
