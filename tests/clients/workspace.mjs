// A page about somebody's sessions: begins one, keeps two files in it, shows what there is, removes it.
const asUser = { 'X-User-Id': currentUser.email };

async function call(path, options = {}) {
  const answer = await fetch(path, { headers: asUser, ...options });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const begun = await call('/api/sessions/create', { method: 'POST' });
console.log('begun', begun.session_id);

const form = new FormData();
form.append('file', file);
form.append('file', new NodeFile(['Jane Roe\njane@example.com\n'], 'jané.txt'));
const uploaded = await call('/api/resumes/upload', { method: 'POST', body: form });
console.log('uploaded', uploaded.filename, uploaded.session_id);
const linked = await plainFetch(uploaded.url);
console.log('linked', linked.status, await linked.text());

for (const one of (await call('/api/sessions/list')).sessions) {
  displaySession(one.session_id, one.created, one.blob_count);
}
displayFiles((await call(`/api/sessions/${begun.session_id}/files?prefix=raw_resumes/`)).files);
const gone = await call(`/api/sessions/${begun.session_id}`, { method: 'DELETE' });
console.log('deleted', gone.deleted_blobs, (await call('/api/sessions/list')).total);
