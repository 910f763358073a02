"""What the clock asks of guidance; each may be run again at any moment without harm."""
