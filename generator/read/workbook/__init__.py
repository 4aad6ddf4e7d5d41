"""Reading a spreadsheet from elsewhere (.xlsx): its texts, and nothing of what else it may hold."""
