"""Résumés as people and language models write them in Markdown, each with what must be read of it."""

DOCUMENTS: dict[str, str] = {
    "plain": """# Jane Roe
Senior Data Engineer

jane@example.org | +49 30 1234567 | Berlin, Germany | [LinkedIn](https://linkedin.com/in/janeroe) | https://github.com/janeroe

## Summary
Data engineer with **8 years** in *streaming* systems.

## Experience

### Senior Data Engineer | Acme Corp
*March 2021 – Present* | Berlin

- Moved nine pipelines to [Kafka](https://kafka.apache.org)
- Cut cost by 38%

### Data Analyst, Initech
Jan 2018 - Feb 2021

* Built dashboards
* Automated reports

## Education

### BSc Physics — University of Springfield
2012 – 2016

## Skills
- **Languages:** Python, Rust
- **Tools:** Kafka, Docker
""",
    "bold company": """# John Smith

**Acme Corp** — Senior Engineer (2019–2021)
""",
    "model's favourite": """Here is your résumé:

```markdown
# **ALEX JOHNSON**
📧 alex.j@example.com | 📱 (555) 123-4567 | 📍 Austin, TX | 🔗 linkedin.com/in/alexj

---

## 🎯 Professional Summary

Results-driven engineer with 5+ years of experience.

---

## 💼 Professional Experience

**Senior Software Engineer** | *TechCorp Inc.* | Austin, TX
*January 2021 – Present*

- Led a team of **6 engineers**
- Reduced latency by ~40%

**Software Engineer** | *StartupXYZ* | Remote
*June 2018 – December 2020*

- Shipped the billing API

---

## 🎓 Education

**B.S. in Computer Science** | *University of Texas at Austin*
*2014 – 2018* | GPA: 3.8/4.0

## 🛠️ Technical Skills

| Category | Skills |
|----------|--------|
| Languages | Python, JavaScript, Go |
| Cloud | AWS, GCP |

## 📜 Certifications

- AWS Certified Solutions Architect (Amazon, 2022)
- **CKA** – CNCF, March 2023
```

Let me know if you want changes!
""",
    "setext": """Maria Gómez
===========

Ingeniera de software

Experiencia profesional
-----------------------

**Ingeniera** en Telefónica, Madrid (enero 2019 - actualidad)

+ Diseñé el sistema de pagos
+ Mentoría de 3 personas

Formación
---------

Grado en Informática, Universidad Complutense, 2014-2018

Idiomas
-------

Español (nativo), Inglés (C1)
""",
    "german": """# Lebenslauf

## Max Mustermann

Musterstraße 1, 12345 Berlin · max@example.de · 0171 2345678

## Berufserfahrung

### Projektleiter bei der Muster GmbH (03/2019 – heute)
- Leitung von 12 Mitarbeitern
  - davon 3 Auszubildende

### 2015 – 2019: Ingenieur, Beispiel AG, Hamburg
- Planung von Anlagen

## Ausbildung
- **2010 – 2015** Diplom Maschinenbau, TU Dresden, Note: 1,7

## Kenntnisse
CAD, SAP, MS Project

## Ehrenamt
Freiwillige Feuerwehr seit 2005
""",
    "french": """# Camille Dupont
Développeuse web

## Expériences professionnelles
**Développeuse full-stack**, Société Générale, Paris — depuis septembre 2020 à actuel
• Refonte de l'intranet
• Tests automatisés

## Formation
Master informatique, Université de Lyon, 2018

## Langues
- Français : langue maternelle
- Anglais : B2

## Centres d'intérêt
Escalade, photographie
""",
    "skewed levels": """#### Priya Patel
##### Product Manager

###### Work History
Product Manager, Flipkart, 2017 to 2020
- Launched grocery
###### Education
MBA, IIM Bangalore, 2015
""",
    "all level one": """# Sam Lee

# Experience

## Barista
Coffee House, Leeds, 2020-2022

- Made coffee

# Education

## City College
A-levels, 2019
""",
    "nested roles": """# Wei Chen

## Experience

### Google

#### Staff Engineer
*2020 - Present*
- Search quality

#### Senior Engineer
*2016 - 2020*
- Ads ranking

### Microsoft
**Engineer** (2012 - 2016), Redmond
- Bing
""",
    "bold pseudo headings": """**Olga Petrova**
olga@example.ru

**EXPERIENCE**

**Accountant**, Gazprom, Moscow, 2015–2020
- Closed the books monthly

**EDUCATION**
Moscow State University, Economics, 2010-2015

**SKILLS**
Excel; 1C; IFRS
""",
    "capitals without marks": """TOM BAKER
tom@example.org

EXPERIENCE
Baker, Greggs, Newcastle, 2010 - 2020
- Bread

SKILLS: sourdough, pastry

HOBBIES
Chess
""",
    "one paragraph": "I am Ana Silva, a nurse from Porto with 12 years at Hospital São João; I speak Portuguese and English, reach me at ana@example.pt or 912345678.",
    "no name": """## Skills
- Python
- Go
- Rust

## Experience
- Engineer at Foo Ltd, 2020 - 2022
- Intern at Bar, 2019
""",
    "html": """<h1 align="center">Kim Min-jun</h1>
<p align="center"><b>Designer</b><br/><a href="mailto:kim@example.kr">kim@example.kr</a> &nbsp;|&nbsp; <a href="https://kim.design">Portfolio</a></p>
<!-- hidden words -->

## 경력

<div>

**Designer** – Naver (2019 – 2023)<br>Seoul

</div>

<ul><li>Redesigned search</li><li>Led 4 people</li></ul>

## Education
<details><summary>KAIST</summary>BA Design, 2018</details>
""",
    "front matter": """---
name: Robin Hood
title: Archer
email: robin@example.org
layout: resume
---

## Experience

**Outlaw** @ Sherwood Forest
1190 – 1199
- Gave to the poor
""",
    "projects": """# Lina

## Projects

### [ChatBot](https://github.com/lina/chatbot) | Python, FastAPI
- Answers 10k questions a day
- Demo at https://demo.lina.dev

### Weather App
*React, Node.js*
A small app that shows the weather. Built in 2021.
[GitHub](https://github.com/lina/weather) | [Live demo](https://weather.lina.dev)

- **Portfolio site**: my own site, made with Hugo (https://lina.dev)
- Plotter - draws things
""",
    "table of jobs": """# Noor Khan

## Work Experience

| Company | Title | Dates | Location |
|:--|:--|:--|:--|
| Shell | Process Engineer | 2015 - 2019 | The Hague |
| BP | Senior Engineer | 2019 - Present | London |

## Languages

| Language | Level |
|---|---|
| English | Native |
| Urdu | Fluent |
""",
    "list of all": """- Name: Petr Novák
- Email: petr@example.cz
- Phone: +420 777 123 456
- Experience:
  - Developer, Seznam, 2015-2020
    - wrote C++
- Skills: C++, Python
""",
    "numbered": """# Hana Yamada

## 1. Experience

1. **Teacher**, Tokyo School, April 2010 – March 2020
   1. Taught English
   2. Led the club
2. **Tutor**, home, 2008-2010

## 2. Education

1. BA English Literature, Waseda University, March 2008

## Publications
1. Yamada H., Sato K. (2019). *On teaching*. Journal of Schools, 12(3), 45–67. [doi](https://doi.org/10.1/x)

## Awards & Honors
- Best Teacher Award, Tokyo City, Nov 12, 2015
- Dean's List
""",
    "quotes and code": """# Dev Null
> Unix person since 1979

## Skills
`bash`, `awk`, ~~perl~~, C#, F#, .NET, Node.js, CI/CD

## Experience
```
Sysadmin, AT&T Bell Labs, 1979 - 1990
kept machines up
```
""",
    "references": """# Ida B.

[Site][1] — [mail](mailto:ida@example.org)

## Experience

### Reporter — [The Times][2] — 1900–1910
Wrote stories.

## Volunteer Experience
### Red Cross
Driver, 1914–1918
- Drove

[1]: https://ida.example.org
[2]: https://thetimes.example.org "The Times"
""",
    "dates of all kinds": """# Dee Date

## Experience
**A**, Aco — 01/2020 – 12/2020
- a
**B**, Bco — Sept. 2018 – Dec '19
- b
**C**, Cco — Summer 2017
- c
**D**, Dco — since 2016
- d
**E**, Eco — 2015年4月 – 2016年3月
- e
**F**, Fco — 15 March 2013 to 20 April 2014 (1 yr 2 mos)
- f
""",
    "unknown sections": """# Una Known

## Core Values
Honesty

## Speaking
### PyCon 2022
Talk on types
- 300 people
### EuroPython
Keynote

## Misc
1. a
2. b
""",
    "contacts by label": """# Lee Label
**Location:** Oslo, Norway
**Email:** lee@example.no
**Phone:** +47 22 12 34 56
**LinkedIn:** [lee-label](https://www.linkedin.com/in/lee-label)
**Website:** lee.example.no
**Nationality:** Norwegian
**Date of birth:** 1 May 1990

## About me
Hello.
""",
    "contact section": """# Zoe Zed

## Contact
- Email: zoe@example.org
- Tel.: 030 / 123 456 78
- Zürich, Switzerland
- <https://zoe.example.org>

## Profile
Chemist.

## Further training
- Safety course 2020
""",
    "chinese": """# 王小明
软件工程师 | wang@example.cn | 13800001111

## 工作经历
### 高级工程师 | 腾讯 | 2019年3月 - 至今
- 负责支付系统

## 教育背景
### 清华大学 | 计算机科学 学士 | 2012 - 2016

## 技能
Java、Go、MySQL
""",
    "escapes": r"""# A\*B C\_D

## Skills
C\#, 1\. one, a\|b, \<tag\>, R&amp;D, &lt;T&gt;, Vec<T>, {{ 7*7 }}, #eval, $x^2$, <script>alert(1)</script>

## Experience
### Engineer \- Acme
- 5 * 3 * 2 and a_b_c and __init__ and [brackets] and [x](javascript:alert(1))
""",
}
