"""Turns a file into a plan and everything found on the way; finds plan files, and reads many at once."""
