"""What must never be in a file: in any text, or in a plan, whose structure is known."""
