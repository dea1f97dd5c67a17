"""What single lines say, as typed values: numbers and dates with their units and slots, and occasions."""
