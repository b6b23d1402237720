"""What draws instances of the classes of the model, derived from their shape."""
