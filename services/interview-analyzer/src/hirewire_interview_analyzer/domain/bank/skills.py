"""Questions about what somebody can do, and about what a job asks for that a résumé doesn't show.

`{tool}` is a skill with a name of its own, `{skill}` any; `{gap}` is a skill that is missing, and `{permit}`, `{years}`,
`{schooling}`, `{language}` and `{task}` are what else may be.
"""

SKILLS = """
[skill]
skill-last | {skill} | easy | 150 | any | When did {skill} last matter in your work? What did you do, and what came out of it? | used last project because built result worked
skill-hardest | {skill} | hard | 180 | any | What is the hardest problem that you have had with {skill}, and how did you solve it? | problem hard tried found solved because result
skill-teach | {skill} | medium | 150 | any | Explain to a new colleague what matters most in {skill}, and what beginners get wrong. | important first mistake beginners remember example because
skill-choose | {tool} | hard | 150 | mid senior lead | When would you not use {tool}, and what would you take instead? | not instead because better when cost simple depends
skill-review | {skill} | medium | 150 | any | You are asked to judge somebody else's work in {skill}. What do you look at first? | first check look error quality test standard
skill-learned | {skill} | easy | 120 | entry mid | How did you learn {skill}, and how do you stay in practice? | learned course practice project read built daily
skill-mistake | {skill} | medium | 150 | any | What mistake have you made only once with {skill}? | mistake once lost broke fixed learned since check
skill-job | {skill} | medium | 150 | any | Where in your work have you used {skill} in a way that would help in this job? | used project at result similar help customers
skill-limits | {tool} | hard | 150 | senior lead | Where does {tool} reach its limits, and how did you notice? | limit slow cost noticed tried alternative switched
skill-two | {skill} | hard | 150 | any | How do {skill} and {other_skill} come together in your work? Give me an example. | together connect data use both because first then
skill-level | {skill} | medium | 150 | any | How good are you at {skill}, and what do you measure yourself by? | feedback measured result compared asked others number
skill-new | {skill} | medium | 120 | mid senior lead | What would you like to try out next in {skill}, and why? | new try because improve read heard
skill-trouble | {tool} | hard | 180 | any | Something that depends on {tool} fails an hour before a deadline. Take me through your first steps. | first check logs ask isolate revert tell fix test
skill-standard | {skill} | medium | 120 | any | What rules or standards do you keep to when it comes to {skill}, and why those? | standard rule always check documented safety guideline
skill-spread | {tool} | medium | 150 | senior lead | How did you bring {tool} to people who had not worked with it before? | taught training showed workshop pair documented first questions
skill-where | {skill} | easy | 120 | any | Give me one example of {skill} from your time at {employer}. | example project built wrote result because team
skill-improve | {tool} | medium | 150 | any | What have you made faster, cheaper or safer with {tool}? | faster cheaper safer reduced percent hours before after
skill-depth | {skill} | hard | 150 | senior lead | What do most people who list {skill} not know about it? | know actually inside because detail happens under example
skill-shown | {skill} | medium | 150 | any | “{line}”: what did {skill} have to do with that, and how much depended on it? | used because part needed result without
skill-shown-otherwise | {tool} | hard | 150 | mid senior lead | “{line}”: could you have done that without {tool}? What speaks for your way? | instead other because time cost better option
skill-today | {skill} | easy | 120 | any | What part of {skill} do you do best, and where do you still ask for help? | best good ask help learn because
skill-start | {tool} | medium | 120 | any | You set up {tool} for somebody new. What do you show them first, and what do you leave out? | first show basic example later important
skill-explain | {skill} | medium | 120 | any | Explain {skill} to somebody who has never heard of it. What is it good for? | means for example because helps customer simple
skill-honest | {skill} | medium | 120 | entry | You name {skill}. What have you done with it on your own, without anybody's help? | own myself project first built tried result
skill-feedback | {skill} | medium | 120 | any | What feedback have you had on your work in {skill}, and what did you make of it? | feedback said improved because changed better
"""
GAPS = """
[gap]
gap-honest | {gap} | medium | 120 | any | The job asks for {gap}, and I can't find it on your résumé. How close have you come to it? | never used similar learned course read close experience
gap-learn | {gap} | medium | 150 | any | How would you get into {gap} in your first month here? | learn first week course ask colleague practice project read
gap-similar | {gap} | medium | 150 | any | What have you done that is nearest to {gap}, and what would carry over? | similar used know carry same differ learned
gap-from | {new_tool} | medium | 150 | any | You know {near_tool}; this job also asks for {new_tool}. What would help you, and what would be new? | similar same different learn new know because
gap-from-role | {gap} | medium | 150 | any | As {latest_title} you may not have met {gap}. What in that work has prepared you for it? | similar prepared learned because used carry
gap-plan | {gap} | hard | 150 | any | On your second day you are given a task that needs {gap}. What do you do? | first read ask small try colleague test tell
gap-past | {gap} | medium | 150 | any | When did you last have to work with something as new to you as {gap}? How did you go about it? | new learned weeks asked tried first result
gap-risk | {gap} | hard | 120 | mid senior lead | What could go wrong if we relied on you for {gap}, and how would you keep that small? | risk wrong check ask review small support honest
gap-know | {gap} | easy | 90 | any | What do you know about {gap} today? | know used for works because read heard
gap-why | {gap} | easy | 120 | any | Why do you think this job needs {gap}? | because need customers team work used for
gap-judge | {gap} | hard | 150 | senior lead | As long as {gap} is new to you: how would you judge other people's work in it? | ask standard compare review test expert result
gap-help | {gap} | easy | 90 | entry mid | Whom would you ask, and what, to get started with {gap}? | ask colleague question documentation course show first
gap-tool | {new_tool} | medium | 120 | any | Which tools that you know are closest to {new_tool}, and where do you expect the differences? | similar same different know used because
gap-permit | {permit} | easy | 90 | any | The job asks for this: {permit}. Do you have it, or how far are you from it? | have valid course exam date planned
gap-permit-now | {permit} | medium | 90 | any | Your résumé doesn't mention this: {permit}. Do you have it, and if not, what comes closest? | have training course practice experience similar
gap-years | experience | medium | 120 | any | The job asks for “{years}”. What have you done that counts as much as the years? | because responsibility project learned quickly result similar
gap-years-doubt | experience | hard | 120 | any | Other candidates will have more experience: the posting says “{years}”. Why you all the same? | because learned result energy example different
gap-schooling | training | medium | 120 | any | The posting asks for “{schooling}”. What have you learned in other ways that makes up for it? | learned work course practice experience because
gap-language | {language} | easy | 90 | any | The job asks for {language}. How far would you get with it at work today? | speak write read level learned practise use
gap-task | the work itself | medium | 150 | any | This is part of the job: “{task}”. When have you done something like it? | did similar when because team result
gap-task-first | the work itself | medium | 150 | any | “{task}” is part of this job, and your résumé says little about it. How would you begin? | first ask learn see plan colleague
gap-task-near | the work itself | hard | 150 | mid senior lead | “{task}”: what about that would be routine for you, and what would be new? | routine know new learn similar because
"""
