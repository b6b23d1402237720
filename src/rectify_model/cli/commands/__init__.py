"""The commands, each in a file of its own; what a command needs is imported when it runs."""
