"""From a specification to files of text. The only place that renders templates; it never touches the disk."""
