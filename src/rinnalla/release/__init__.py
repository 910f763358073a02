"""One gate for figures: every count of people passes it on its way to a page, a file, paper or a slide."""
