"""What may never stand in a plan, or beside it: one file a rule, its words in ``privacy/lists``.

A rule looks at a passage and tells where something begins and ends. What it says of it never repeats it.
"""
