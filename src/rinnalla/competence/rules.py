"""Who reaches which record of the competence room."""
