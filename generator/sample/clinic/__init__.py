"""Values that go together: one invented child, its birth, admission, growth and discharge."""
