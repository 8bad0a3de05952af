"""What somebody has done in a situation that they choose themselves."""

BEHAVIOUR = """
[behavioural]
beh-line-guide | developing others | medium | 150 | worked | Think of “{guide}”. Tell me about one person for whom that took longer. | patient again showed asked learned result
beh-line-outcome | setbacks | medium | 150 | worked | Think of “{kept}”. Tell me about a day on which it nearly came differently. | nearly noticed decided asked stopped result
beh-line-routine | care | medium | 150 | worked | Think of “{now}”. Tell me about one time when you noticed something that others would have missed. | noticed checked told because prevented
beh-pupil-team | teamwork | easy | 120 | school | Tell me about something that you did together with others, at school, in a club or at home. What was your part? | together team my part helped friends result
beh-pupil-hard | learning | easy | 120 | school | Tell me about a subject or a thing that you found hard. How did you deal with it? | hard practised asked teacher learned better
beh-pupil-made | craft | easy | 120 | school | Tell me about something that you have made, repaired or organised yourself. | made repaired built organised tried result
beh-pupil-row | conflict | easy | 120 | school | Tell me about a time when you and a friend or classmate did not agree. What did you do? | talked listened agreed friend said sorry
beh-pupil-help | helping | easy | 120 | school | When did you help somebody, and how? | helped showed time explained friend family
beh-pupil-rely | reliability | easy | 120 | school | Tell me about something that others can rely on you for. | every time promise early team help
beh-pupil-wrong | owning mistakes | easy | 120 | school | Tell me about something that you got wrong. What did you do then? | wrong told sorry again learned fixed
beh-pupil-job | work beside school | easy | 120 | school | Have you worked beside school or in the holidays, or helped out somewhere? What did you do there? | worked helped holidays paid learned people
beh-pupil-proud | achievements | easy | 120 | school | What are you proud of, at school or outside it? | proud because worked practised won made
beh-pupil-early | endurance | easy | 90 | school | When did you keep at something although it was no fun any more? | kept long practised tired finished because
beh-conflict | conflict | medium | 180 | worked | Tell me about a disagreement with somebody you worked with, and how it ended. | disagreed colleague talked listened opinion agreed compromise understood result
beh-conflict-at | conflict | medium | 180 | mid senior lead | Tell me about a disagreement at {latest_employer} in which you were right in the end, or weren't. | disagreed colleague talked listened opinion agreed understood result
beh-mistake | owning mistakes | medium | 180 | worked | Tell me about a mistake of yours that others noticed. What did you do? | mistake told noticed apologised fixed since learned responsible
beh-deadline | pressure | medium | 180 | worked | Describe a deadline that you were about to miss. What did you do? | deadline late told plan help cut finished delivered
beh-feedback | feedback | medium | 150 | worked | What was the most useful criticism you have ever had, and what did you change? | feedback told first felt changed improved since asked
beh-initiative | initiative | medium | 180 | worked | When did you do something at work that nobody had asked you for? | noticed problem nobody started proposed built result manager
beh-team | teamwork | easy | 150 | worked | Tell me about a team that worked well. What made it work, and what did you do for it? | team together shared trust meeting helped my role result
beh-difficult | difficult people | medium | 180 | worked | Tell me about the most difficult person you had to deal with in your work. How did you handle it? | customer colleague angry listened calm explained solved result
beh-change | adapting | medium | 150 | worked | When did plans change under your feet, and how did you take your work with them? | changed plan suddenly adapted new priority team result
beh-persuade | persuading | hard | 180 | mid senior lead | When did you change the mind of somebody who had more say than you? | convinced manager data showed argument agreed decided
beh-fail | setbacks | hard | 180 | any | Tell me about something that you tried and that did not work out. What did you take from it? | failed tried because learned stopped next different
beh-help | helping | easy | 150 | worked | When did you help somebody with their work although it cost you time? | helped colleague showed time explained result thanked
beh-learn | learning | medium | 150 | any | Tell me about the last thing that you had to learn quickly. How did you go about it? | learned quickly read practice asked days tried used
beh-ethics | integrity | hard | 180 | worked | When did you have to choose between what was right and what was asked for? | asked right wrong told refused rule manager decided
beh-priority | priorities | medium | 150 | worked | Tell me about a time when two people wanted two things from you at once. | both asked priority talked agreed deadline first explained
beh-bad-news | communication | medium | 150 | worked | When did you have to give somebody bad news at work? How did you say it? | told news honest early explained reaction plan
beh-improve | improvement | medium | 180 | worked | Tell me about a routine that you made better. | before slow changed simpler saved hours percent now
beh-improve-at | improvement | medium | 180 | worked | What is done differently at {employer_now} today because of you? | before changed idea proposed simpler saved people now
beh-quality | care | medium | 150 | worked | When did your care for a detail prevent something worse? | noticed checked error found prevented cost detail
beh-lead | leadership | hard | 180 | lead | Tell me about a time when you led people through something they did not want. | team change resistance explained listened involved result
beh-delegate | delegating | hard | 150 | lead | What did you hand to somebody although you could have done it better yourself? | delegated trained trusted mistake support result grew
beh-hire | building teams | hard | 150 | lead | Tell me about somebody you hired, or decided not to. How did it turn out? | hired interview because strengths team result wrong
beh-weak | developing others | hard | 180 | lead | Tell me about somebody in your team who did not perform. What did you do, and when? | talked early expectations support agreed result decision
beh-cross | collaboration | medium | 150 | worked | When did you need something from people outside your team who were in no hurry? | asked needed team explained why helped deadline result
beh-calm | staying calm | medium | 150 | worked | Describe the moment at work in which it was hardest to stay calm. | calm breath stress first decided focus after
beh-data | deciding by facts | medium | 180 | mid senior lead | When did figures or facts contradict what everybody thought? What did you do with them? | data showed thought measured contrary decided changed
beh-incomplete | uncertainty | hard | 180 | mid senior lead | Tell me about a decision that you had to make knowing too little. | unknown decided risk assumption small tested result
beh-diverse | different views | medium | 150 | worked | Tell me about working with people who do things very differently from you. | different listened adapted learned together result
beh-customer | going further | medium | 150 | worked | When did you do more for a customer, user or client than your job asked? | customer extra needed stayed result thanked asked
beh-safety | standing firm | medium | 150 | worked | When did you stop something, or refuse to start it, because it was not right? | stopped safe risk told checked rule fixed
beh-first | studies | easy | 150 | school entry | Tell me about a project at school or university in which others relied on you. | project group team my part deadline presented result
beh-volunteer | engagement | easy | 120 | school entry | What have you organised or taken on outside of work or studies? | organised volunteer team event club responsible people
beh-busy | endurance | medium | 150 | any | Tell me about a time when you had to do something dull very carefully for a long time. | careful long checked break routine error system
beh-explain | communication | easy | 150 | worked | Tell me about a time when you had to explain something complicated to somebody from outside your field. | explained simple example understood question picture result
beh-idea | speaking up | medium | 150 | worked | Tell me about an idea of yours that others turned down at first. | idea proposed no because showed tried later accepted
beh-goal | setting goals | medium | 150 | any | Tell me about a goal that you set yourself, and how near you came to it. | goal planned steps measured reached result learned
beh-new | joining others | easy | 150 | worked | Tell me how you came into a group that had long been working together. | listened asked learned helped trust colleagues first
beh-team-at | teamwork | easy | 150 | worked | Think of the people you work or worked with at {latest_employer}. With whom did you work best, and what did you two make possible? | colleague together trust result helped different
beh-mistake-at | owning mistakes | medium | 180 | worked | What is the mistake from your time as {latest_title} that you learned most from? | mistake told fixed learned since noticed
beh-pressure-at | pressure | medium | 180 | worked | Tell me about a day as {latest_title} on which everything came at once. What did you do first? | first priority asked help calm finished
beh-change-at | adapting | medium | 150 | mid senior lead | What was the biggest change that you lived through at {latest_employer}, and what was your part in it? | change new team learned adapted helped
beh-line-setback | setbacks | medium | 150 | worked | Think of “{feat}”. What did not go as planned on the way, and what did you do about it? | wrong problem tried fixed learned result
beh-line-people | collaboration | medium | 150 | worked | Think of “{change}”. Who was hardest to win over for it, and what did you do? | convinced talked listened showed agreed because result
beh-line-doubt | uncertainty | hard | 150 | mid senior lead | Think of “{change}”. When did you doubt that it would work, and what did you do then? | doubt risk tried tested decided because result
"""
LEADING = """
[behavioural leading]
lead-when | leadership | medium | 180 | worked | When have you led people, with or without the title? Tell me about one time when it mattered. | people team decided told helped result
lead-account | developing others | hard | 180 | worked | Tell me about somebody whom you had to tell that their work wasn't good enough. What did you say? | told example listened agreed better result
lead-money | responsibility | medium | 150 | worked | Tell me about money, material or hours that you had to keep within a limit. Where was it close? | budget cost limit checked saved because
lead-against | leadership | hard | 180 | worked | Tell me about something that you had to carry through with people who did not want it. | because listened explained people changed result
lead-hand | delegating | medium | 150 | worked | Tell me about something important that you left to somebody else. How did you make sure that it went well? | trusted showed asked checked agreed result
"""
