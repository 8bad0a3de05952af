// Before the document's own code, on a page that records an answer: camera and microphone, until `saidAll()`.
const camera = await navigator.mediaDevices.getUserMedia({ video: true, audio: true });
const recorder = new MediaRecorder(camera, { mimeType: 'video/webm' });
const parts = [];
recorder.ondataavailable = ({ data }) => parts.push(data);
const recorded = new Promise((resolve) => { recorder.onstop = resolve; });
recorder.start(1000);
await new Promise((resolve) => { globalThis.saidAll = resolve; });
recorder.stop();
await recorded;
camera.getTracks().forEach((track) => track.stop());
const videoBlob = new Blob(parts, { type: 'video/webm' });

// a page that wants to show how far it is listens as soon as it knows where
const plainFetch = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const answer = await plainFetch(address, options);
  if (address === '/api/v1/upload-url') new WebSocket((await answer.clone().json()).events_url);
  return answer;
};
