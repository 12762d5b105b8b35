"""What recording commands replaced: kept for a day, and taken back."""
