"""Questions of one field of work, asked of whoever applies there. A heading names families or occupations of the ranker."""

DESKS = """
[skill tech]
tech-good-enough | engineering judgement | medium | 150 | worked | How do you decide that a change is good enough to go live? | test review risk rollback monitor users check
tech-debug | troubleshooting | hard | 180 | worked | Users say that “it is slow”, and your monitoring shows nothing. How do you find the cause? | measure logs reproduce trace ask narrow compare database network
tech-design | system design | hard | 240 | mid senior lead | Sketch how you would build a service that must not lose a single order, even when parts of it fail. | queue database transaction retry idempotent replica failure backup log
tech-explain | system design | easy | 150 | worked | Describe the architecture of the last system that you worked on, as you would to a new colleague. | service database client interface deploy team because
[situational tech]
tech-outage | staying calm | hard | 150 | any | The main system is down, and it was your change. Take me through the next thirty minutes. | rollback tell logs status fix cause check afterwards
tech-debt | judgement | hard | 120 | mid senior lead | A feature can be built on code that everybody is afraid of. Rewrite it, mend it, or leave it? How do you decide? | risk cost tests small steps value refactor team
tech-secret | integrity | medium | 120 | any | You find a password in the source code. What do you do? | rotate remove tell history log security
[behavioural tech]
tech-review | feedback | medium | 150 | mid senior lead | Tell me about a code or design review that changed your mind. | comment changed because simpler learned author discussed
[skill data datascience bi ml statistics]
data-trust | deciding by facts | medium | 150 | worked | How do you make sure that a number is right before you show it to others? | check source compare sample total outlier ask definition
data-wrong | owning mistakes | hard | 150 | worked | A report of yours turns out to be wrong after a decision was made on it. What do you do? | tell correct cause impact check prevent
[skill qa]
qa-first | quality | medium | 150 | worked | You have one day to test something that needs a week. What do you test? | risk critical path users priority report regression
[situational product projects businessanalyst]
prod-no | saying no | hard | 150 | any | Your largest customer demands something that doesn't fit your plan. What do you do? | understand need why other customers value cost say no option
prod-measure | measuring | medium | 150 | any | Something that you launched is hardly used. How do you find out why? | talk users data funnel test cause decide
prod-late | priorities | hard | 150 | any | A project is four weeks behind, and the date stands. What are your options? | scope people date risk tell stakeholders priority plan
[behavioural product projects businessanalyst consulting]
prod-stop | setbacks | hard | 150 | mid senior lead | Tell me about something that you stopped although much work had gone into it. | stopped because data cost convinced team learned
[role design]
design-choice | craft | medium | 150 | worked | Show me in words one piece of your work: what was the problem, and which solution did you throw away? | problem users sketch option because tested decided
[behavioural design]
design-critique | feedback | medium | 150 | worked | Tell me about a design of yours that users or clients did not like. What did you do? | feedback tested changed listened users again result
[situational design]
design-taste | persuading | medium | 120 | any | A client insists on something that you find ugly or hard to use. What do you do? | ask why users test show alternative decide
[behavioural sales]
sales-lost | setbacks | medium | 150 | worked | Tell me about a deal that you lost and should have won. | lost customer price competitor need learned next asked
sales-won | achievements | easy | 150 | worked | Tell me about a deal that you are proud of, from first contact to signature. | customer need contact offer objection closed value
[situational sales]
sales-price | negotiating | hard | 120 | any | A customer likes everything but says that you are fifteen percent too expensive. What do you do? | value need ask why discount scope compare budget
sales-pipeline | priorities | medium | 120 | any | It is the middle of the quarter and you are at a third of your target. What do you change? | pipeline calls priority leads focus manager numbers
[situational retail storelead]
retail-return | difficult people | easy | 120 | any | A customer wants to return something without a receipt, and the queue is growing. What do you do? | polite rule offer manager solution calm help
retail-slow | initiative | easy | 120 | any | It is a quiet afternoon in the shop. What do you do? | stock shelves clean customers display check learn
retail-theft | safety | medium | 120 | any | You see somebody put goods into a bag without paying. What do you do? | calm watch tell colleague security rule not alone
[situational service customerservice callcentre support]
serv-third | difficult people | medium | 120 | any | Somebody calls for the third time about the same problem and has lost patience. How do you handle the call? | listen sorry understand solve responsible follow up tell
serv-rule | judgement | medium | 120 | any | A rule forbids what would obviously help a customer. What do you do? | explain why ask manager exception alternative
[situational marketing media]
mkt-budget | deciding by facts | hard | 150 | any | You have a small budget and three months to make something known. How do you decide what to do? | audience goal channel test measure budget message
mkt-crisis | staying calm | hard | 120 | any | Something that you published is being torn apart online. What do you do in the first hour? | facts tell answer calm correct team sorry
[behavioural marketing media]
mkt-learned | deciding by facts | medium | 150 | worked | Tell me about a campaign or a piece that did worse than you expected. What did you learn? | expected result numbers audience because changed learned
[role media marketing journalism content]
media-fact | care | medium | 120 | worked | How do you check that what you publish is right? | source check second ask document editor
[skill finance]
fin-close | care | medium | 150 | worked | Which checks do you run before you let figures leave your desk? | reconcile compare total plausible prior second review
fin-explain | communication | medium | 150 | worked | Explain to somebody without training in finance why a profitable firm can run out of cash. | cash profit invoice stock payment time debt
[situational finance]
fin-pressure | integrity | hard | 150 | any | Shortly before the close you are asked to move a cost into the next period. What do you do? | rule explain period refuse document manager auditor
fin-fraud | integrity | hard | 120 | any | An invoice looks wrong: the right supplier, but a new bank account. What do you do? | call verify known stop tell supplier document
[situational people hr recruiting training]
hr-manager | persuading | hard | 150 | any | A manager wants to dismiss somebody at once, and nothing is documented. What do you say? | facts rules talk document fair steps risk
hr-trust | confidentiality | hard | 120 | any | An employee tells you in confidence about something that you would have to report. What do you do? | explain duty trust careful report honest support
[behavioural people hr recruiting training]
hr-fair | fairness | medium | 150 | worked | Tell me about a selection in which you made sure that everybody was judged by the same measure. | criteria same questions structured fair decide evidence
[situational law]
law-client | honesty | hard | 150 | any | A client wants to hear that the case is safe, and it isn't. What do you say? | risk honest options cost explain chance advise
law-deadline | care | medium | 120 | any | How do you make sure that no deadline is ever missed? | calendar second check list control remind
[behavioural law]
law-detail | care | medium | 150 | worked | Tell me about a detail in a document that others had overlooked. What came of it? | clause noticed read risk changed client
[situational office]
off-boss | saying no | medium | 120 | any | Two managers give you work for the same afternoon, and both say that it can't wait. What do you do? | ask both agree deadline explain priority
off-order | organising | easy | 120 | any | You take over an office in which nobody finds anything. Where do you begin? | ask list sort system urgent together
[behavioural office]
off-plan | organising | medium | 150 | worked | Tell me about something that you organised with many people and dates. What nearly went wrong? | plan list dates people changed solved calm
[situational executive]
exec-board | persuading | hard | 150 | any | The board wants growth, and your figures say that the base is shaky. How do you put it to them? | figures risk options plan honest priorities
exec-hundred | first weeks | hard | 150 | any | What would you not change in your first hundred days, however much people ask for it? | listen learn because people priorities trust
[behavioural executive]
exec-alone | deciding by facts | hard | 180 | worked | Tell me about a decision that you took against the advice of your own team. | decided because risk listened explained result
[situational nonprofit public]
pub-interest | fairness | hard | 120 | any | Two groups want opposite things from you, and both have good reasons. How do you decide? | listen both criteria fair explain decide rule
[behavioural nonprofit public]
pub-little | improvement | medium | 150 | worked | Tell me about something that you achieved with very little money. | little budget volunteers idea result people
[behavioural logistics procurement supply]
log-short | improvisation | medium | 150 | worked | Tell me about a day when a delivery did not come and others were waiting for it. | late called alternative told customer plan
"""
HANDS = """
[situational nursing healthassistant midwifery doctor paramedics eldercare]
care-first | priorities | hard | 150 | any | Four people in your care need you at the same time. How do you decide who comes first? | urgent risk assess help colleague tell call
[situational health eldercare]
care-error | owning mistakes | hard | 150 | any | You notice that you gave the wrong dose, or the wrong help, and nothing has happened so far. What do you do? | check tell report doctor watch document honest
[situational nursing healthassistant midwifery doctor paramedics eldercare]
care-relatives | difficult people | medium | 150 | any | Relatives are angry because nobody has told them anything for hours. What do you say and do? | listen sorry explain calm ask inform privacy
[behavioural nursing healthassistant midwifery doctor paramedics eldercare socialwork counselling youthwork]
care-hard-day | staying calm | medium | 150 | worked | Tell me about a shift or a day with the people in your care that stays with you. What did you do afterwards? | patient team talked calm learned support
[behavioural nursing healthassistant midwifery doctor paramedics eldercare]
care-noticed | care | hard | 150 | worked | When did you notice early that somebody in your care was getting worse, and what did you do? | noticed signs checked called told acted documented
[skill nursing healthassistant midwifery doctor paramedics eldercare childcare]
care-handover | communication | medium | 120 | worked | What belongs in a good handover, and what do you leave out? | status risk changes open tasks clear facts
[situational childcare youthwork]
child-bye | staying calm | easy | 120 | any | A child cries every morning when the parents leave. What do you do, and what do you tell the parents? | comfort calm time ritual tell together
child-bite | care | medium | 120 | any | One child hurts another, and both sets of parents want to know who it was. What do you say? | comfort both explain protect calm tell
child-shy | the work itself | medium | 120 | any | A child hasn't spoken in the group for weeks. What do you try first? | watch play small trust parents time
[situational socialwork counselling]
social-limit | judgement | hard | 120 | any | Somebody asks you for help that is outside of what you may do. What do you say, and what do you do? | explain limit other service contact honest
social-tell | confidentiality | hard | 150 | any | Somebody tells you in confidence something that worries you. How do you decide whether to pass it on? | risk law tell protect honest document
[situational education]
edu-quiet | the work itself | medium | 120 | any | Half of the group has understood and is bored, the other half is lost. What do you do in this very lesson? | groups tasks explain help different example pairs
edu-parents | difficult people | medium | 150 | any | Parents complain that you grade unfairly. How do you prepare for the conversation? | criteria work examples listen explain calm
edu-disturb | staying calm | medium | 120 | any | One learner disturbs every lesson. What do you try, and in which order? | talk reasons rules seat parents colleagues praise
[behavioural education]
edu-reached | developing others | medium | 150 | worked | Tell me about a learner whom nobody had reached before you did. | trust talked tried small success progress
edu-changed | improvement | medium | 150 | worked | Tell me about a lesson that went badly, and how you taught it the next time. | lesson went changed because next explained result
[skill education]
edu-know | measuring | medium | 120 | worked | How do you find out during a lesson who has understood, and who only nods? | ask task explain check answers cards example
[situational logistics driving warehouse forklift]
ware-damage | owning mistakes | easy | 120 | any | You damage a pallet, and nobody has seen it. What do you do? | report tell check document secure safe
ware-rush | safety | medium | 120 | any | A truck has to leave in ten minutes, and the load is not secured as it should be. What do you do? | secure stop tell wait safe rule driver
ware-stock | troubleshooting | medium | 120 | any | The system says that there are twelve pieces, and on the shelf there are nine. What do you do? | count check report search correct book
[behavioural logistics warehouse forklift]
ware-faster | improvement | easy | 150 | worked | Tell me about something in your daily work that you found a quicker or safer way for. | before way changed faster safer told team
[situational driving]
drive-late | staying calm | easy | 120 | any | You are an hour behind because of a jam, and the next customer is waiting. What do you do? | call tell safe rest plan route rules
drive-check | safety | easy | 90 | any | What do you check before you set off? | tyres lights brakes load papers mirrors oil
[situational factory engineering trade building]
craft-plan | speaking up | medium | 150 | any | The drawing or plan can't be right, and the others are waiting for you to begin. What do you do? | stop ask check measure tell supervisor document
craft-safe | safety | medium | 120 | any | An experienced colleague works without protection, “as always”. What do you say? | safety stop talk explain rule supervisor
craft-fault | troubleshooting | hard | 150 | any | A machine or an installation fails now and then, and never while you watch. How do you look for the cause? | record pattern check measure part replace ask
[skill factory engineering trade building]
craft-tolerance | quality | medium | 120 | worked | How do you check your own work before somebody else does? | measure test check drawing tolerance compare list
[behavioural factory engineering trade building]
craft-pride | craft | easy | 150 | worked | Tell me about a piece of work that was harder than it looked. How did you solve it? | difficult solved tried measured help result
[situational food]
food-rush | staying calm | medium | 120 | any | It is the busiest hour, one person is missing, and an order comes back. What do you do? | calm priority tell team again help
food-clean | care | easy | 120 | any | How do you make sure that hygiene is kept when there is no time? | clean rules temperature check hands list
[behavioural food hospitality]
food-guest | going further | easy | 150 | worked | Tell me about a guest whom you won back after something had gone wrong. | sorry listened solved offered happy came back
[situational hospitality]
host-full | difficult people | medium | 120 | any | A guest has booked, arrives late at night, and there is no place left. What do you do? | sorry solution other call offer calm
host-many | priorities | easy | 120 | any | The phone rings, two guests are waiting, and a delivery arrives. What do you do first? | greet eye contact wait quick help order
[situational service cleaning caretaking property]
clean-find | honesty | easy | 90 | any | At work you find something valuable that somebody has left behind. What do you do? | report hand in note tell supervisor
[skill science]
sci-doubt | deciding by facts | hard | 150 | worked | A result fits your hypothesis perfectly. How do you try to prove yourself wrong? | control repeat bias sample method check alternative
sci-record | care | medium | 120 | worked | How do you keep records so that somebody else can repeat your work? | protocol notes version data steps label
[behavioural science]
sci-fail | setbacks | medium | 150 | worked | Tell me about an experiment or a study that failed. What did you make of it? | failed because method changed learned next
[situational safety]
safe-calm | staying calm | hard | 120 | any | A situation that was quiet a minute ago is about to turn. What do you do first? | distance calm talk call help assess exit
[behavioural safety]
safe-report | integrity | hard | 150 | worked | Tell me about an incident that you had to report although it was uncomfortable. | reported facts rule honest colleague consequence
[situational beauty sport]
body-limit | care | easy | 120 | any | Somebody wants something that you think won't suit or won't do them good. How do you put it? | ask explain honest alternative risk friendly
[situational land animals]
land-weather | adapting | easy | 120 | any | The weather ruins the plan of the day. How do you decide what is done instead? | priority tasks check plan tell tools
[behavioural land animals]
land-noticed | care | easy | 150 | worked | When did you notice in an animal or a plant that something was wrong before others did? | noticed signs checked told acted early
"""
