"""Skills that show another one: whoever has worked with Django has written Python."""

from functools import cache

_SHOWN_BY = """
Python: Django; Flask; FastAPI; pandas; NumPy; SciPy; PySpark; PyTorch; TensorFlow; Keras; scikit-learn; pytest; Matplotlib; Celery
Java: Spring Framework; Spring Boot; Hibernate; JUnit; Maven; Tomcat
JavaScript: TypeScript; React; Angular; Vue.js; Next.js; Nuxt; Svelte; jQuery; Node.js; Redux; Jest; Cypress
React: Next.js; Redux; React Native
Vue.js: Nuxt
HTML: React; Angular; Vue.js; web design; front-end development
CSS: Sass; Tailwind CSS; Bootstrap; web design
C#: ASP.NET; .NET Core; Blazor; WPF; Entity Framework; Unity
.NET: ASP.NET; .NET Core; Blazor; WPF; Entity Framework
Ruby: Ruby on Rails
PHP: Laravel; Symfony; WordPress; Drupal; Magento
Swift: SwiftUI
SQL: MySQL; MariaDB; PostgreSQL; SQLite; SQL Server; Oracle; PL/SQL; T-SQL; DB2; Teradata; Sybase; BigQuery; Redshift; Snowflake; dbt
NoSQL: MongoDB; Cassandra; Redis; DynamoDB; Elasticsearch
Docker: Kubernetes
REST API: FastAPI
Linux: Ubuntu; Debian; Red Hat; CentOS
Unix: Linux; Ubuntu; Debian; Red Hat; CentOS
Git: GitHub; GitLab; Bitbucket
Agile: Scrum; Kanban
Amazon Web Services: EC2; Amazon S3; AWS Lambda; CloudFormation; DynamoDB; Redshift
cloud computing: Amazon Web Services; Microsoft Azure; Google Cloud Platform; EC2; AWS Lambda
CI/CD: Jenkins; CircleCI; Argo CD; continuous integration; continuous delivery; continuous deployment
continuous integration: CI/CD; Jenkins; CircleCI
continuous delivery: CI/CD; Argo CD
infrastructure as code: Terraform; CloudFormation
ETL: Informatica; SSIS; Talend; Apache Airflow; dbt
big data: Hadoop; Apache Spark; Hive; PySpark; Databricks
machine learning: deep learning; TensorFlow; PyTorch; Keras; scikit-learn; neural networks; predictive modeling; natural language processing; computer vision
deep learning: TensorFlow; PyTorch; Keras; neural networks
data visualization: Tableau; Power BI; Qlik; Looker; Matplotlib
business intelligence: Tableau; Power BI; Qlik; Looker; MicroStrategy; Cognos; SSRS
data analysis: Tableau; Power BI; pandas; statistical analysis; SAS; SPSS
statistics: statistical analysis; regression analysis; SAS; SPSS; Stata; Minitab
Microsoft Office: Microsoft Excel; Microsoft Word; Microsoft PowerPoint; Microsoft Outlook; Microsoft 365
Microsoft 365: Microsoft Teams; OneNote
Microsoft Excel: pivot tables; vlookup; Excel macros; Power Query
spreadsheets: Microsoft Excel; Google Sheets
word processing: Microsoft Word; Google Docs
customer relationship management: Salesforce; HubSpot; Zoho; Microsoft Dynamics; Siebel
enterprise resource planning: SAP; NetSuite; PeopleSoft; JD Edwards; Microsoft Dynamics
SAP: SAP HANA; ABAP; SAP FICO
test automation: Selenium; Cypress; Playwright; Appium
software testing: test automation; manual testing; regression testing; unit testing; integration testing; user acceptance testing; Selenium; JUnit
quality assurance: software testing; test automation; manual testing; user acceptance testing
routing and switching: Cisco; BGP; OSPF
Active Directory: LDAP
robotic process automation: UiPath; Blue Prism
PLC programming: SCADA; PLC
computer-aided design: SolidWorks; AutoCAD; CATIA; Creo; Autodesk Inventor; NX; Revit; SketchUp; Civil 3D; Rhino
electronic medical records: Epic EMR; Cerner; Meditech
version control: Git; GitHub; GitLab; Bitbucket; Subversion; Perforce
Driver's licence: Commercial driver's licence; Class A CDL
"""


@cache
def _by_skill() -> dict[str, tuple[str, ...]]:
    lines = (line.split(":", 1) for line in _SHOWN_BY.strip().splitlines())
    return {shown: tuple(one.strip() for one in by.split(";")) for shown, by in lines}


def shown_by(skill: str) -> tuple[str, ...]:
    """The skills that can't be had without this one; names as the lexicon has them."""
    return _by_skill().get(skill, ())


_LEAST_LETTERS = 4


def trade_of(skill: str) -> str:
    """How the name of whoever does it begins: "account" of accounting, "nurs" of nursing. Empty of all but single words in -ing."""
    base = skill.lower().removesuffix("ing")
    able = skill.lower().endswith("ing") and base.isalpha() and len(base) >= _LEAST_LETTERS
    return base if able else ""
