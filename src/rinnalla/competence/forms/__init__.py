"""Input of the pages of competence."""
