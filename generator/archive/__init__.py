"""Documents filed for good, and proof that they are as they were."""
