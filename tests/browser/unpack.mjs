// Writes what lies packed in a Chromium package into a folder: node unpack.mjs <package> <folder>
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const [source, folder] = process.argv.slice(2);
for (const name of ['chromium', 'al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
  await pipeline(
    createReadStream(`${source}/bin/${name}.br`),
    createBrotliDecompress(),
    createWriteStream(`${folder}/${name}`, { mode: 0o755 }),
  );
}
