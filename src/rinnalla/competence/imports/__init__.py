"""Files and shipped content on their way in."""
