"""Files, commits, folders and histories, looked at for what may not stand in them."""
