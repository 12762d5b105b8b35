"""Commands about money and help in kind."""
