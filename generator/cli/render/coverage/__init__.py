"""How a coverage is written: text, JSON, Markdown, HTML."""
