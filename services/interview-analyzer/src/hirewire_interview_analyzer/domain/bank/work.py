"""Deep dives into one position, one project or one line of a résumé."""

WORK = """
[role]
role-part | own contribution | medium | 150 | any | Under {employer} you write: “{feat}”. What exactly was your own part in it, and what was done by others? | my part team responsible wrote built decided others together
role-behind | own contribution | easy | 150 | any | Tell me more about “{feat}”. How did it come about, and what did you do? | began because asked team did decided result
role-measure | measuring | medium | 150 | any | “{feat}”: how could one tell that it was a success, and what would have counted as failure? | measured metric before after number baseline percent tracked compare target
role-before | impact | medium | 150 | any | Before “{feat}”: how were things done at {employer}, and what changed for the people concerned? | before manual slow problem changed after faster people saved hours result
role-hardest | problem solving | hard | 180 | any | What was the hardest decision that you had to make as {title} at {employer}? | decision option risk chose because trade consequence result team
role-hard-part | problem solving | hard | 180 | any | What was the hardest part of “{feat}”, and how did you get past it? | hard problem tried because asked solved result learned
role-wrong | setbacks | medium | 150 | any | Tell me about something that went wrong in your time at {employer}. What did you do first, and what later? | wrong failed noticed first told fixed cause afterwards learned changed
role-today | hindsight | hard | 150 | mid senior lead | “{feat}”: with what you know now, what would you do differently? | would instead earlier simpler because learned knew differently
role-why | purpose | medium | 120 | any | “{feat}”: why was that needed at {employer}? What would have happened without it? | because customer cost problem risk business need lost without
role-steps | way of working | medium | 180 | any | Take me through this step by step: “{feat}”. What came first, and how did you know that it was done? | first then next after planned tested checked finally done
role-people | collaboration | medium | 150 | any | “{routine}”: who else has a part in that, and how do you work with them? | manager team convinced meeting agreed showed concern talked
role-scale | scale | hard | 150 | senior lead | “{feat}”: what would have given way first if there had been ten times as much of it? | scale limit bottleneck capacity cost people slow break
role-handover | ownership | medium | 120 | mid senior lead | If you handed over your work at {employer} tomorrow, what would your successor have to know first? | documented handed trained wrote colleague process know first
role-learned | learning | easy | 120 | any | What did you learn as {title} at {employer} that you could not do before? | learned could first end improved taught course practice
role-disagree | speaking up | hard | 150 | any | What did you see differently from others at {employer}, and what did you do about it? | disagreed said proposed because talked changed accepted manager
role-day-one | first weeks | easy | 120 | entry mid | How did you find your feet in your first weeks as {title} at {employer}? | first weeks asked read met learned colleague list questions
role-priority | priorities | medium | 150 | any | As {title} you can't do everything at once. How do you decide what has to wait? | priority deadline important urgent list asked impact waited customer
role-quality | quality | medium | 150 | any | “{routine}”: how do you make sure that this is done well? | checked test review measured monitored standard error fixed
role-pressure | pressure | medium | 150 | any | What was the most stressful time at {employer}, and how did you get through it? | week deadline late stress planned asked help first finished
role-customer | benefit for others | medium | 150 | any | “{feat}”: for whom did that make a difference, and how do you know? | customer user patient client feedback said complained happy
role-numbers | figures | hard | 150 | any | You mention {number} here: “{feat}”. Where does that figure come from, and how much of it is your doing? | counted measured compared before after report data calculated
role-lead | developing others | hard | 150 | senior lead | Who got better at their work through you at {employer}, and how can you tell? | mentored taught feedback improved promoted goals team
role-budget | responsibility | hard | 150 | lead | What did you answer for as {title}: money, people, dates? Where was it close? | budget responsible team deadline cost saved risk report
role-first-job | early work | easy | 120 | entry | Which task at {employer} did you find hardest as a beginner, and who helped you? | hard asked help learned colleague first tried showed
role-proof | evidence | hard | 150 | any | A sceptic reads “{feat}”. What would you show them? | show data report code document result before after number
role-tools | tools | medium | 120 | any | What tools and methods did you work with as {title}, and which would you take along to your next job? | used tool because faster easier helped data system
role-compare | comparing | medium | 150 | mid senior lead | What was done better at {earlier_employer} than at {latest_employer}, and what worse? | better worse because different team process learned
role-expect | responsibility | medium | 120 | any | What was expected of you as {title} at {employer}, and where did you go beyond it? | expected goal responsible more own idea result
role-lesson | learning | medium | 120 | any | What did “{feat}” teach you that would help you as {role}? | learned because use help similar next
role-again | repeating | medium | 150 | any | Would “{feat}” work just as well somewhere else? What did it depend on? | depend because team conditions same different would
role-project-part | projects | medium | 150 | any | What did you do yourself in the project “{project}”, and what was the hardest part? | I my part team built hard solved learned
role-project-choice | projects | medium | 150 | any | Which decision in “{project}” would you make differently today, and why? | decided because would differently learned option
role-project-use | projects | easy | 120 | any | Who uses or used what came out of “{project}”, and what did they say? | users people said feedback used result
role-project-line | projects | hard | 150 | any | About “{project}” you write: “{line}”. How did you go about it, and how did you check the result? | first then checked tested result data compare
role-routine | way of working | easy | 120 | any | “{routine}”: what does that look like on a normal day, and what on a bad one? | day usually first problem busy colleague help done
role-routine-good | quality | medium | 120 | any | “{routine}”: what do you do there that others don't, or that others would notice if you were away? | better notice check colleague because result
role-routine-hard | problem solving | medium | 150 | any | “{routine}”: what makes that difficult, and how do you deal with it? | difficult because solve ask plan learned help
role-routine-once | setbacks | medium | 150 | any | “{routine}”: tell me about one time when it did not go as planned. | once happened wrong told solved result learned
role-routine-teach | developing others | medium | 150 | any | “{routine}”: how would you show somebody new how it is done well? | show first then mistake check explain practise
role-routine-changed | improvement | medium | 150 | any | “{routine}”: what do you do differently there today than when you began? | before now learned faster better changed because
role-feat-people | collaboration | medium | 150 | any | “{feat}”: who else had a say in that, and how did you bring them along? | manager team convinced meeting agreed showed talked
role-feat-start | initiative | medium | 150 | any | “{feat}”: whose idea was that, and how did it begin? | idea noticed problem asked proposed began because
role-studies-work | studies | medium | 120 | entry mid | What in your studies ({degree}) comes closest to the work of this job? | course project thesis learned used similar practice
role-studies-hard | studies | medium | 120 | entry | What did you find hardest in your studies, and how did you get through it? | hard exam learned asked practised group result
role-training | training | easy | 120 | any | You hold this: {certified}. What did you learn for it that you use in your work? | learned use work practice because example
"""
