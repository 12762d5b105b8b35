"""What is said to a user: messages as values, and the languages they are told in."""
