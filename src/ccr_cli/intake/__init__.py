"""A file comes in, and a plan comes out with all that was found on the way; where plans are, and many at once."""
