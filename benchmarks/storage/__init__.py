"""What row security and the audit log cost."""
