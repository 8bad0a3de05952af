// A page that brings a language model along: tries it, begins a session with it, uploads, changes a section, ends it.
const model = { provider: 'ollama', model_name: 'gemma2:2b', base_url: 'http://localhost:11434', api_key: 'sk-canary-of-a-page' };

async function call(path, options = {}) {
  const answer = await fetch(`/api/v1${path}`, options);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
const json = (method, body, headers = {}) => ({
  method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body),
});

const tried = await call('/session/test-config', json('POST', model));
console.log('tried', tried.success, tried.provider_info);
const begun = await call('/session/create', json('POST', { llm_config: model }));
const shown = { 'X-Session-ID': begun.session_id };
const form = new FormData();
form.append('file', file);
const read = await call('/upload_resume/', { method: 'POST', headers: shown, body: form });
console.log('read', read.personal_details.name, read.session_id === begun.session_id);
const changed = await call('/resume_sections/', json('PATCH', { skills: ['Go'] }, shown));
console.log('changed', changed.skills, changed.resume_id === read.resume_id);
const info = await call('/session/info/', { headers: { Authorization: `Bearer ${begun.session_id}` } });
console.log('info', info.llm_config.provider, JSON.stringify(info).includes(model.api_key), info.resumes.length);
console.log('listed', (await call(`/session/resumes/?session_id=${begun.session_id}`)).total_resumes);
await call(`/session/${begun.session_id}`, { method: 'DELETE', headers: shown });
console.log('valid', (await call(`/session/validate/${begun.session_id}`)).valid);
