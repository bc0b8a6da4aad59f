"""audioedition: an article goes in, a podcast episode comes out, offline."""

__version__ = "0.1.0"
