"""The command line: the table of commands, their help, and the errors for wrong usage."""
