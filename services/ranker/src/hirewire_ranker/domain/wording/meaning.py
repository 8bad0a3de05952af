"""Words that may stand for each other without changing what is claimed: a line a meaning."""

SAME = """
assist help aid support
contribute participate
collaborate cooperate partner liaise team work
observe shadow
lead head direct spearhead command chair champion helm steer captain orchestrate
manage oversee supervise direct administer run
create build develop design make produce construct
create prepare make produce draft compile generate
draft write author compose pen prepare
implement execute introduce deploy institute apply
launch introduce start initiate begin open
establish found institute
establish create build develop
devise formulate conceive conceptualize design
mentor coach
train teach instruct coach educate tutor
improve enhance better strengthen upgrade boost optimize refine elevate advance
increase raise boost grow expand lift improve maximize heighten
grow expand develop
reduce cut decrease lower lessen minimize shrink trim drop curtail diminish
conduct perform execute complete undertake carry do
analyze examine evaluate assess study review investigate research
review check inspect examine audit verify evaluate
verify confirm validate check ensure
provide deliver supply offer give furnish render
maintain keep sustain uphold preserve retain
monitor track follow watch observe oversee
handle process manage address treat
coordinate organize arrange schedule plan
organize arrange sort
resolve solve fix address settle rectify remedy correct
repair fix mend
communicate convey relay inform correspond
negotiate bargain
achieve attain reach accomplish hit meet realize
exceed surpass beat outperform
complete finish finalize conclude accomplish
answer respond reply
order purchase buy procure
recruit hire
serve attend
greet welcome
record log document register note enter
document report
collect gather compile assemble
compile gather assemble collate
assemble build construct
install fit mount
operate run use
use utilize employ leverage apply
select choose pick
identify recognize detect find discover pinpoint spot
present show deliver demonstrate
show demonstrate display exhibit
recommend suggest propose advise
advise counsel guide consult
guide direct
update revise modify
modify change alter adapt adjust amend
revise edit amend
approve authorize
distribute disseminate circulate
send dispatch ship transmit
ship transport
obtain get acquire secure gain procure receive
acquire gain
receive accept
ensure guarantee assure insure secure
facilitate enable ease
simplify streamline
streamline optimize
automate automation automatic
test try
promote advertise market
generate produce
calculate compute
estimate forecast project
predict forecast
nearly almost practically virtually
sometimes occasionally
math maths mathematics
mostly largely
partly partially
interpret translate
transfer move relocate
allocate assign distribute
assign delegate
encourage motivate inspire
stimulate encourage
strengthen reinforce
enforce uphold
restock replenish stock
stock store
clean sanitize
cook prepare
file archive store
type key
balance reconcile
prevent avoid
eliminate remove
remove delete
replace substitute
merge combine consolidate
combine join
share exchange
evaluate appraise rate
measure gauge
oversight supervision management oversee
specialize focus
focus concentrate
discuss talk
interact communicate engage
meet satisfy fulfill
require need
need requirement
request ask
explain clarify describe
clarify describe
represent act
work function operate act
travel journey
customer client patron consumer shopper
guest visitor
patient
student pupil learner
staff employee personnel worker
staff team crew
team group
colleague coworker peer
supervisor boss
company firm organization business corporation
store shop outlet
goods merchandise product item
task duty responsibility assignment
goal objective target aim
problem issue challenge trouble
complaint grievance
question inquiry query
document paperwork
file record
report statement
data information
procedure process protocol
policy guideline
rule regulation
plan strategy
method technique approach
tool instrument
equipment machinery
area region
section department division unit
meeting conference
presentation present
event function
revenue income
profit margin earnings
cost expense expenditure
money cash fund
invoice bill
pay payment
salary wage
shipment delivery
vendor supplier
contract agreement
law legislation
safety secure
correct accurate precise exact
accuracy precision
fast quick rapid prompt speedy timely
effective efficient
daily everyday
weekly
monthly
annual yearly
complete entire whole full total
different diverse various
important key critical essential vital crucial
main primary principal chief major key
new novel
big large
small little
high superior
quality excellence
correct right proper appropriate
necessary needed required
additional extra further more
current existing present
previous prior former
multiple several many numerous
beginning start
end finish
photo photograph picture
car vehicle automobile
doctor physician
lawyer attorney
television tv
telephone phone
email mail
computer pc
advertisement ad advertising
application app
program programme
information info
administrator admin
representative rep
specification spec
international global worldwide
nationwide national
resume cv
website site web
professional expert
responsible accountable charge
user customer
"""
PHRASES: tuple[tuple[str, str], ...] = (
    (r"took (?:an active )?part(?: in)?", "participated"),
    (r"tak(?:e|es|ing) (?:an active )?part(?: in)?", "participating"),
    (r"played (?:a|an) (?:\w+ )?(?:role|part) in", "contributed to"),
    (r"(?:gave|lent|provided|delivered|offered) (?:a hand|help|assistance|support) (?:to|with|in|for)", "assisted"),
    (r"(?:giving|lending|providing|offering) (?:a hand|help|assistance|support) (?:to|with|in|for)", "assisting"),
    (r"(?:worked|working|work) (?:closely |directly |together )?(?:with|alongside)", "teamed with"),
    (r"(?:worked|working) on", "contributed to"),
    (r"in collaboration with", "collaborated with"),
    (r"in (?:close )?partnership with", "collaborated with"),
    (r"took charge of|took the lead (?:on|in|of)|took over leadership of", "led"),
    (r"(?:was|served as|acted as) (?:the )?(?:leader|head) of", "led"),
    (r"rather than", "instead of"),
    (r"(?:more|greater) than(?= [$€£]?\d)", "over"),
    (r"(?:less|fewer) than(?= [$€£]?\d)", "under"),
    (r"at most", "up to"),
    (r"carried out", "performed"), (r"carr(?:y|ies) out", "perform"), (r"carrying out", "performing"),
    (r"dealt with", "handled"), (r"deal(?:s|ing)? with", "handling"),
    (r"made sure(?: that)?", "ensured"), (r"mak(?:e|es|ing) sure(?: that)?", "ensuring"),
    (r"set up", "established"), (r"setting up", "establishing"),
    (r"put together", "prepared"), (r"rolled out", "implemented"), (r"rolling out", "implementing"),
    (r"brought (?:in|about)", "generated"), (r"came up with", "devised"),
    (r"looked after|took care of", "handled"), (r"kept track of", "tracked"), (r"keeping track of", "tracking"),
    (r"filled out", "completed"), (r"make changes to", "change"), (r"on (?:a|an) (daily|weekly|monthly|yearly|annual) basis", r"\1"),
    (r"every day|each day|day-to-day|day to day", "daily"), (r"every week|each week", "weekly"), (r"every month|each month", "monthly"),
    (r"(?:every|each) year|per year", "annually"), (r"per month", "monthly"), (r"per week", "weekly"), (r"per day", "daily"),
    (r"in accordance with|in compliance with|in line with|according to", "following"),
    (r"a (?:variety|range|number|multitude|host|plethora) of", "various"), (r"(?:wide|broad) (?:variety|range|array) of", "various"),
    (r"as well as|along with|together with|in addition to|plus", "and"), (r"in order to|so as to", "to"), (r"due to the fact that", "because"),
    (r"first[- ]hand", "firsthand"), (r"and/or", "or"), (r"co-(?=ordinat|operat|worker)", "co"), (r"\be-mail", "email"), (r"\bon-line", "online"),
    (r"w/o\b", "without "), (r"\bw/", "with "), (r"\bmgmt\b", "management"), (r"\bdept\b\.?", "department"), (r"\bmgr\b\.?", "manager"),
    (r"\bacct\b\.?", "account"), (r"\bcert\b\.?", "certified"), (r"24\s?/\s?7", "aroundtheclock"), (r"401\s?\(?k\)?", "fourohonekay"),
    (r"\bco-(?:led|lead)\b", "contributed to leading"), (r"\bhelped to\b", "helped"),
)  # fmt: skip
"""Said in several words and meant as one, in lower case; read as the second in both texts."""
