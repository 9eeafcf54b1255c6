// Reads one kind of archive (zip) and writes another (asar), so that set-up needs no tool besides Node and tar.
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');

/** The entries of a zip file's central directory, in order. Zip64 is not supported. */
async function zipEntries(file) {
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, 65_557));
  await file.read(tail, 0, tail.length, size - tail.length);
  const end = tail.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) throw new Error('not a zip file');
  const count = tail.readUInt16LE(end + 10);
  const directory = Buffer.alloc(tail.readUInt32LE(end + 12));
  const offset = tail.readUInt32LE(end + 16);
  if (offset === 0xffffffff) throw new Error('zip64 is not supported');
  await file.read(directory, 0, directory.length, offset);

  const entries = [];
  for (let i = 0, at = 0; i < count; i++) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      deflated: directory.readUInt16LE(at + 10) === 8,
      packedSize: directory.readUInt32LE(at + 20),
      executable: ((directory.readUInt32LE(at + 38) >>> 16) & 0o111) !== 0,
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks a zip file into `folder`. `rename(name)` gives each file's path there, or null to leave it out;
 * `progress(done, total)` hears about packed bytes. Returns the number of files written.
 */
export async function unzip(zipFile, folder, rename, progress = () => {}) {
  const file = await open(zipFile);
  try {
    const wanted = (await zipEntries(file)).flatMap((entry) => {
      const relative = entry.name.endsWith('/') ? null : rename(entry.name);
      return relative === null ? [] : [{ ...entry, to: path.join(folder, relative) }];
    });
    const total = wanted.reduce((sum, entry) => sum + entry.packedSize, 0);
    let done = 0;
    for (const entry of wanted) {
      if (!entry.to.startsWith(folder + path.sep))
        throw new Error(`${entry.name} points outside its archive`);
      await writeEntry(zipFile, file, entry);
      progress((done += entry.packedSize), total);
    }
    return wanted.length;
  } finally {
    await file.close();
  }
}

async function writeEntry(zipFile, file, entry) {
  mkdirSync(path.dirname(entry.to), { recursive: true });
  const mode = entry.executable ? 0o755 : 0o644;
  if (entry.packedSize === 0) return writeFileSync(entry.to, '', { mode });
  const local = Buffer.alloc(30);
  await file.read(local, 0, local.length, entry.header);
  const start = entry.header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const packed = createReadStream(zipFile, { start, end: start + entry.packedSize - 1 });
  const target = createWriteStream(entry.to, { mode });
  return entry.deflated ? pipeline(packed, createInflateRaw(), target) : pipeline(packed, target);
}

/** An asar archive of a few flat files (`{ name: Buffer }`): a length-prefixed JSON header, then the contents. */
export function asar(files) {
  const header = { files: {} };
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    header.files[name] = { size: content.length, offset: String(offset) };
    offset += content.length;
  }
  const json = Buffer.from(JSON.stringify(header));
  const padded = Math.ceil(json.length / 4) * 4;
  const lengths = Buffer.alloc(16);
  [4, padded + 8, padded + 4, json.length].forEach((value, i) => lengths.writeUInt32LE(value, i * 4));
  return Buffer.concat([lengths, json, Buffer.alloc(padded - json.length), ...Object.values(files)]);
}
