"""What may never stand in a file: any text, or a plan of which it is known what stands where."""
