"""The operating model of leading competence, as a team walks it."""
