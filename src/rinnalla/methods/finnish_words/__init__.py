"""Finnish words: their base forms, the parts of compounds, and spelling, with Voikko or without."""
