"""The directory in the forms that others read, a file for each."""
