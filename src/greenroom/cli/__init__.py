"""The command line: one module for each command, loaded when that command is given.

Data goes to stdout, through `output` alone; everything else to stderr, through `diagnostics` alone.
"""
