"""What is handed to people: papers make documents of answers, forms draw any document."""
