"""The product of an earlier state is upgraded while it works; see docs/how-to/test-it.md."""
