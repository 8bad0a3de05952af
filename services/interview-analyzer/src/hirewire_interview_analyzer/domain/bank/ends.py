"""How an interview begins and ends: introductions, motives, closings."""

INTRODUCTIONS = """
[introduction]
intro-latest-then | current work | easy | 120 | worked | Let us begin with your time as {title_then}. What were you responsible for, and what took most of your time? | responsible customers team work every because
intro-thread | career story | easy | 120 | mid senior lead | From {first_title} to {latest_title}: what has stayed the same for you on the way, and what has changed? | started moved learned because chose next role changed grew always wanted
intro-outcome | achievements | easy | 120 | worked | Let us begin with this: “{outcome}”. What stands behind it? | because proud team result did learned people
intro-guide | current work | easy | 120 | worked | You write: “{guide}”. Why is that given to you, and what do you like about it? | show people because learned patience like
intro-pupil | self-presentation | easy | 90 | school | Tell me a little about yourself: what do you like at school, and what do you do besides? | school subject club sport help like friends
intro-pupil-why | career choice | easy | 90 | school | How did you come to think of the role of {role}? | because saw tried like family job day practice
intro-pupil-aside | self-presentation | easy | 90 | school | You write: “{aside}”. Tell me about that. | help every people like learned because
intro-pupil-good | strengths | easy | 90 | school | What are you good at, and how do others notice? | good say help because example friends teacher
intro-start | career choice | easy | 90 | school entry | What brings you to the role of {role}? | because interested like tried learn want
intro-walk | career story | easy | 120 | mid senior lead | Walk me through your career so far, and tell me what brings you to the role of {role}. | started began first then moved joined now currently because interested years studied worked
intro-path | career story | easy | 120 | worked | How did you get to where you are today, and what are you looking for next? | started first then moved joined now because interested years next
intro-three | self-presentation | easy | 90 | worked | Name three things about your work that matter for the role of {role}, with an example for one of them. | first second third strength because example worked result known
intro-today | current work | easy | 90 | worked | What does an ordinary week as {title_now} look like for you? | week day usually spend team meetings morning plan responsible customers
intro-employer | current work | easy | 120 | worked | Somebody has never heard of {employer_now}. What is it, and what is your part in it? | company customers team responsible my part we make people
intro-chosen | career choice | easy | 90 | mid senior lead | Why did you choose this line of work, and what has kept you in it? | because interested enjoy started liked learned first chose people problem
intro-studies | studies | easy | 90 | entry | You studied {degree}. Which part of it has shaped how you work today? | studied course project learned thesis professor class useful apply
intro-studies-next | studies | easy | 90 | entry | What led you to {degree}, and where do you want to go from there? | because interested course learned next want become
intro-ended | career story | easy | 120 | worked | Your time at {employer_ended} has ended. What do you take with you from it, and what do you want to do next? | learned take with next because want team work
intro-known | self-presentation | easy | 90 | worked | What would the people you worked with last say you are good at? | colleagues say feedback good strength because example
intro-proud | achievements | medium | 120 | worked | What in your working life so far are you proudest of, and why? | proud because built achieved result team difficult learned first
intro-short | self-presentation | medium | 60 | any | Tell me about yourself in one minute, with the role of {role} in mind. | experience role worked years led built looking because
intro-line | achievements | medium | 120 | worked | Your résumé says: “{change}”. Tell me the story behind that sentence. | was because team problem decided did result learned months
intro-best | achievements | easy | 120 | worked | Begin with the best: what stands behind “{feat}”, and why does it matter to you? | because proud team result did learned people
intro-latest | current work | easy | 120 | worked | Let us begin with your work as {title_now}. What are you responsible for, and what takes most of your time? | responsible customers team work every notice because
intro-employer-why | career choice | easy | 90 | worked | How did you come to {latest_employer}, and what did you want to do there? | applied heard wanted began because learn
intro-award | achievements | easy | 120 | worked | Let us begin with this: “{award}”. What was it for? | because worked did team result
intro-scope | current work | easy | 120 | worked | You write: “{scope_now}”. What does that mean on an ordinary day? | day people first because responsible
intro-first | career story | medium | 120 | mid senior lead | What do you do differently today from when you began as {first_title}? | then today learned before now because differently
intro-feat | achievements | medium | 120 | worked | If I knew only one thing about your work, and it was “{proof}”: what else should I know? | also team because result other learned
intro-step | career story | medium | 90 | senior lead | Which step in your career would you take differently today, and what did it teach you? | would different learned because decided mistake earlier changed
intro-project | projects | easy | 120 | school entry mid | Tell me about “{project}”: what is it, and what was the idea behind it? | idea because built users problem learned
intro-one-day | self-presentation | easy | 90 | worked | When somebody asks what you do for a living, what do you tell them? | work help people make team because
"""
RETURNING = """
[introduction returning]
back-begin | coming back | easy | 120 | any | You are coming back after some time away from the job. What do you bring with you from before, and what are you looking for now? | back now because experience course learned practice
back-forward | coming back | easy | 120 | any | You are coming back after some time away. What do you look forward to, and what would you like to refresh first? | back forward people learn refresh course practice
back-fresh | coming back | easy | 120 | any | What has changed in your line of work while you were away from it, and how have you kept up? | changed read course learned colleagues practice new
"""
MOTIVES = """
[motivation]
mot-pupil-day | interest in us | easy | 90 | school | What do you think an ordinary day in this job looks like, and what do you look forward to most? | morning people work learn help like
mot-pupil-school | motivation | easy | 90 | school | Which subject at school do you think you will need in this job, and what for? | maths because measure need use learn
mot-pupil-hard | doubts | easy | 90 | school | What do you expect to be hardest for you in the first months, and how will you deal with it? | early new learn ask practise tired help
mot-pupil-other | deciding | easy | 90 | school | What else have you thought of doing, and what speaks for this? | other because like better tried hands
mot-guide | energy | medium | 90 | worked | Would you like to do more of this: “{guide}”? Why, or why not? | yes no because enjoyed people more learned want
mot-feat | energy | medium | 90 | worked | “{feat}”: would you like to do something like that again? Why, or why not? | yes no because enjoyed more less learned want
mot-entry-work | motivation | easy | 90 | school entry | What draws you to the work of this role, {role}, rather than to other work? | because like hands tried learn people
mot-entry-know | motivation | easy | 90 | school entry | What do you know about the everyday work in the role of {role}, and what would you have to get used to? | early day learn work know because
mot-entry-learn | motivation | easy | 90 | school entry | What do you most want to learn in the role of {role}, and why just that? | learn because practice like able
mot-why-role | motivation | easy | 90 | any | Why the role of {role}, and why now? | because want next learned grow interested work
mot-why-next | direction | easy | 90 | worked | What should be different in your next job, and what should stay as it is? | different same because want learn team
mot-company | interest in us | easy | 90 | any | What did you find out about {company} before today, and what made you curious? | read website product because customers interested curious
mot-company-why | interest in us | medium | 90 | any | Other employers look for the same. Why {company}? | because product people values customers compared interested
mot-leave | leaving | medium | 90 | worked | What would have to change at {employer_now} for you to want to stay? | stay leave because grow team responsibility
mot-from-to | motivation | medium | 90 | worked | What does the step from {from_title} to {role} mean to you? | because next responsibility learn want different step
mot-line | energy | medium | 90 | worked | Would you like to do more work like this: “{now}”? Why, or why not? | yes no because enjoyed more less learned want
mot-five | direction | medium | 90 | any | What would you like to be able to do in three years that you can't do today? | learn lead become years able skill goal
mot-energy | energy | easy | 90 | worked | Which part of your work makes you forget the time, and which do you put off? | enjoy time love boring put because
mot-culture | way of working | easy | 90 | worked | In what kind of team do you do your best work? | team trust feedback clear together autonomy
mot-boss | way of working | medium | 90 | worked | What do you need from a manager to do good work? | clear feedback trust goals time support example
mot-duty | motivation | medium | 90 | any | Part of this job is: “{duty}”. What draws you to that? | like enjoy because did similar interested
mot-doubt | doubts | hard | 90 | worked | What speaks against taking this job, from your side? | doubt worry honest because but distance new
mot-values | values | medium | 90 | worked | What would make you leave a job within a month? | leave honesty trust respect because wrong
mot-field | interest in the field | medium | 120 | worked | What is changing in your field right now, and what do you make of it? | changing new because trend think customers impact
mot-offer | deciding | medium | 90 | worked | If you had two offers, what would decide? | learn team work people because money place
mot-pride | energy | easy | 90 | worked | What would you tell a friend about your work on a good day? | good helped finished people because proud
mot-learn | direction | easy | 90 | school entry mid | What do you want to have learned after your first year as {role}? | learn year able practice because goal
"""
MOTIVES_TO_LEAD = """
[motivation leading]
mot-lead | motivation | medium | 90 | worked | What draws you to answering for other people's work, and what would you miss of your own? | because people team learn responsibility like
"""
CLOSINGS = """
[closing]
clo-pupil | strengths | easy | 60 | school | Why should we take you, in two or three sentences? | because reliable good learn want hands like
clo-pupil-ask | own questions | easy | 60 | school | What would you like to know about this job, or about us? | what how when who day learn
clo-pupil-try | first step | easy | 60 | school | If you came to us for a trial day, what would you like to try? | try see learn help watch make
clo-missing | what was not asked | easy | 90 | any | What have I not asked that would speak for you? | also would add experience because example
clo-questions | own questions | easy | 90 | any | What would you like to know from us? | how what team would question role expect
clo-sum | summing up | medium | 60 | any | Sum up in three sentences why we should choose you for the role of {role}. | because experience can result role bring
clo-sum-open | summing up | medium | 60 | any | Sum up in three sentences what an employer gets who hires you. | because experience can result bring good
clo-doubt | doubts | medium | 90 | any | Where might we still have doubts about you, and what do you say to that? | doubt experience learn because example
clo-strength | strengths | easy | 90 | any | Which of your strengths did not come up today? | strength good because example at
clo-start | first step | easy | 60 | any | What would you start with if you began here tomorrow? | first meet learn ask read
clo-return | second thoughts | medium | 60 | any | Which of today's questions would you answer differently a second time? | question answer differently because more example
clo-next | next steps | easy | 60 | mid senior lead | Is there anything that we should know for the next steps, such as your notice period? | notice weeks start available travel
clo-proof | references | medium | 60 | worked | Whom at {latest_employer} should we talk to about your work, and what would they tell us? | manager colleague would say work result team
clo-remember | summing up | easy | 60 | any | If we remember only one thing about you from today, what should it be? | remember because example result good
clo-sample | references | easy | 60 | worked | If you could show us one piece of your work, what would it be, and what should we look at? | show piece work because look result
"""
