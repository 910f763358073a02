"""The operating model as its pages show it."""
