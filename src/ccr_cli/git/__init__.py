"""What git knows, asked of the program git itself: offline, without writing, and without waiting for anybody."""
