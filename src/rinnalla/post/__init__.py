"""What is sent out: messages and signed links. Knows an address and a text, never a person."""
