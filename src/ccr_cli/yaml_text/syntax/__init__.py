"""What people mistype in YAML: why a line can't be read, and what to type instead."""
