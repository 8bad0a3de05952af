// What a page has recorded, before the document's code, which has it analysed.
import { readFileSync } from 'node:fs';

const videoBlob = new Blob([readFileSync('answer.webm')], { type: 'video/webm' });
