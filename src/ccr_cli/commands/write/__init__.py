"""``ccr write``: the papers that a coordinator hands to people."""
