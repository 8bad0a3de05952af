"""Questions about what somebody can do, and about what a job asks for that a résumé doesn't show.

`{tool}` is a product with a name of its own, `{chosen_tool}` one in a line of work that chooses its tools, `{practice}`
something that is done, `{ruled}` one under rules, `{skill}` any of them, so that it must bear a tool, a method, a field
and a craft; `{feat_line}` is a line that tells of something made with it. Of what the
job asks for, `{gap}` is a skill, `{standard}` a rule, `{permit}`, `{years}`, `{schooling}`, `{language}`, `{task}` are
what else may be, `{people_task}` and `{money_task}` a task with people or money; `{lacking}` is what the résumé surely
doesn't name, and only it may be said to be new.
"""

SKILLS = """
[skill]
skill-last | {tool} | easy | 150 | entry mid senior | When did you last use {tool}? What for, and what came out of it? | used last project because built result worked
skill-hardest | {skill} | hard | 180 | entry mid senior | What is hardest about {skill} for you, and how do you go about it? | problem hard tried found solved because result
skill-teach | {skill} | medium | 150 | entry mid senior | What matters most in {skill}, and what do beginners get wrong? | important first mistake beginners remember example because
skill-choose | {chosen_tool} | hard | 150 | mid senior | When would you not use {chosen_tool}, and what would you take instead? | not instead because better when cost simple depends
skill-review | {practice} | medium | 150 | mid senior lead | You are asked to judge somebody else's work in {practice}. What do you look at first? | first check look error quality test standard
skill-learned | {skill} | easy | 120 | entry mid | How did you come to learn {skill}, and how do you keep it up? | learned course practice project read built daily
skill-mistake | {practice} | medium | 150 | worked | What mistake have you made only once in {practice}? | mistake once lost broke fixed learned since check
skill-mistake-tool | {tool} | medium | 150 | entry mid senior | What mistake have you made only once with {tool}? | mistake once lost broke fixed learned since check
skill-job | {skill} | medium | 150 | entry mid senior | What from your work with {skill} would help you in this job? | used project at result similar help customers
skill-limits | {chosen_tool} | hard | 150 | senior | Where does {chosen_tool} reach its limits, and how did you notice? | limit slow cost noticed tried alternative switched
skill-level | {skill} | medium | 150 | entry mid senior | How well do you know {skill}, and what do you measure yourself by? | feedback measured result compared asked others number
skill-new | {skill} | medium | 120 | mid senior | What would you like to learn next in {skill}, and why? | new try because improve read heard
skill-trouble | {chosen_tool} | hard | 180 | entry mid senior | Something that depends on {chosen_tool} fails an hour before it is needed. Take me through your first steps. | first check logs ask isolate revert tell fix test
skill-standard | {ruled} | medium | 120 | worked | What rules or standards do you keep to in {ruled}, and why those? | standard rule always check documented safety guideline
skill-where | {skill} | easy | 120 | entry mid senior | Give me one example of your work with {skill} at {employer}. | example project built wrote result because team
skill-improve | {tool} | medium | 150 | entry mid senior | What have you made faster, cheaper or safer with {tool}? | faster cheaper safer reduced percent hours before after
skill-shown-otherwise | {chosen_tool} | hard | 150 | mid senior | “{feat_line}”: could you have done that without {chosen_tool}? What speaks for your way? | instead other because time cost better option
skill-today | {practice} | easy | 120 | worked | What part of {practice} do you do best, and where do you still ask for help? | best good ask help learn because
skill-today-tool | {tool} | easy | 120 | entry mid senior | What can you do well in {tool}, and where do you still ask for help? | best good ask help learn because
skill-start | {tool} | medium | 120 | entry mid senior | You show {tool} to somebody new. What do you show them first, and what do you leave out? | first show basic example later important
skill-honest | {skill} | medium | 120 | entry | You name {skill}. What of it can you do on your own, without anybody's help? | own myself project first built tried result
skill-feedback | {practice} | medium | 120 | worked | What feedback have you had on your work in {practice}, and what did you make of it? | feedback said improved because changed better
skill-others | {skill} | hard | 150 | lead | Somebody in your team knows {skill} better than you do. How do you judge their work? | ask review result feedback standard example expert
skill-lead-learn | {skill} | medium | 120 | lead | How well should somebody in the role of {role} know {skill} themselves, and why? | team trust delegate review decide because
skill-lead-bring | {skill} | medium | 150 | lead | Somebody in your team is new to {skill}. How would you help them? | show practise feedback time goal pair together
skill-lead-tell | {skill} | hard | 150 | lead | When it comes to {skill}: which mistakes would you want to hear of at once, and which may your people settle themselves? | risk customer cost safe trust tell decide
skill-lead-month | {skill} | hard | 150 | lead | Your team asks for a week of training in {skill}. What do you need to hear before you agree? | goal benefit cost time plan result compare
skill-pupil | {skill} | easy | 90 | school | You name {skill}. Where did you learn it, and what have you done so far? | learned school home club helped made tried
skill-pupil-like | {skill} | easy | 90 | school | What do you like about {skill}, and what would you like to learn next? | like because learn want good
"""
GAPS = """
[gap]
gap-far | {gap} | easy | 120 | any | The job asks for {gap}. How far would you get with it today? | know used learned course example need help
gap-honest | {lacking} | medium | 120 | worked | The job asks for {lacking}; your résumé doesn't name it. Have you met it, or something close to it? | never used similar learned course read close experience
gap-learn | {lacking} | medium | 150 | worked | If {lacking} is new to you: how would you get into it in your first month here? | learn first week course ask colleague practice project read
gap-similar | {gap} | medium | 150 | worked | What have you done with {gap}, or with what is nearest to it? | similar used know carry same differ learned
gap-from | {new_tool} | medium | 150 | entry mid senior | You know {near_tool}; this job also asks for {new_tool}. What do you expect to be alike, and what different? | similar same different learn new know because
gap-from-role | {lacking} | medium | 150 | worked | As {title_now} you may not have met {lacking}. What in that work has prepared you for it? | similar prepared learned because used carry
gap-from-role-then | {lacking} | medium | 150 | worked | As {title_then} you may not have met {lacking}. What in that work has prepared you for it? | similar prepared learned because used carry
gap-plan | {gap} | hard | 150 | entry mid senior | On your second day you are given a task that needs {gap}. What do you do? | first read ask small try colleague test tell
gap-past | {lacking} | medium | 150 | worked | If {lacking} is new to you: what was the last thing that you had to learn like that, and how did you go about it? | new learned weeks asked tried first result
gap-risk | {gap} | hard | 120 | mid senior | What could go wrong if we relied on you for {gap} from the first day, and how would you keep that small? | risk wrong check ask review small support honest
gap-know | {gap} | easy | 90 | any | What do you know about {gap} today, and where from? | know used for works because read heard
gap-why | {gap} | easy | 120 | any | Where in this job do you expect to need {gap}, and how much of it? | because need customers team work used for
gap-judge | {lacking} | hard | 150 | lead | If {lacking} is new to you: how would you judge other people's work with it? | ask standard compare review test expert result
gap-help | {lacking} | easy | 90 | entry mid | If {lacking} is new to you: whom would you ask, and what, to get started? | ask colleague question documentation course show first
gap-tool | {new_tool} | medium | 120 | entry mid senior | Which tools that you know are closest to {new_tool}, and where do you expect the differences? | similar same different know used because
gap-permit | {permit} | easy | 90 | any | The job asks for this: {permit}. Do you have it, or how far are you from it? | have valid course exam date planned
gap-permit-now | {permit} | medium | 90 | any | Do you have this, which the job asks for: {permit}? If not, what comes closest? | have training course practice experience similar
gap-permit-way | {permit} | medium | 90 | any | This is needed for the job: {permit}. When did you get it, or how would you? | have valid course exam date planned
gap-standard | {standard} | easy | 120 | any | The job asks for {standard}. What do you know of it, and where have you had to keep to it? | rule know work checked training example
gap-standard-day | {standard} | medium | 120 | worked | What does {standard} mean for everyday work, as far as you know it? | rule limit check document risk because
gap-standard-keep | {standard} | medium | 120 | worked | How do you keep up with what {standard} asks for, or how would you? | read training change ask source check
gap-years | experience | medium | 120 | worked | The job asks for “{years}”. What of what you have done comes closest to that? | because responsibility project learned quickly result similar
gap-years-doubt | experience | hard | 120 | worked | Others may have more of what the posting asks for here: “{years}”. Why you all the same? | because learned result energy example different
gap-schooling | training | medium | 120 | any | The posting asks for “{schooling}”. Do you have it, or what comes closest? | learned work course practice experience because
gap-schooling-way | training | easy | 120 | any | “{schooling}” is asked for. What of it do you bring along, and how would you get the rest? | learned course work have plan practice
gap-people | leadership | medium | 150 | worked | “{people_task}” is part of this job. What of what you have done comes closest, and what would be new? | team led people because new similar
gap-people-first | leadership | medium | 150 | worked | “{people_task}”: how would you get to know the people, and what would you look at first? | talk each listen first see agree
gap-money | responsibility | medium | 150 | worked | “{money_task}”: what have you answered for so far that comes closest, and what would be new? | budget cost responsible figures because new
gap-language | {language} | easy | 90 | any | The job asks for {language}. How far would you get with it at work today? | speak write read level learned practise use
gap-task | the work itself | medium | 150 | worked | This is part of the job: “{task}”. When have you done something like it? | did similar when because team result
gap-task-first | the work itself | medium | 150 | any | “{task}” is part of this job. How would you begin? | first ask learn see plan colleague
gap-task-near | the work itself | hard | 150 | mid senior lead | “{task}”: what about that would be routine for you, and what would be new? | routine know new learn similar because
"""
