// A page that builds a résumé with the functions of the document: a session, a socket, a message with two files, a Word file.
const frames = [];
const session = await createSession();
const opened = Promise.withResolvers();
const made = Promise.withResolvers();
const socket = connectWebSocket(session, (data) => {
  frames.push(data);
  if (data.type === 'resume_docx_update') made.resolve();
});
socket.addEventListener('open', opened.resolve);
await opened.promise;

const note = new NodeFile(['Bob Stone\nbob@example.com\n\nSkills\nRust\n'], 'note.txt', { type: 'text/plain' });
const answer = await sendMessageWithFiles(session, 'My title is Data Engineer', [file, note]);
console.log('answered', answer.session_id === session);
await made.promise;

const last = (type) => frames.findLast((frame) => frame.type === type);
const begins = (base64) => Buffer.from(base64, 'base64').subarray(0, 4).toString();
console.log('markdown', last('resume_generated').resume_markdown);
console.log('pdf', begins(last('resume_pdf_update').pdf_base64), last('resume_pdf_update').modification_type);
console.log('docx', begins(last('resume_docx_update').docx_base64));
console.log('said', frames.filter(({ type }) => type === 'chat_response').map(({ message }) => message).includes(answer.message));

const word = await generateDocx(session, last('resume_generated').resume_markdown);
console.log('word', word.success, word.error, word.session_id === session, begins(word.docx_base64));
const none = await generateDocx(session, '');
console.log('none', none.success, none.docx_base64, none.error.length > 0);
socket.close();
