"""What newsfold keeps between builds, in `.newsfold/`: deleting it is always safe, and only costs time.

Nothing here may be costly to import: a build with nothing to do imports `recall` and little else.
"""
