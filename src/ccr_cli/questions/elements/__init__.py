"""What a task force has to have in place: each element of its framework, met or not, since when, and what is open.

The plan format says when an element is met, under "Derived, never written".
"""
