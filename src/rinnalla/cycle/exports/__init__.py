"""The operating model on paper."""
