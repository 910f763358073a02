"""Peer guidance: from a service request to a period with its meetings, goals and summaries."""
