// What a page gives its scripts: an address to start from, a signed-in user, places to show things. Prepended to a client's code.
import { File as NodeFile } from 'node:buffer';

const HOME = process.env.HIREWIRE_URL;
const plainFetch = globalThis.fetch;
globalThis.fetch = (address, options) => {
  const meant = new URL(address, HOME);
  const elsewhere = meant.hostname !== 'localhost'; // signed addresses, of the object store
  return plainFetch(elsewhere ? meant : new URL(meant.pathname + meant.search, HOME), options);
};

const PlainSocket = globalThis.WebSocket;
globalThis.WebSocket = class extends PlainSocket {
  constructor(address) {
    const meant = new URL(address);
    super(new URL(meant.pathname + meant.search, HOME.replace('http', 'ws')));
  }
};
globalThis.FileReader = class {
  async readAsDataURL(read) {
    const content = Buffer.from(await read.arrayBuffer());
    this.result = `data:${read.type};base64,${content.toString('base64')}`;
    this.onload();
  }
};

const seen = { said: [], sessions: [], files: null, kept: {} };
const currentUser = { email: process.env.HIREWIRE_USER };
const token = process.env.HIREWIRE_TOKEN || null;
const supabase = { auth: { getSession: async () => ({ data: { session: token && { access_token: token } } }) } };
const localStorage = { setItem: (key, value) => { seen.kept[key] = value; }, getItem: (key) => seen.kept[key] ?? null };
const file = new NodeFile(['Bob Stone\nbob@example.com\n\nSkills\nPython, SQL\n'], 'bob.txt', { type: 'text/plain' });
const displaySession = (...told) => seen.sessions.push(told);
const displayFiles = (files) => { seen.files = files; };
console.log = (...told) => seen.said.push(told);
process.on('beforeExit', () => { process.stdout.write(JSON.stringify(seen)); process.exit(); });
