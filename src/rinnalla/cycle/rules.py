"""Who reaches which record of the operating model."""
