"""Text on disk to plan and back: reading with positions, finding plan files."""
