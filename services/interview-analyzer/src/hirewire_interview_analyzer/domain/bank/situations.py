"""What somebody would do in a situation that is given."""

SITUATIONS = """
[situational]
sit-pupil-first | first weeks | easy | 90 | school | It is your first day, and you know nobody. What do you do? | hello ask listen watch help learn
sit-pupil-unsure | asking for help | easy | 90 | school | You are shown how to do something, and afterwards you are not sure that you have understood it. What do you do? | ask again show try before wrong
sit-pupil-late | reliability | easy | 90 | school | The bus doesn't come, and you will be late. What do you do? | call tell early sorry other way
sit-pupil-broke | owning mistakes | easy | 90 | school | You break something at work, and nobody has seen it. What do you do? | tell say sorry help pay careful
sit-pupil-dull | endurance | easy | 90 | school | You are given the same dull task for the third day. What do you do? | do well ask finish learn because
sit-pupil-two | priorities | easy | 90 | school | Two people ask you to help them at the same time. What do you do? | ask which first tell then help
sit-priority | priorities | medium | 120 | worked | On Monday morning three people tell you that their matter is the most urgent. What do you do until noon? | ask deadline impact list first tell agree
sit-error | owning mistakes | medium | 120 | worked | You find an error of your own in something that went out yesterday and that nobody has noticed. What now? | tell fix check who affected cause prevent
sit-new | first weeks | easy | 120 | worked | How would your first thirty days as {role} look if it were up to you? | week meet learn ask team understand first small
sit-new-open | first weeks | easy | 120 | worked | How do you go about the first two weeks in a new job? | week meet learn ask team understand first small
sit-slow | collaboration | medium | 120 | worked | A colleague on whom you depend does not deliver. What do you do? | ask talk help understand deadline manager plan
sit-unclear | unclear goals | medium | 120 | worked | You are told: “Make it better.” How do you begin? | ask what who measure goal example small
sit-angry | difficult people | medium | 120 | any | Somebody shouts at you at work, and has a point. What do you say first? | sorry listen understand solve calm tell
sit-rule | integrity | hard | 120 | worked | Your manager asks you to skip a step that a rule demands, to save a day. What do you do? | explain risk rule why alternative refuse written
sit-learn | honesty | medium | 120 | worked | You are asked in a meeting about something that you should know and don't. What do you say? | honest say find answer later ask
sit-bad-idea | speaking up | hard | 120 | worked | The team is about to decide for something that you think is wrong. You joined two weeks ago. What do you do? | ask question why data listen suggest respect
sit-quality-time | quality and time | hard | 120 | worked | You can be done in time with something that isn't right yet, or be late with all of it right. How do you decide? | ask customer risk flaws which impact tell options
sit-conflict | conflict | medium | 120 | senior lead | Two good people in your team no longer speak to each other. What do you do? | talk each listen together facts agree follow
sit-cut | cutting costs | hard | 120 | lead | You must do the same with a third less money. Where do you look first? | cost biggest value ask stop measure people
sit-failing | turning around | hard | 150 | lead | You take over a team that has missed every date for a year. What do you do in the first month? | listen talk understand why small priorities trust plan
sit-best-leaves | building teams | hard | 120 | lead | Your best person tells you that they have another offer. What do you do? | listen why ask offer plan successor honest
sit-remote | transparency | easy | 120 | worked | How would your colleagues know what you are working on when they don't see you for a day? | write update meeting plan share calendar
sit-help | asking for help | easy | 90 | any | You have been stuck for two hours. When and how do you ask for help? | tried explain ask time colleague context show
sit-scope | saying no | medium | 120 | worked | Somebody keeps asking for “one small thing more”. What do you do? | explain priority scope agree cost write later
sit-security | confidentiality | medium | 120 | worked | You come across information that is not meant for you. What do you do? | tell not share close report policy
sit-handover | handover | medium | 120 | worked | A colleague is away, and you take over a half-done piece of work today. How do you start? | read ask status list deadline tell first
sit-tool | tools | medium | 120 | worked | A tool that you rely on every day fails, and nobody knows for how long. What do you do? | alternative manual tell plan other backup
sit-role-task | the work itself | medium | 150 | worked | Imagine that this is your first real task here: “{duty}”. How would you go about it? | first understand ask plan then check result
sit-role-measure | measuring | hard | 120 | worked | How should we judge after half a year whether we were right to hire you as {role}? | goal measure result feedback number team
sit-role-risk | risks | hard | 120 | worked | What is most likely to go wrong in this work: “{duty}”? And how would you notice early? | risk wrong early sign check measure ask
sit-role-first | the work itself | medium | 120 | worked | “{duty}” is part of this job. What would you want to know before you begin? | who what when why budget deadline success
sit-people | leadership | medium | 150 | worked | Part of this job is: “{people_task}”. What would these people see you do in your first month? | talk listen each first agree change
sit-money | responsibility | hard | 150 | mid senior lead | Part of this job is: “{money_task}”. Where would you look first, and what would you want to know? | figures cost where biggest ask compare
sit-role-good | quality | medium | 120 | worked | What separates good from average work in this: “{duty}”? | good average because detail check result people
sit-ethics-data | integrity | hard | 120 | worked | You could reach your target by counting something that should not count. Nobody would know. What do you do? | honest not count tell report wrong target
sit-two-ways | judgement | hard | 120 | mid senior lead | There is a quick way to do it and a proper one. How do you decide, and whom do you tell? | cost time risk debt tell decide later
sit-praise | fairness | medium | 120 | worked | You are praised for something that was mostly a colleague's work. What do you do? | say colleague credit name thank tell
sit-first-lead | leadership | medium | 120 | mid senior | Tomorrow you are to lead the people who are your equals today. What do you do first? | talk each listen expectations honest team
sit-late | reliability | easy | 90 | any | You notice in the morning that you won't finish what you promised for today. What do you do? | tell early when plan priority help
sit-repeat | improvement | medium | 120 | worked | The same problem comes back for the third time. What do you do differently now? | cause why ask write check prevent team
"""
LEADING = """
[situational leading]
lead-old-team | leadership | medium | 120 | worked | Your new team has been together for years, and you come from outside. What do you do in the first two weeks? | talk each listen watch ask first
lead-over | responsibility | hard | 120 | worked | After three months your team has spent more than it may, and nobody can say why. What do you do? | figures look ask where cost agree
lead-same-week | fairness | easy | 120 | worked | Two of your people want the same week off, and one of them has always got it. How do you decide? | talk both fair rule reasons agree
lead-liked | developing others | hard | 120 | worked | One of your people is liked by everybody and does poor work. What do you do, and when? | talk early example agree support follow
lead-short | priorities | medium | 120 | worked | Two of your people are ill, and everything is due today. What do you do first? | priority ask help tell customer plan
"""
