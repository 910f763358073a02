"""Frameworks of competence: what they hold, how they are kept, and what may be said of a team's own estimates."""
