"""Campaign -> File values; `write` alone touches the disk."""
