"""`python -m rectify_model.cli` is the command line too."""

from rectify_model.cli import main

main()
