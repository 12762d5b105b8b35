"""Many communities side by side, never ranked: what most of them lack, what they share, and who solved what."""
