"""Commands about changes for good."""
