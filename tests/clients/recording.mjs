// What a page has recorded, before the document's code, which puts it where it is told to.
const videoBlob = new Blob([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3]), 'and what a camera saw'], { type: 'video/webm' });
