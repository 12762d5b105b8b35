"""What a task force has to have in place: each element of its framework, met or not, since when, and what is open.

When an element is met stands in the plan format, "Derived, never written".
"""
