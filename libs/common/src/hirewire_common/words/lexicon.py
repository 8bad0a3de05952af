"""How sections are called, in the languages that résumés come in; all folded (no case, no accents)."""

from typing import Literal

Kind = Literal[
    "head",
    "summary",
    "contact",
    "experience",
    "education",
    "skills",
    "languages",
    "certifications",
    "projects",
    "awards",
    "publications",
    "other",
]

HEADINGS: dict[Kind, str] = {
    "experience": (
        "profesni zkusenosti|berufliche stationen|stationen|berufliche erfahrung|beruflicher lebenslauf|profesni praxe|relevante werkervaring|anstaellelser|ansaettelser|erhverv|emplois et experiences|experiences de travail|experiencia de trabajo|experiencia relevante|trayectoria|jobs|employment record|professional roles|"
        "work experience|experience|work|work history|employment|employment history|professional experience|career history"
        "|relevant experience|career|professional background|positions|positions held|industry experience|internships|internship|work placements|work placement|placements"
        "|work and research experience|research experience|teaching experience|clinical experience|career summary"
        "|professional history|experience and internships"
        "|berufserfahrung|beruflicher werdegang|werdegang|berufspraxis|praktische erfahrung|beruflicher hintergrund|praktika"
        "|experience professionnelle|experiences professionnelles|experiences|parcours professionnel|parcours|emplois"
        "|experiencia profesional|experiencia laboral|experiencia|trayectoria profesional|historial laboral"
        "|experiencia profissional|experiencias profissionais|historico profissional|percurso profissional"
        "|esperienza professionale|esperienze professionali|esperienza|esperienze|esperienza lavorativa|esperienze lavorative"
        "|werkervaring|ervaring|arbeidsverleden|loopbaan|arbetslivserfarenhet|yrkeserfarenhet|erfarenhet|anstallningar"
        "|arbeidserfaring|erfaring|arbejdserfaring|erhvervserfaring|tyokokemus|doswiadczenie|doswiadczenie zawodowe"
        "|przebieg kariery|pracovni zkusenosti|praxe|pracovni praxe|zkusenosti|pracovne skusenosti|munkatapasztalat"
        "|szakmai tapasztalat|experienta profesionala|experienta|is deneyimi|deneyim|is tecrubesi|kinh nghiem lam viec|kinh nghiem"
        "|pengalaman kerja|pengalaman|опыт работы|професійний досвід|досвід роботи|工作经历|工作经验|工作經歷|職歴|職務経歴|경력"
    ),
    "education": (
        "etudes et diplomes|opleiding en studie|studie|studier|uddannelse og kurser|skolegang|studia i kursy|nauka|studium a kurzy|studi e titoli|formacao e estudos|estudios y formacion|academic qualifications and training|"
        "aus und weiterbildung|bildung und weiterbildung|schule und ausbildung|schulischer werdegang|ausbildung und weiterbildung|studium und ausbildung"
        "|vzdelani a kurzy|wyksztalcenie i kursy|opleiding en cursussen|opleidingen en cursussen|utbildning och kurser|uddannelse og kurser|formation et diplomes"
        "|formations et diplomes|educacion y formacion|formacion y cursos|educacao e formacao|formacao e cursos|studi e formazione|utdanning og kurs|"
        "education|education and training|academic background|academic history|qualifications|academic qualifications"
        "|educational background|studies|school|schools|schooling|education and qualifications|academic education|training|education history"
        "|ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|ausbildung und studium|bildungsgang"
        "|formation|formations|etudes|formation academique|diplomes|diplomes et formations|scolarite|cursus"
        "|formacion|formacion academica|educacion|estudios|titulacion|estudios realizados"
        "|formacao|formacao academica|educacao|escolaridade|habilitacoes academicas|habilitacoes literarias"
        "|istruzione|istruzione e formazione|formazione|titoli di studio|studi|formazione accademica"
        "|opleiding|opleidingen|onderwijs|scholing|utbildning|utbildningar|utdanning|uddannelse|koulutus"
        "|wyksztalcenie|edukacja|vzdelani|vzdelanie|tanulmanyok|vegzettseg|educatie|studii|egitim|egitim bilgileri"
        "|hoc van|trinh do hoc van|pendidikan|образование|освіта|教育经历|教育背景|学历|学歴|학력"
    ),
    "skills": (
        "kvalifikationer|znalosti a dovednosti|odborne dovednosti|key competencies|kennis en vaardigheden|vaardigheden en kennis|umiejetnosci i kompetencje|kompetencje i umiejetnosci|kenntnisse und fertigkeiten|fertigkeiten|savoirs|savoir etre|conocimientos y habilidades|habilidades y conocimientos|conhecimentos e habilidades|competenze e conoscenze|professional competencies|fachliche kompetenzen|"
        "skills|skills & proficiency|technical skills|core skills|key skills|expertise|competencies|skills and expertise"
        "|core competencies|areas of expertise|technologies|technical expertise|tools|tools and technologies|skill highlights"
        "|professional skills|strengths|proficiencies|skills and tools|software|tech stack|technical proficiencies|skill set"
        "|skills and competencies|hard skills|soft skills|software skills|digital skills|it skills|computer skills"
        "|kenntnisse|fahigkeiten|kompetenzen|fachkenntnisse|edv kenntnisse|it kenntnisse|kenntnisse und fahigkeiten|technologien"
        "|competences|competences techniques|savoir faire|outils|competences cles|atouts|logiciels"
        "|competencias|habilidades|aptitudes|conocimientos|destrezas|habilidades tecnicas|competencias tecnicas|conocimientos tecnicos"
        "|aptidoes|conhecimentos|habilidades e competencias|competencias e habilidades"
        "|competenze|competenze tecniche|capacita|abilita|capacita e competenze|conoscenze|competenze professionali"
        "|vaardigheden|competenties|kennis|kompetenser|fardigheter|kunskaper|ferdigheter|kompetanse|kompetencer|faerdigheder|fardigheder"
        "|taidot|osaaminen|umiejetnosci|kompetencje|dovednosti|znalosti|schopnosti|zrucnosti|keszsegek|kepessegek"
        "|competente|abilitati|aptitudini|yetenekler|beceriler|yetkinlikler|ky nang|keahlian|keterampilan|навыки|навички|技能|专业技能|スキル|기술"
    ),
    "summary": (
        "podsumowanie zawodowe|kompetenzprofil|profil osobisty|personlig profil|om mig selv|om meg selv|sintese|en resume|mes atouts|wer ich bin|berufliches profil|"
        "summary|professional summary|personal summary|profile|professional profile|about|about me|objective|career objective"
        "|executive summary|personal statement|introduction|bio|biography|personal profile|overview|career profile|statement"
        "|summary of qualifications|intro|professional statement"
        "|profil|kurzprofil|uber mich|zusammenfassung|personliches profil|zur person|ziel"
        "|a propos|a propos de moi|presentation|resume|objectif|accroche|profil professionnel|en bref"
        "|perfil|resumen|sobre mi|perfil profesional|resumen profesional|extracto|acerca de mi|objetivo|presentacion"
        "|resumo|sobre mim|perfil profissional|resumo profissional|sobre|apresentacao"
        "|profilo|profilo professionale|sommario|riepilogo|chi sono|su di me|presentazione|profilo personale|sintesi"
        "|over mij|profiel|samenvatting|persoonlijk profiel|om mig|sammanfattning|om meg|sammendrag|resume professionnel|resume of qualifications"
        "|yhteenveto|tietoja minusta|o mnie|podsumowanie|profil zawodowy|o mne|shrnuti|rolam|osszefoglalo|despre mine|rezumat|hakkimda|ozet"
        "|gioi thieu|muc tieu nghe nghiep|tentang saya|ringkasan|о себе|про себе|个人简介|自我评价|自己紹介|자기소개"
    ),
    "languages": (
        "sprogkundskaber|linguas|lingua|sprogfaerdigheder|sprakkompetens|sprakferdigheter|sprakkunnskaper|jazykove dovednosti|znajomosc jezykow obcych|fremdsprachen|competences linguistiques|connaissances linguistiques|competencias linguisticas|competenze linguistiche|conhecimentos linguisticos|talenkennis en vaardigheden|"
        "languages|language|language skills|sprachen|sprachkenntnisse|langues|idiomas|lenguas|lingue|conoscenze linguistiche|lingue straniere"
        "|talen|talenkennis|sprak|sprakkunskaper|sprog|kielet|kielitaito|jezyki|jezyki obce|znajomosc jezykow|jazyky|jazykove znalosti|nyelvek"
        "|nyelvtudas|limbi|limbi straine|diller|yabanci diller|ngoai ngu|ngon ngu|bahasa|языки|мови|语言|语言能力|語学|언어"
    ),
    "certifications": (
        "certifikater|licences and certificates|licenses and certificates|cursos y certificados|certificados y cursos|kursy i szkolenia|szkolenia i kursy|certificaten en cursussen|diplomas y certificados|fortbildung|kurse|formations complementaires|formacion complementaria|cursos complementares|"
        "permis et certifications|permis|certifikat och legitimationer|legitimationer|certyfikaty i uprawnienia|uprawnienia|cursussen en certificaten|certificaten en cursussen"
        "|opravneni|kurzy a certifikaty|certifikaty a kurzy|kurse und zertifikate|zertifikate und kurse|certificati e corsi|licencias y certificados|certificados y licencias|kurser och certifikat"
        "|kurser og certifikater|sertifikater og kurs|certificados e cursos|habilitations|licencje i certyfikaty|"
        "certificates|certifications|certification|licenses and certifications|licenses|certifications and licenses|credentials"
        "|licenses & certificates|professional certifications|licences|certificates and courses|courses|courses and certifications"
        "|training and certifications|certifications and training"
        "|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|lizenzen|fortbildungen|zertifikate und weiterbildungen"
        "|certificats|certifications et formations|certificaciones|certificados|cursos|licencias|licencias y certificaciones"
        "|certificacoes|certificacoes e cursos|licencas e certificacoes|certificazioni|certificati|corsi|attestati|certificazioni e corsi"
        "|certificaten|certificeringen|cursussen|certifikat|certifieringar|kurser|sertifikater|sertifiseringer|kurs|sertifikaatit"
        "|certyfikaty|kursy|kursy i certyfikaty|szkolenia|certifikaty|kurzy|tanusitvanyok|certificari|sertifikalar|chung chi|sertifikat|сертификаты|сертифікати|证书|資格|자격증"
    ),
    "projects": (
        "proyectos destacados|projetos relevantes|projets marquants|projets selectionnes|udvalgte projekter|utvalda projekt|vybrane projekty|wybrane projekty|belangrijkste projecten|progetti principali|notable projects|featured projects|"
        "projects|personal projects|selected projects|academic projects|side projects|key projects|open source|portfolio"
        "|projekte|ausgewahlte projekte|projets|projets personnels|realisations|proyectos|projetos|progetti|progetti personali"
        "|projecten|projekt|prosjekter|projekter|projektit|projekty|projektek|proiecte|projeler|du an|proyek|проекты|проєкти|项目经历|项目经验|プロジェクト|프로젝트"
    ),
    "awards": (
        "awards|honors|awards & honors|honors & awards|achievements|honours|awards and achievements|accomplishments|scholarships"
        "|auszeichnungen|preise|distinctions|prix|recompenses|premios|reconocimientos|logros|premiacoes|premi|riconoscimenti|premi e riconoscimenti"
        "|prijzen|onderscheidingen|utmarkelser|priser|palkinnot|nagrody|osiagniecia|oceneni|dijak|premii|oduller|giai thuong|penghargaan|награды|获奖"
    ),
    "publications": (
        "publications|selected publications|papers|patents|veroffentlichungen|publikationen|publicaciones|publicacoes|pubblicazioni"
        "|publicaties|publikationer|publikasjoner|julkaisut|publikacje|publikace|publikaciok|publicatii|yayinlar|publikasi|публикации|论文"
    ),
    "contact": (
        "angaben zur person|persoonlijke informatie|informacao pessoal|personlig information|personlige oplysninger|personopplysninger|informacje osobiste|personal|personal data|"
        "contact|contact info|contact information|contact details|personal info|personal information|personal details|details|contacts"
        "|kontakt|kontaktdaten|personliche daten|personliche angaben|anschrift|coordonnees|informations personnelles|contato|contactos"
        "|contacto|datos personales|informacion personal|datos de contacto|dados pessoais|informacoes pessoais"
        "|contatti|dati personali|informazioni personali|contactgegevens|persoonsgegevens|personalia|kontaktuppgifter|personuppgifter"
        "|kontaktinformasjon|yhteystiedot|dane kontaktowe|dane osobowe|osobni udaje|kontaktni udaje|elerhetoseg|date de contact|date personale|iletisim"
        "|lien he|thong tin ca nhan|kontak|контакты|контакти|联系方式|個人情報|연락처|location|address|phone|email"
    ),
    "other": (
        "volunteer|volunteering|volunteer work|volunteer experience|interests|references|referees|profiles|background|links|hobbies|activities"
        "|organizations|memberships|affiliations|extracurricular activities|extracurricular|leadership|social|social media|community|miscellaneous"
        "|additional information|professional affiliations|hobbies and interests|social profiles|network|online|declaration|further information"
        "|ehrenamt|interessen|referenzen|hobbys|engagement|mitgliedschaften|sonstiges|profile online|ehrenamtliches engagement"
        "|benevolat|centres d'interet|centres d interet|interets|loisirs|profils|divers|vie associative|liens|references professionnelles"
        "|voluntariado|intereses|aficiones|referencias|perfiles|otros datos|enlaces|otros|actividades"
        "|interesses|perfis|trabalho voluntario|outros|atividades"
        "|volontariato|interessi|referenze|profili|hobby|altro|attivita|vrijwilligerswerk|referenties|vrije tijd|overig"
        "|ideellt arbete|intressen|referenser|fritid|ideella uppdrag|ovrigt|frivillig arbeid|interesser|referanser|frivilligt arbejde|referencer"
        "|vapaaehtoistyo|harrastukset|suosittelijat|wolontariat|zainteresowania|referencje|dobrovolnictvi|zajmy|konicky|onkentes munka|erdeklodes"
        "|voluntariat|interese|referinte|gonulluluk|ilgi alanlari|referanslar|hobiler|so thich|hoat dong|интересы|волонтерство|兴趣爱好|趣味|관심사"
    ),
}

