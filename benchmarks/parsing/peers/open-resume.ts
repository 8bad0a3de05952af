// OpenResume's result in the scorer's form. A date stands in one piece there; it is cut after its first year.
import { pathToFileURL } from "node:url";
import { parseResumeFromPdf } from "lib/parse-resume-from-pdf";

const ends = (date: string) => {
  const first = date.match(/(?:\d{1,2}[/.])?\d{4}(?:-\d{2}(?!\d))?/);
  const cut = first ? first.index! + first[0].length : date.length;
  return { start_date: date.slice(0, cut), end_date: date.slice(cut) };
};

export const parse = async (_bytes: Uint8Array, path: string) => {
  const read = await parseResumeFromPdf(pathToFileURL(path).href);
  const { name, email, phone, location, url, summary } = read.profile;
  return {
    name, email, phone, location, summary,
    links: url ? [url] : [],
    experience: read.workExperiences.map((job) => ({
      company: job.company, position: job.jobTitle, ...ends(job.date), description: job.descriptions,
    })),
    education: read.educations.map((school) => ({
      institution: school.school, degree: school.degree, area: "", ...ends(school.date),
    })),
    skills: [...read.skills.featuredSkills.map((one) => one.skill), ...read.skills.descriptions],
    projects: read.projects.map((one) => ({ name: one.project })),
    languages: [],
    certifications: [],
  };
};
