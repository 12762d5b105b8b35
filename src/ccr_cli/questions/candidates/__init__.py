"""Who could fill the open seats of a plan, by a directory of services."""
