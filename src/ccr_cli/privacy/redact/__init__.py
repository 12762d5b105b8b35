"""What privacy rules found, kept out of whatever else is shown."""
