"""Training events, their use, workshops, and experts by experience: what strengthens competence."""