OTHER_SCRIPTS: dict[Kind, str] = {
    "experience": "προϋπηρεσία|επαγγελματική εμπειρία|εργασιακή εμπειρία|εμπειρία|опыт|профессиональный опыт|трудовой опыт|карьера|места работы|досвід|трудовий досвід|ניסיון תעסוקתי|ניסיון מקצועי|ניסיון|תעסוקה|الخبرة المهنية|الخبرات المهنية|الخبرة العملية|الخبرات العملية|الخبرات|الخبرة|職務経験|業務経験|경력 사항|경력사항|업무 경험|工作履历|职业经历",
    "education": "εκπαίδευση|σπουδές|μόρφωση|обучение|учёба|образование и курсы|навчання|השכלה|לימודים|التعليم|المؤهلات العلمية|المؤهلات الأكاديمية|الدراسة|学歴・資格|학력 사항|학력사항|교육|教育经历与培训|教育",
    "skills": "δεξιότητες|ικανότητες|γνώσεις|τεχνικές δεξιότητες|ключевые навыки|профессиональные навыки|умения|компетенции|компетенції|ключові навички|מיומנויות|כישורים|יכולות|المهارات|المهارات التقنية|القدرات|技能|スキルセット|보유 기술|기술 스택|역량|核心技能|技能特长",
    "summary": "προφίλ|σχετικά με εμένα|περίληψη|обо мне|профиль|цель|резюме|краткая информация|профіль|про мене|תקציר|פרופיל|אודות|על עצמי|الملخص المهني|الملخص|نبذة|نبذة عني|نبذة شخصية|الملف الشخصي|الهدف الوظيفي|職務要約|要約|自己pr|プロフィール|요약|소개|프로필|个人总结|职业概述|tom tat|profiili|szakmai osszefoglalo",
    "languages": "γλώσσες|ξένες γλώσσες|знание языков|иностранные языки|владение языками|знання мов|іноземні мови|שפות|ידיעת שפות|اللغات|言語|語学力|외국어|어학|外语|外语能力",
    "certifications": "πιστοποιήσεις|πιστοποιητικά|σεμινάρια|сертификаты и курсы|курсы|повышение квалификации|лицензии|курси|сертифікати та курси|הסמכות|תעודות|קורסים|الشهادات|الدورات|الدورات التدريبية|الشهادات المهنية|資格・免許|免許・資格|免許|자격 사항|자격사항|자격|资格证书|证书与资质|certificeringer",
    "projects": "έργα|проекты и работы|проєкти|проекти|פרויקטים|المشاريع|プロジェクト経験|프로젝트 경험|项目|项目介绍",
    "awards": "διακρίσεις|βραβεία|достижения|награды и достижения|премии|нагороди|відзнаки|досягнення|פרסים|הישגים|الجوائز|الإنجازات|الجوائز والتكريمات|受賞歴|受賞|表彰|수상|수상 경력|수상 내역|获奖情况|获奖经历|荣誉|荣誉奖项",
    "publications": "δημοσιεύσεις|статьи|научные публикации|публікації|פרסומים|المنشورات|الأبحاث|論文 著書|論文|著書|발표 논문|논문|논문 및 저서|发表作品|发表论文|著作|an pham",
    "contact": "επικοινωνία|στοιχεία επικοινωνίας|контактная информация|контактні дані|личные данные|פרטי קשר|יצירת קשר|פרטים אישיים|معلومات الاتصال|الاتصال|التواصل|البيانات الشخصية|連絡先|기본 정보|联系信息|个人信息",
    "other": "εθελοντισμός|ενδιαφέροντα|συστάσεις|хобби|волонтёрство|рекомендации|дополнительная информация|інтереси|волонтерство|хобі|התנדבות|תחביבים|המלצות|تطوع|العمل التطوعي|الاهتمامات|الهوايات|ボランティア|特技|봉사활동|취미|志愿经历|志愿者经历|爱好",
}
"""As they are written, in small letters: what folding leaves of some scripts is no word any more."""
