"""Greek."""

from hirewire_generator.domain.locales.words import Titles, Words

WORDS = Words(
    lang="el",
    titles=Titles(
        summary="Προφίλ",
        experience="Επαγγελματική εμπειρία",
        projects="Έργα",
        education="Εκπαίδευση",
        skills="Δεξιότητες",
        certifications="Πιστοποιήσεις",
        languages="Γλώσσες",
        awards="Διακρίσεις",
        publications="Δημοσιεύσεις",
    ),
    present="σήμερα",
    contact="Επικοινωνία",
    document="Βιογραφικό σημείωμα",
    grade="Βαθμός",
    short_months="Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
    long_months="Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος",
)
