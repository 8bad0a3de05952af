// A page where somebody looks at everything that is stored of them, and has it erased.
const headers = { Authorization: `Bearer ${token}` };
const form = new FormData();
form.append('file', file);
await fetch('/api/resumes/upload', { method: 'POST', headers, body: form });

const account = async (method = 'GET') => (await fetch('/api/v1/account', { method, headers })).json();
const look = async (url) => console.log('link', (await plainFetch(url)).status);
const whole = await account();
console.log('account', whole.account.email, whole.account.full_name, whole.resumes.length, whole.links.length);
await look(whole.links[0].url);
const gone = await account('DELETE');
console.log('erased', gone.status, gone.objects);
await look(whole.links[0].url);
const after = await account();
console.log('left', after.resumes.length, after.links.length);
