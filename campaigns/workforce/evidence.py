"""Former names of `selectors`, for the modules that still import them."""

from campaigns.workforce.selectors import (
    counts_procedure as tells,
)
from campaigns.workforce.selectors import in_procedure, people_in_procedure

__all__ = ["in_procedure", "people_in_procedure", "tells"]
