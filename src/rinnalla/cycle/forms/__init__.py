"""Input of the pages of the operating model."""
