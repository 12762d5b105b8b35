"""Text as people write it: words, names, numbers, days, addresses, and the lists that tell them apart."""
