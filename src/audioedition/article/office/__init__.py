"""What Word's and OpenDocument's documents have in common: paragraphs in named styles, runs of text with traits.

`story` walks through the text and `composer` writes it as HTML; `style_names` are rows of what styles are called.
"""
