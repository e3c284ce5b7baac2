import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One text file of the content folder. */
export interface TextFile {
  /** Path inside the content folder, with forward slashes: `articles/styles/anxious.mdx`. */
  path: string;
  text: string;
}

export type FileFaultReason = 'missing-folder' | 'not-a-file' | 'not-utf8' | 'too-large' | 'empty' | 'unreadable';

/** A file that could not be taken in at all. */
export interface FileFault {
  path: string;
  reason: FileFaultReason;
  /** For `too-large`: the limit in bytes. For `unreadable`: the system's own word. */
  detail?: string | number;
}

export interface Folder {
  texts: TextFile[];
  /** Paths of pictures; they are listed, not read. */
  images: string[];
  /** Paths of files that nothing reads. */
  strangers: string[];
  faults: FileFault[];
}

const TEXT = /\.(mdx|ya?ml|json|txt)$/;
const IMAGE = /\.(svg|png|jpe?g|webp|avif|gif)$/;

/** Bytes a text file may have. An article has about 15 kB; anything near a limit is a mistake, not a text. */
const limitOf = (path: string): number => (path.endsWith('.json') ? 4_000_000 : path.endsWith('.mdx') ? 100_000 : 1_000_000);

/**
 * Reads all files below a content folder. Never throws: what cannot be read comes back as a fault.
 * Hidden files are passed over, as editors and systems leave them behind.
 * @param read how a file is read; tests pass one that fails
 */
export function readFolder(dir: string, read: (file: string) => Uint8Array = readFileSync): Folder {
  const folder: Folder = { texts: [], images: [], strangers: [], faults: [] };
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    folder.faults.push({ path: '', reason: 'missing-folder' });
    return folder;
  }
  const visit = (below: string): void => {
    const entries = readdirSync(join(dir, below), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isFile()) take(path);
      else if (entry.isDirectory() && !TEXT.test(entry.name)) visit(path);
      else folder.faults.push({ path, reason: 'not-a-file' });
    }
  };
  const take = (path: string): void => {
    if (IMAGE.test(path)) folder.images.push(path);
    else if (!TEXT.test(path)) folder.strangers.push(path);
    else {
      const text = readText(() => read(join(dir, path)), limitOf(path));
      if (typeof text === 'string') folder.texts.push({ path, text });
      else folder.faults.push({ path, ...text });
    }
  };
  visit('');
  return folder;
}

function readText(read: () => Uint8Array, limit: number): string | Omit<FileFault, 'path'> {
  try {
    const bytes = read();
    if (bytes.length > limit) return { reason: 'too-large', detail: limit };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { reason: 'not-utf8' };
    return text.trim() === '' ? { reason: 'empty' } : text;
  } catch (error) {
    if (error instanceof TypeError) return { reason: 'not-utf8' };
    return { reason: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
}
