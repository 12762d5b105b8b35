"""Commands about lasting changes."""
