"""Commands about outreach."""
