"""The service directory's outside formats, each read into the rows of ``rows`` and written from them."""
