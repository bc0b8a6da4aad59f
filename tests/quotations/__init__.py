"""Who speaks the quotations of published texts: a labelled set, and a measure."""
