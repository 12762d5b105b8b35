"""Commands about partners."""
