"""The published specification, fetched over https: the one part that goes on the network, and only when asked."""
