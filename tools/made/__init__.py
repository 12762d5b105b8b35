"""What the documents hold that the program makes: a function for each part."""
