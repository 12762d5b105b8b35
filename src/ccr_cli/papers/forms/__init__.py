"""The forms that a document can take: one file each, which draws any document and knows no paper."""
