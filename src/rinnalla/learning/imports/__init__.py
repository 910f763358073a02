"""What comes in from files of our own."""
