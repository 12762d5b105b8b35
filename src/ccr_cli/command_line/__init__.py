"""The command line: the table of commands, their help, and what is said of wrong usage."""
