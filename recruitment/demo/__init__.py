"""A lived-in organisation, made by the operations of the product and nothing else.

`texts` holds what people in it wrote, `acts` what they did, `story` the clock they live by.
"""
