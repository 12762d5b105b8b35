"""The rows of a roster understood: its headings, sections and agencies. What a person owns stays out here."""
