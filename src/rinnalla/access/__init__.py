"""The spine: who may, who did, and how it is kept secret. Knows no app above it."""
