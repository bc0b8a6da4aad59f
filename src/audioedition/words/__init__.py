"""Words: what languages call things, one module a concept, one phrase a row with its language and an example.

A leaf: no room is known here. Patterns are compiled when they are first looked for. A test holds each row against its
own example; docs/languages.md, which a test makes, shows what is known in which language.
"""
