"""Commands about seats left open."""
