"""Rules with codes; one file a rule family."""
