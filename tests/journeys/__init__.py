"""Browser stories: what people do with the product, from one page to the next."""
