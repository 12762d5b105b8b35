"""From bytes to text, and from text to data with the position of every key and value."""
