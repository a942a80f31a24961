"""Naskah: planning and performance documents of local government, from YAML and Markdown."""
