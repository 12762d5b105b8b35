"""Commands about guiding principles."""
