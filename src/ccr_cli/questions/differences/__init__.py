"""What is other in one version of a plan than in another: each difference once, as a value."""
