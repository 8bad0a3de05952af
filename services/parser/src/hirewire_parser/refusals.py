"""What a user is told about a file that can't be read: what is wrong, and what to do."""

EMPTY = "The file is empty (0 bytes). Choose the file again, or export it anew."
CORRUPT = (
    "The file is damaged and can't be read. Open it in a viewer, save it anew and upload that."
)
ENCRYPTED = "The file is protected by a password. Save a copy without the password and upload that."
NO_PAGES = "The file holds no pages. Export the document again and upload that."
NO_TEXT = "The file holds no text. Upload a document with text in it, as PDF, DOCX or TXT."
_OCR = (
    "Export it from the program it was written in, or run text recognition (OCR) over it first. "
    "A server on which Tesseract is installed reads pictures itself."
)
NEEDS_OCR = f"The file holds pictures of pages and no text, as a scan does. {_OCR}"
PICTURE = f"This is a picture, not a document with text. {_OCR}"
NOTHING_RECOGNISED = (
    "No text could be recognised in the pictures of this file. "
    "Scan it anew, upright and with 300 dots per inch, or upload the document it was printed from."
)
TOO_MANY_PIXELS = (
    "This picture is far larger than a page needs. Save it with at most 64 million pixels."
)
TOO_SMALL = (
    "This picture is too small or too narrow to be a photo. Choose one of at least 200 by 200 dots."
)
TOO_MANY_PICTURES = "This file holds more than 200 pictures. Upload the pages that matter alone."
GARBLED = (
    "This file holds no readable text. Save it as plain text in UTF-8, or upload a PDF or DOCX."
)
UNREADABLE = (
    "The letters in this file can't be read: it is damaged, or its fonts hide what they show. "
    "Export it again with embedded fonts, or as DOCX, and upload that."
)
UNSUPPORTED = "This kind of file can't be read. Upload the document as PDF, DOCX or TXT."
OLD_WORD = "This is an old Word file (.doc). Save it as .docx or PDF and upload that."
NOT_WORD = (
    "This is a ZIP archive, but not a Word document. Upload the document as PDF, DOCX or TXT."
)
ZIP_EXPANDS = "This document unpacks to far more than can be read, so it was not opened. Save it anew, with smaller pictures."
TOO_MUCH_TEXT = (
    "The document holds far more text than can be read. Upload the pages that matter alone."
)
TOOK_TOO_LONG = (
    "Reading this file took too long, so it was given up. Save it in a simpler form and try again."
)
TOO_MUCH_MEMORY = "Reading this file needs more memory than it may take. Save it anew, with smaller pictures, and upload that."


def too_many_pages(pages: int, most: int) -> str:
    return f"The document has {pages} pages; at most {most} are accepted. Upload the pages that matter alone."
