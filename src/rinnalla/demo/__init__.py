"""The demonstration: a made-up region whose data is built through the same actions that people use."""
