"""People and the parties they work for: who a person is, which roles they hold, what a client has agreed to."""
