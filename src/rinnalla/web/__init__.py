"""What every page is made of: the one wrapper, the page decorators, layouts and components."""
