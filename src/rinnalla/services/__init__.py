"""The service directory: what there is in the region, open to everybody."""
