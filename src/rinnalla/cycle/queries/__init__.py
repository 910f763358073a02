"""Reading what concerns the operating model."""
