"""Answers that other survey tools have collected, read from their spreadsheets."""
