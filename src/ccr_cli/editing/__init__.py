"""Makes edits in a file's text: only the lines concerned change, and no other byte."""
