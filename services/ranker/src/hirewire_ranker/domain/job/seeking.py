"""The words with which a posting says that it seeks somebody, in the languages that postings come in."""

import re

VACANCY = (
    r"(?:very )?urgent(?:ly)?(?: (?:hiring|required|requirement|vacancy|need(?:ed)?))?|(?:new |job |current |open )?vacanc(?:y|ies)|(?:we(?:'re| are) )?(?:now |currently |still )?(?:hiring|recruiting)(?: now)?|(?:now )?wanted|(?:immediate |job |new )?openings?|(?:job |career |exciting |new )?opportunity|(?:new )?(?:role|job|position|post|gig|ad|offer)|(?:job|position|role) title|looking for|title|needed|immediate start|start(?:ing)? (?:now|immediately|asap)|asap"
    r"|offre(?: d['’]emploi)?|(?:intitule|intitulé) du poste|poste(?: a pourvoir| à pourvoir)?|recrutement|recherch(?:e|ons)|stellenangebot|stellenausschreibung|stelle|jobangebot|gesucht|wir suchen|oferta(?: de (?:empleo|trabajo))?|empleo|puesto|vacante|se busca|vaga|cargo|offerta(?: di lavoro)?|annuncio|posizione|cercasi|ricerchiamo|vacature|functie|gezocht|praca|oferta pracy|stanowisko|ledig stilling|stilling|stillingsannonce|jobb|tjänst"
)
"""Labels before a title."""
_SEEKING = (
    r"looking for|seeking|seeks|searching for|in search of|in need of|hiring:?|recruit(?:ing|s):?|wanted:|needs?(?= an? )|require(?=s? an? [a-z]{0,14} ?[A-Z])|have an? (?:immediate )?(?:opening|opportunity|vacancy|need) for|(?:join|joining) (?:[\w&'’.-]+ ){1,5}?as|become|work(?:ing)? (?:with us |for us )?as(?= an?\b)"
    r"|(?:suchen|sucht|gesucht:?)(?: wir)?(?: dich| sie)?(?: zum nächstmöglichen zeitpunkt| ab sofort)?(?: als)?|werde(?: teil .{1,20} als)?|recherch(?:e|ent|ons)|recrut(?:e|ons|ent)|rejoignez.{1,30} (?:comme|en tant que?)|buscamos|busca(?:ndo)?|se necesita|necesitamos|precisa(?:mos)?|precisa-se(?: de)?|procuramos|contratamos|contrata"
    r"|cerchiamo|cerca|ricerchiamo|ricerca|selezioniamo|seleziona|assum(?:e|iamo)|(?:zoeken|zoekt|zoek)(?: wij| we)?(?: naar| per direct)?|gezocht:?|(?:vi )?(?:söker|søger|søker)(?: nu)?|szukamy|poszukuj(?:emy|e)|zatrudni(?:my)?|hledáme|přijmeme"
)
_MANNER = (
    r"an?|the|several|multiple|two|our next|our|eine?(?:/n|\(n\)|n|[*:_]n)?|une?(?:\(e\)|/une|\.e)?|un[oa]?|um|uma|een|en|ett|et"
    r"|experienced|talented|motivated|dynamic|skilled|passionate|qualified|highly|full-time|part-time|full time|part time|energetic|dedicated|enthusiastic|professional|new|reliable|ervaren|enthousiaste|gemotiveerde|erfahrenen?|motivierten?|engagierten?"
)
SOUGHT = re.compile(
    rf"\b(?:{_SEEKING})\s+(?:for\s+)?(?:(?:{_MANNER})\s+)*([^\n,.;:!?()•]{{3,90}})", re.I
)
ENDS = re.compile(
    r"\s+(?:to|who|with|for|that|in (?:our|the)|at|within|position|positions|on a|join|based|located|and will|will|whose|having|is|are"
    r"|mit|zur|zum|für|die|der|à|pour|chez|qui|para|que|con|com|en (?=[A-ZÀ-Þ])|per|presso|che|nel(?:la)?|voor|met|bij|til|till|för|for|med|som|dla|do)\b.*$"
    r"|\s(?-i:in|en|em|a|in het|i)\s(?!Test|Charge|Training|Residence|Chief|Person)(?=[A-ZÀ-Þ][a-zß-ÿ]+\W*$).*$"
    r"|\s[-–—|]\s.*$|(?-i:(?<=[a-z])(?=[A-Z][a-z]+ ?(?:Description|:)).*$)",
    re.I,
)
ARTICLE = re.compile(rf"^(?:(?:{_MANNER})\s+)+", re.I)
