// OfflineCV's result in the scorer's form.
import { runCascade } from "peer/src/lib/heuristics/cascade.ts";

export const parse = async (bytes: Uint8Array) => {
  const read: any = (await runCascade(bytes)).canonical.fields;
  const urls = ["linkedin_url", "github_url", "portfolio_url", "website_url"].map((key) => read[key]);
  const links = [...(read.profiles ?? []).map((one: any) => one.url), ...urls].filter(Boolean);
  const names = (found: any[]) => (found ?? []).map((one) => (typeof one === "string" ? one : (one.name ?? one.title)));
  return {
    name: read.full_name, email: read.email, phone: read.phone, location: read.location, summary: read.summary,
    links: [...new Set(links)],
    experience: read.experience.map((job: any) => ({
      company: job.company, position: job.title, start_date: job.start_date ?? "",
      end_date: job.end_date ?? (job.is_current ? "present" : ""),
      description: (job.description ?? "").split("\n").filter((line: string) => line.trim()),
    })),
    education: read.education.map((school: any) => ({
      institution: school.institution, degree: school.degree, area: school.field ?? "",
      start_date: school.start_date ?? "", end_date: school.end_date ?? (school.is_current ? "present" : school.year ?? ""),
    })),
    skills: read.skills,
    projects: names(read.projects).map((name) => ({ name })),
    languages: [],
    certifications: names(read.heuristic_certifications),
  };
};
