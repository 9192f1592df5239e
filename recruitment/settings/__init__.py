"""Settings: `base` for every process of the product, `test` for its test suite."""
