"""The former names of `campaigns.planning.tabs`, for modules that still import them."""

from campaigns.planning.tabs import address, campaign_tabs, slots, tabs_of_filter

__all__ = ["address", "slots", "tabs", "tabs_of_filter"]

tabs = campaign_tabs
