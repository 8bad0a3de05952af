"""The words that commands are made of, and what they mean."""

from hirewire_common.contracts import Locale, SectionName

SECTIONS: dict[str, SectionName] = {
    "summary": "summary", "profile": "summary", "about": "summary", "about me": "summary", "objective": "summary",
    "experience": "experience", "experiences": "experience", "work experience": "experience", "work history": "experience", "work": "experience",
    "employment": "experience", "employment history": "experience", "jobs": "experience", "career": "experience", "professional experience": "experience",
    "education": "education", "studies": "education", "schools": "education", "academic background": "education", "degrees": "education",
    "skills": "skills", "skill": "skills", "tech skills": "skills", "technical skills": "skills", "skill set": "skills", "skillset": "skills",
    "tech stack": "skills", "technologies": "skills", "competencies": "skills",
    "projects": "projects", "side projects": "projects", "personal projects": "projects", "portfolio": "projects",
    "certifications": "certifications", "certificates": "certifications", "certs": "certifications", "licences": "certifications", "licenses": "certifications",
    "languages": "languages", "spoken languages": "languages",
    "awards": "awards", "honors": "awards", "honours": "awards", "achievements": "awards", "prizes": "awards",
    "publications": "publications", "papers": "publications", "articles": "publications",
    "professional summary": "summary", "career summary": "summary", "executive summary": "summary", "career objective": "summary", "professional profile": "summary",
    "personal profile": "summary", "personal statement": "summary", "relevant experience": "experience", "professional background": "experience", "academic qualifications": "education",
    "education and training": "education", "qualifications": "education", "key skills": "skills", "core skills": "skills", "core competencies": "skills", "areas of expertise": "skills",
    "language skills": "languages", "licenses & certifications": "certifications", "certifications and licenses": "certifications", "honors and awards": "awards", "awards and honors": "awards",
    "honors & awards": "awards", "awards & honors": "awards", "selected publications": "publications", "key projects": "projects", "selected projects": "projects",
    "other": "custom", "custom": "custom",
}  # fmt: skip
ENTRY_KINDS: dict[str, SectionName] = {
    "job": "experience", "role": "experience", "position": "experience", "experience": "experience", "employment": "experience", "company": "experience",
    "employer": "experience", "gig": "experience", "internship": "experience", "work": "experience",
    "education": "education", "degree": "education", "school": "education", "university": "education", "uni": "education", "college": "education", "studies": "education",
    "course": "education", "study": "education",
    "project": "projects", "certification": "certifications", "certificate": "certifications", "cert": "certifications", "licence": "certifications",
    "license": "certifications", "language": "languages", "award": "awards", "prize": "awards", "honor": "awards", "honour": "awards",
    "publication": "publications", "paper": "publications", "article": "publications", "skill group": "skills", "skills group": "skills",
    "section": "custom",
}  # fmt: skip
TITLE_FIELD: dict[SectionName, str] = {
    "experience": "company", "education": "institution", "skills": "name", "projects": "name", "certifications": "name",
    "languages": "name", "awards": "title", "publications": "title", "custom": "title",
}  # fmt: skip
SECOND_FIELD: dict[SectionName, str] = {
    "experience": "position", "education": "degree", "certifications": "issuer", "awards": "awarder", "publications": "publisher",
}  # fmt: skip
PROFILE_FIELDS = {
    "name": "name", "full name": "name", "title": "headline", "job title": "headline", "headline": "headline", "professional title": "headline",
    "profession": "headline", "occupation": "headline", "tagline": "headline", "current title": "headline", "role": "headline",
    "email": "email", "e-mail": "email", "mail": "email", "email address": "email", "e-mail address": "email", "mail address": "email",
    "phone": "phone", "phone number": "phone", "telephone": "phone", "telephone number": "phone", "mobile": "phone", "mobile number": "phone",
    "number": "phone", "cell": "phone", "cell phone": "phone", "tel": "phone",
    "location": "location", "city": "location", "address": "location", "town": "location", "place": "location", "residence": "location",
    "summary": "summary", "profile": "summary", "about me": "summary", "about": "summary", "objective": "summary", "profile text": "summary", "about me text": "summary", "about text": "summary",
    "summary text": "summary", "bio": "summary",
}  # fmt: skip
LINK_FIELDS = (
    "linkedin",
    "github",
    "gitlab",
    "website",
    "portfolio",
    "homepage",
    "blog",
    "site",
    "twitter",
    "link",
    "url",
)
ENTRY_FIELDS: dict[SectionName, dict[str, str]] = {
    "experience": {
        "company": "company", "employer": "company", "company name": "company", "name": "company", "position": "position", "title": "position", "job title": "position",
        "role": "position", "location": "location", "city": "location", "place": "location",
    },
    "education": {
        "school": "institution", "university": "institution", "institution": "institution", "college": "institution", "name": "institution", "degree": "degree",
        "field": "field", "major": "field", "subject": "field", "field of study": "field", "gpa": "gpa", "grade": "gpa", "location": "location", "city": "location",
    },
    "skills": {"name": "name", "title": "name"},
    "projects": {
        "name": "name", "title": "name", "description": "description", "text": "description", "url": "url", "link": "url", "website": "url", "github": "github", "repo": "github",
    },
    "certifications": {"name": "name", "title": "name", "issuer": "issuer"},
    "languages": {"name": "name", "level": "fluency", "fluency": "fluency", "proficiency": "fluency"},
    "awards": {"title": "title", "name": "title", "awarder": "awarder", "issuer": "awarder"},
    "publications": {"title": "title", "name": "title", "publisher": "publisher", "journal": "publisher", "url": "url", "link": "url"},
    "custom": {"title": "title", "name": "title"},
}  # fmt: skip
DATE_FIELDS = {
    "start date": "start_date", "start": "start_date", "starting date": "start_date", "start year": "start_date", "begin date": "start_date", "beginning": "start_date",
    "end date": "end_date", "end": "end_date", "ending date": "end_date", "end year": "end_date", "finish date": "end_date", "graduation date": "end_date",
    "graduation year": "end_date", "graduation": "end_date",
    "dates": "dates", "date": "dates", "year": "dates", "years": "dates", "period": "dates",
}  # fmt: skip
ORDINALS = {
    "first": 0, "1st": 0, "one": 0, "latest": 0, "newest": 0, "current": 0, "most recent": 0, "recent": 0, "top": 0, "present": 0,
    "second": 1, "2nd": 1, "two": 1, "previous": 1, "third": 2, "3rd": 2, "three": 2, "fourth": 3, "4th": 3, "four": 3, "fifth": 4, "5th": 4, "five": 4,
    "sixth": 5, "6th": 5, "seventh": 6, "7th": 6, "eighth": 7, "8th": 7, "ninth": 8, "9th": 8, "tenth": 9, "10th": 9,
    "last": -1, "oldest": -1, "bottom": -1, "final": -1,
}  # fmt: skip
COUNTS = {
    "once": 1,
    "twice": 2,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
COLOURS = {
    "blue": "#1d4ed8", "navy": "#1e3a5f", "navy blue": "#1e3a5f", "dark blue": "#1e3a8a", "light blue": "#0369a1", "sky blue": "#0369a1", "teal": "#0f766e", "green": "#15803d",
    "dark green": "#14532d", "light green": "#3f7d20", "olive": "#556b2f", "red": "#b91c1c", "dark red": "#7f1d1d", "burgundy": "#701c3a", "maroon": "#7f1d1d",
    "orange": "#c2410c", "brown": "#78350f", "gold": "#8a6d1a", "yellow": "#8a6d00", "purple": "#6d28d9", "violet": "#6d28d9", "pink": "#be185d", "magenta": "#a21caf",
    "turquoise": "#0e7490", "cyan": "#0e7490", "indigo": "#4338ca", "black": "#111111", "gray": "#4b5563", "grey": "#4b5563", "dark gray": "#374151", "dark grey": "#374151",
}  # fmt: skip
LOCALES: dict[str, Locale] = {
    "arabic": "ar", "czech": "cs", "danish": "da", "german": "de", "greek": "el", "english": "en", "american english": "en", "us english": "en",
    "british english": "en-GB", "uk english": "en-GB", "british": "en-GB", "spanish": "es", "finnish": "fi", "french": "fr", "hebrew": "he", "hungarian": "hu",
    "italian": "it", "japanese": "ja", "korean": "ko", "norwegian": "nb", "dutch": "nl", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "swedish": "sv", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi", "chinese": "zh",
}  # fmt: skip
TONGUES = frozenset(
    (*LOCALES, "mandarin", "cantonese", "hindi", "urdu", "bengali", "punjabi", "tamil", "telugu", "marathi", "gujarati", "kannada", "malayalam", "persian", "farsi",
     "indonesian", "malay", "thai", "tagalog", "filipino", "swahili", "amharic", "yoruba", "igbo", "hausa", "zulu", "afrikaans", "catalan", "basque", "galician",
     "irish", "welsh", "gaelic", "icelandic", "estonian", "latvian", "lithuanian", "slovak", "slovenian", "slovene", "croatian", "serbian", "bosnian", "macedonian",
     "albanian", "bulgarian", "belarusian", "georgian", "armenian", "azerbaijani", "kazakh", "uzbek", "mongolian", "nepali", "sinhala", "burmese", "khmer", "lao",
     "latin", "esperanto", "kurdish", "pashto", "somali", "maltese", "luxembourgish", "flemish", "american sign language", "sign language")
)  # fmt: skip
MAKERS = {
    "clean": "cleaner", "cook": "cook", "teach": "teacher", "drive": "driver", "paint": "painter", "code": "programmer", "program": "programmer", "write": "writer", "translate": "translator",
    "design": "designer", "bake": "baker", "build": "builder", "weld": "welder", "farm": "farmer", "cut hair": "hairdresser", "sell": "salesperson", "tutor": "tutor", "coach": "coach",
}  # fmt: skip
"""What somebody is who does it for a living."""
LEVELS = {
    "native": "Native", "mother tongue": "Native", "bilingual": "Bilingual", "fluent": "Fluent", "fluently": "Fluent", "proficient": "Proficient", "advanced": "Advanced",
    "intermediate": "Intermediate", "conversational": "Conversational", "basic": "Basic", "beginner": "Beginner", "elementary": "Elementary", "good": "Good",
    "very good": "Very good", "a bit of": "Basic", "a little": "Basic",
    "little": "Basic", "decent": "Good", "passable": "Basic", "rusty": "Basic", "so-so": "Intermediate", "okay": "Intermediate", "average": "Intermediate", "not bad": "Intermediate", "limited": "Basic", "professional": "Professional", "near-native": "Near-native", "excellent": "Advanced", "perfect": "Fluent", "school": "Basic",
    "bit of": "Basic", "some": "Basic",
}  # fmt: skip
