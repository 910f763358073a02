"""What people take along from learning, a file for each noun."""
