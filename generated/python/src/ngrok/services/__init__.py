"""The services of the API, one module each. A client gives access to all of them."""
