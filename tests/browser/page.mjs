// A page around the document's hook: what its component shows and does, without JSX; `shown` is what the hook gave last.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import useResumeBuilder from './useResumeBuilder.js';

const Message = ({ role, content, attachments = [] }) => h('p', { className: role },
  h('strong', null, role === 'user' ? 'You: ' : 'AI: '), content,
  attachments.map(({ filename }) => h('em', { key: filename }, ` 📎 ${filename}`)));

const Page = () => {
  const builder = useResumeBuilder();
  const [words, setWords] = useState('');
  const [files, setFiles] = useState([]);
  globalThis.shown = builder;
  const send = async (event) => {
    event.preventDefault();
    await builder.sendMessage(words, files);
    setWords('');
    setFiles([]);
  };
  return h('main', null,
    h('p', { id: 'status' }, builder.isConnected ? '🟢 Connected' : '🔴 Disconnected'),
    builder.messages.map((message, index) => h(Message, { key: index, ...message })),
    h('form', { onSubmit: send },
      h('input', { id: 'words', value: words, disabled: !builder.isConnected, onChange: (e) => setWords(e.target.value) }),
      h('input', { id: 'files', type: 'file', multiple: true, onChange: (e) => setFiles(Array.from(e.target.files)) }),
      h('button', { id: 'send', disabled: !builder.isConnected || builder.isGenerating }, 'Send')),
    h('pre', { id: 'markdown' }, builder.resumeMarkdown),
    builder.resumePdf && h('button', { id: 'pdf', onClick: () => builder.downloadPdf() }, '📄 Download PDF'),
    builder.resumeDocx && h('button', { id: 'docx', onClick: () => builder.downloadDocx() }, '📝 Download DOCX'));
};

createRoot(document.getElementById('root')).render(h(Page));
