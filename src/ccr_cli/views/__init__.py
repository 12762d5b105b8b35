"""An answer as terminal text, plain text, Markdown, CSV, JSON, annotations or SARIF."""
