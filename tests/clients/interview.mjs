// A page that holds an interview by the functions of the document, answers until the end, and shows what came of it.
const post = async (path, body) => (await fetch(path, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body),
})).json();
const SAID = [
  'At Acme I moved our nightly reports from scripts to a SQL pipeline, because they failed twice a week. I rewrote the joins,',
  'tested each against the old output for a month, and in the end the run took ten minutes instead of three hours.',
].join(' ');

const read = await uploaded();
const begin = await begun(null, read.data, 'Data Engineer');
const opened = begin.ok ? await begin.json() : {};
const first = opened.opening_question;
console.log('begun', opened.success, opened.mode, opened.total_questions, first.question_number, first.total_questions);

const session = opened.session_id;
const asked = [first];
const skipped = await post('/api/session/skip', { session_id: session });
console.log('skipped', skipped.success);
asked.push(skipped.result.next_question);
let told;
do {
  told = await post('/api/session/conversational-answer', {
    session_id: session, answer_text: `${SAID} That was number ${asked.length}.`, time_taken_seconds: 42,
    voice_metrics: null, camera_metrics: { smiles: 3 },
  });
  if (told.next_question) asked.push(told.next_question);
} while (told.success && !told.is_complete);
const { score, scores } = told.evaluation;
console.log('said', told.success, score >= 0 && score <= 100 && Object.keys(scores).length === 5);
const texts = new Set(asked.map((one) => one.question));
console.log('questions', texts.size === asked.length, asked.filter((one) => !one.is_follow_up).length === 10);

const result = await summed(session);
const { overall_score: overall, questions } = result.summary;
console.log('summary', result.success, typeof overall, questions.length === 10, result.saved_to_database, typeof result.db_session_id);
if (token) {
  const shown = await looked();
  const [newest] = shown.recent_sessions;
  console.log('dashboard', shown.statistics.total_sessions, shown.statistics.average_score === newest.overall_score, newest.job_role, newest.id, shown.resumes.length, shown.trends.dates.length);
  const row = await (await fetch(`/api/db/sessions/${result.db_session_id}`, { headers: { Authorization: `Bearer ${token}` } })).json();
  console.log('record', row.answers.length === asked.length, row.resume_id === localStorage.getItem('resume_id'));
} else {
  const refused = await fetch('/api/db/dashboard');
  console.log('dashboard', refused.status, (await refused.json()).detail);
}
