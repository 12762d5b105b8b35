"""Commands about trainings."""
