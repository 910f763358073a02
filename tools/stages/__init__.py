"""The stages of setting the project up, each done once for the same inputs. Standard library only."""
