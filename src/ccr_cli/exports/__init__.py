"""What a county sends to others: its plan as they may see it, as a plan file again or as tables."""
