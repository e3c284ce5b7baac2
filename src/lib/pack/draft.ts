import { forget, read, write } from '../browser/storage.ts';
import { emptyPack, packFrom, type Pack } from './pack.ts';

/**
 * What is kept of a pack that is being put together.
 *
 * - `list`: the items alone, until the tab is closed. What was typed stays in the page. This is how it starts.
 * - `tab`: title and note too, until the tab is closed.
 * - `device`: everything, until it is deleted.
 */
export type Keep = 'list' | 'tab' | 'device';

export interface Draft {
  pack: Pack;
  keep: Keep;
}

const NAME = 'pack';

/** The pack that was begun, or undefined where none was. */
export function readDraft(): Draft | undefined {
  const inTab = read(NAME, 'tab');
  const value = read(NAME, 'device') ?? inTab;
  if (typeof value !== 'object' || value === null) return undefined;
  const keep = (value as { keep?: unknown }).keep;
  return { pack: packFrom(value), keep: keep === 'tab' || keep === 'device' ? keep : 'list' };
}

/** Keeps as much as the reader has allowed, and nothing in another place. @returns whether it could be kept */
export function writeDraft({ pack, keep }: Draft): boolean {
  const kept = keep === 'list' ? { items: pack.items, keep } : { ...pack, keep };
  if (keep === 'device') {
    forget(NAME, 'tab');
    return write(NAME, kept, 'device');
  }
  forget(NAME, 'device');
  return write(NAME, kept, 'tab');
}

/** Ends the pack. */
export function dropDraft(): void {
  forget(NAME, 'tab');
  forget(NAME, 'device');
}

/** Puts an item into the pack that was begun, or takes it out again. @returns the pack as it is now */
export function toggleItem(item: string): Pack {
  const draft = readDraft() ?? { pack: emptyPack(), keep: 'list' as const };
  const items = draft.pack.items.includes(item) ? draft.pack.items.filter((one) => one !== item) : [...draft.pack.items, item];
  const pack = { ...draft.pack, items };
  writeDraft({ ...draft, pack });
  return pack;
}
