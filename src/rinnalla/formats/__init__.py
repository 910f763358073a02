"""Outside formats as plain values in and out. Knows nothing of Django."""
