"""Commands about how survivors were asked."""
