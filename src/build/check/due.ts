import { field, filesOf, list, text } from '../../lib/content/library.ts';
import type { Library } from '../../lib/content/library.ts';
import { goodUntil } from '../../lib/helpline.ts';

/** A number that was looked up too long ago. It is no mistake of an author, so it stops nothing; the site says so beside the number. */
export interface Due {
  /** Path inside the content folder. */
  file: string;
  line: number | undefined;
  name: string;
  checked: string;
}

/**
 * Helplines and registers whose last check is more than six months old.
 * @param today `YYYY-MM-DD`
 */
export function dueHelplines(library: Library, today: string): Due[] {
  const due: Due[] = [];
  for (const file of filesOf(library, 'helplines')) {
    for (const [group, members] of [
      ['countries', 'services'],
      ['registers', 'entries'],
    ] as const) {
      list(field(file.value, group)).forEach((one, index) => {
        list(field(one, members)).forEach((entry, place) => {
          const checked = text(field(entry, 'checked')) ?? '';
          // What is not a day is reported as a problem of its own.
          if (!/^\d{4}-\d{2}-\d{2}$/.test(checked) || Number.isNaN(Date.parse(checked)) || goodUntil(checked) >= today) return;
          due.push({ file: file.path, line: file.lineOf([group, index, members, place, 'checked']), name: text(field(entry, 'name')) ?? '?', checked });
        });
      });
    }
  }
  return due;
}

/** One line per entry, under a heading; nothing where nothing is due. */
export function formatDue(due: readonly Due[], dir: string): string {
  if (due.length === 0) return '';
  const lines = due.map(
    ({ file, line, name, checked }) => `  ${dir.replace(/\/+$/, '')}/${file}${line === undefined ? '' : `:${line}`}  ${name}, checked ${checked}`,
  );
  return [`Look these up again; the last check is more than six months old (the site says so beside them):`, ...lines].join('\n');
}
