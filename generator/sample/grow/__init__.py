"""From a content model to a tree: what stands where is chosen by a policy, and is valid by construction."""
