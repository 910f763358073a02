"""The first page: for the public a start, for staff what waits today."""
