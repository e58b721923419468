"""Quote + source -> verdict: the only stage that uses the network, and that through one door, `fetch`."""
