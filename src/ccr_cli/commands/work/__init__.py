"""What a command does once its options are read, where that takes more than a page."""
