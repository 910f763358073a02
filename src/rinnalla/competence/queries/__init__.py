"""Reading what concerns competence."""
