"""What the name of an agency says: which seats, and whether it is a name at all.

The words are data: those of the built-in frameworks stand in ``data/frameworks/words``, other seats bring their own.
"""
