// A front end that may be signed out, and then sends an empty Authorization header.
const headers = { Authorization: token ? `Bearer ${token}` : '' };
const form = new FormData();
form.append('file', file);
const parsed = await (await fetch('/api/resume/parse', { method: 'POST', headers, body: form })).json();
console.log('parsed', parsed.success, parsed.data.name, parsed.saved_to_database);
const mine = await fetch('/api/db/resumes', { headers });
const body = await mine.json();
console.log('mine', mine.status, Array.isArray(body) ? body.map((one) => one.id === parsed.resume_id) : body.detail);
