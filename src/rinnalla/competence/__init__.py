"""The competence framework, profiles, and what people and teams see of their own competence."""
