"""Deep dives into one position, one project or one line of a résumé.

What a line is decides what is asked: `{change}` is something done otherwise since, `{feat}` something made once,
`{outcome}` how something went, `{kept}` that it stayed so, `{proof}` one of these with a figure, `{award}` an honour, `{guide}` that others are taught, `{guided}` that they were,
`{now}` and `{then}` what is or was done every day, `{scope}`, `{scope_now}`, `{scope_then}` how
much is or was in somebody's hands, `{aside}` what belongs to no post. `{title_now}`, `{employer_now}` are
of a post that goes on, `{title_then}`, `{employer_then}` of one that has ended, `{title}` and `{employer}` of either.
"""

WORK = """
[role]
role-part | own contribution | medium | 150 | any | You write: “{feat}”. What exactly was your own part in it, and what was done by others? | my part team responsible wrote built decided others together
role-behind | own contribution | easy | 150 | any | Tell me more about “{feat}”. How did it come about, and what did you do? | began because asked team did decided result
role-measure | measuring | medium | 150 | any | “{change}”: how could one tell that it was a success, and what would have counted as failure? | measured metric before after number baseline percent tracked compare target
role-before | impact | medium | 150 | any | “{change}”: how were things done before, and what changed for the people concerned? | before manual slow problem changed after faster people saved hours result
role-hardest | problem solving | hard | 180 | worked | What was the hardest decision that you have had to make as {title} at {employer}? | decision option risk chose because trade consequence result team
role-hard-part | problem solving | hard | 180 | any | “{feat}”: what was the hardest part of that, and how did you get past it? | hard problem tried because asked solved result learned
role-wrong | setbacks | medium | 150 | worked | Tell me about something that went wrong in your time at {employer}. What did you do first, and what later? | wrong failed noticed first told fixed cause afterwards learned changed
role-today | hindsight | hard | 150 | mid senior lead | “{feat}”: with what you know now, what would you do differently? | would instead earlier simpler because learned knew differently
role-why | purpose | medium | 120 | any | “{change}”: why was that needed? What would have happened without it? | because customer cost problem risk business need lost without
role-steps | way of working | medium | 180 | any | Take me through this step by step: “{feat}”. What came first, and how did you know that it was done? | first then next after planned tested checked finally done
role-handover | ownership | medium | 120 | mid senior lead | If you handed over your work at {employer_now} tomorrow, what would your successor have to know first? | documented handed trained wrote colleague process know first
role-handed | ownership | medium | 120 | senior lead | When you left {employer_ended}: what did you hand over, and what did your successor have to know first? | documented handed trained wrote colleague process know first
role-learned | learning | easy | 120 | worked | What have you learned as {title_now} at {employer_now} that you could not do before? | learned could first end improved taught course practice
role-learned-then | learning | easy | 120 | worked | What did you learn as {title_then} at {employer_then} that you could not do before? | learned could first end improved taught course practice
role-disagree | speaking up | hard | 150 | worked | What did you see differently from others at {employer}, and what did you do about it? | disagreed said proposed because talked changed accepted manager
role-day-one | first weeks | easy | 120 | entry mid | How did you find your feet in your first weeks as {title} at {employer}? | first weeks asked read met learned colleague list questions
role-priority | priorities | medium | 150 | worked | As {title_now} you can't do everything at once. How do you decide what has to wait? | priority deadline important urgent list asked impact waited customer
role-priority-then | priorities | medium | 150 | worked | As {title_then} you could not do everything at once. How did you decide what had to wait? | priority deadline important urgent list asked impact waited customer
role-quality | quality | medium | 150 | any | “{now}”: how do you make sure that this is done well? | checked test review measured monitored standard error fixed
role-pressure | pressure | medium | 150 | worked | What was the most stressful time at {employer}, and how did you get through it? | week deadline late stress planned asked help first finished
role-customer | benefit for others | medium | 150 | any | “{change}”: for whom did that make a difference, and how do you know? | customer user patient client feedback said complained happy
role-numbers | figures | hard | 150 | worked | You mention {number} here: “{change}”. Where does that figure come from, and how much of it is your doing? | counted measured compared before after report data calculated
role-lead | developing others | hard | 150 | lead | Who got better at their work through you at {employer}, and how could you tell? | mentored taught feedback improved promoted goals team
role-budget | responsibility | hard | 150 | lead | What have you answered for as {title}: money, people, dates? Where was it close? | budget responsible team deadline cost saved risk report
role-first-job | early work | easy | 120 | entry | Which task at {employer} did you find hardest as a beginner, and who helped you? | hard asked help learned colleague first tried showed
role-proof | evidence | hard | 150 | worked | Suppose that somebody doubts this: “{proof}”. What would you show them? | show data report code document result before after number
role-tools | tools | medium | 120 | worked | Which tools and methods do you work with as {title_now}, and which would you take along to your next job? | used tool because faster easier helped data system
role-compare | comparing | medium | 150 | mid senior lead | What was done better at {earlier_employer} than at {latest_employer}, and what worse? | better worse because different team process learned
role-expect | responsibility | medium | 120 | worked | What is expected of you as {title_now} at {employer_now}, and where have you gone beyond it? | expected goal responsible more own idea result
role-expected | responsibility | medium | 120 | worked | What was expected of you as {title_then} at {employer_then}, and where did you go beyond it? | expected goal responsible more own idea result
role-lesson | learning | medium | 120 | any | What did you learn from this that would help you as {role}: “{feat}”? | learned because use help similar next
role-again | repeating | medium | 150 | any | “{change}”: would that work just as well somewhere else? What did it depend on? | depend because team conditions same different would
role-people | collaboration | medium | 150 | any | “{change}”: who else had a say in that, and how did you bring them along? | manager team convinced meeting agreed showed talked
role-start | initiative | medium | 150 | any | “{change}”: how did that begin, and who had to be convinced? | idea noticed problem asked proposed began because
role-outcome | how it came about | easy | 150 | any | “{outcome}”: how did that come about? | because every planned learned habit team first
role-outcome-part | own contribution | medium | 150 | any | “{outcome}”: what did you do for that yourself, and what did others? | my own did team others because together
role-outcome-hard | problem solving | medium | 150 | any | “{outcome}”: what was hardest about that, and what did you do? | hard once nearly because asked decided solved
role-outcome-keep | way of working | medium | 150 | any | “{kept}”: what would somebody have to do who takes over from you so that it stays so? | every check first habit show explain
role-outcome-learn | learning | medium | 120 | any | “{outcome}”: what have you learned from that? | learned because first mistake since better
role-guide | developing others | easy | 150 | any | “{guide}”: what do people find hardest at first, and how do you help them with it? | first show explain patience practise mistake ask
role-guide-ready | developing others | medium | 150 | any | “{guide}”: how can you tell that somebody is ready to work alone? | check watch ask mistake confident step test
role-guide-slow | difficult people | medium | 150 | any | “{guide}”: what do you do with somebody who doesn't get it the first time? | again show differently ask small steps calm
role-guided | developing others | easy | 150 | any | “{guided}”: what did people find hardest, and how did you help them with it? | first showed explained practised mistake asked
role-guided-one | developing others | medium | 150 | any | “{guided}”: tell me about somebody with whom you had to find another way. | tried differently asked small steps result
role-guided-after | developing others | medium | 150 | any | “{guided}”: what could people do afterwards that they couldn't do before, and how did you know? | could before after checked test feedback
role-project-part | projects | medium | 150 | any | What did you do yourself in the project “{project}”, and what was the hardest part? | I my part team built hard solved learned
role-project-choice | projects | medium | 150 | any | Which decision in “{project}” would you make differently today, and why? | decided because would differently learned option
role-project-use | projects | easy | 120 | any | Who uses or used what came out of “{project}”, and what did they say? | users people said feedback used result
role-project-line | projects | hard | 150 | any | About “{project}” you write: “{line}”. How did you go about it, and how did you check the result? | first then checked tested result data compare
role-routine | way of working | easy | 120 | any | “{now}”: what does that look like on a normal day, and what on a bad one? | day usually first problem busy colleague help done
role-routine-good | quality | medium | 120 | any | “{now}”: what do others notice when you are the one who does it? | better notice check colleague because result
role-routine-hard | problem solving | medium | 150 | any | “{now}”: what makes that difficult, and how do you deal with it? | difficult because solve ask plan learned help
role-routine-once | setbacks | medium | 150 | any | “{now}”: tell me about one time when it did not go as planned. | once happened wrong told solved result learned
role-routine-teach | developing others | medium | 150 | mid senior lead | “{now}”: how would you show somebody new how it is done well? | show first then mistake check explain practise
role-routine-changed | improvement | medium | 150 | any | “{now}”: what do you do differently there today than when you began? | before now learned faster better changed because
role-routine-people | collaboration | medium | 150 | any | “{now}”: who else has to do with that, and how do you work with them? | manager team meeting agreed showed concern talked
role-then | way of working | easy | 120 | any | “{then}”: what did a good day of that look like, and what a bad one? | day usually first problem busy colleague help done
role-then-hard | problem solving | medium | 150 | any | “{then}”: what was difficult about it, and how did you deal with it? | difficult because solved asked planned learned help
role-then-good | quality | medium | 150 | any | “{then}”: how did you make sure that it was done well? | checked test review measured standard error fixed
role-then-once | setbacks | medium | 150 | any | “{then}”: tell me about one time when it did not go as planned. | once happened wrong told solved result learned
role-then-learned | learning | easy | 120 | any | “{then}”: what do you still use of what you learned there? | learned use since because helps
role-then-today | hindsight | hard | 150 | mid senior lead | “{then}”: what would you do differently today? | would instead earlier simpler because learned differently
role-scope | responsibility | easy | 150 | any | “{scope_now}”: what does that ask of you, day by day? | day first people check plan because
role-scope-then | responsibility | easy | 150 | any | “{scope_then}”: what did that ask of you, day by day? | day first people check plan because
role-scope-hard | pressure | medium | 150 | any | “{scope}”: tell me about the most demanding day that you had with that. | first then people decided called result
role-award | own contribution | easy | 120 | any | “{award}”: what was that for, and what had you done for it? | because worked did team customers result
role-award-how | how it came about | easy | 120 | any | “{award}”: how did that come about? | because worked did noticed team result
role-aside | own contribution | easy | 120 | any | You write: “{aside}”. What is or was your part in that, and what do you like about it? | help people because like learned every
role-aside-learned | learning | easy | 120 | any | “{aside}”: what have you learned there that would help you in this job? | learned because help people work on time
role-aside-hard | problem solving | easy | 120 | any | “{aside}”: what was difficult about that, and what did you do? | hard tried asked help solved learned
role-studies-work | studies | medium | 120 | entry mid | What in your studies ({degree}) comes closest to the work of this job? | course project thesis learned used similar practice
role-studies-hard | studies | medium | 120 | entry | You studied {degree}. What did you find hardest, and how did you get through it? | hard exam learned asked practised group result
role-training | training | easy | 120 | any | You hold this: {certified}. What did you learn for it that you have used since? | learned use work practice because example
"""
