"""`python -m generator` is the command `newsfold`."""

from generator.cli import main

main(prog_name="newsfold")
