import type { EntryKind } from '../lib/pack/catalog.ts';
import { t } from './index.ts';

const kinds: EntryKind[] = ['article', 'part', 'handout', 'worksheet', 'quiz', 'term', 'page'];

/** The names of the kinds of entries as data attributes (`data-kind-article`), for islands that show them. */
export const kindWords = (): Record<string, string> =>
  Object.fromEntries(kinds.map((kind) => [`data-kind-${kind}`, t(`pack.kind.${kind}` as 'pack.kind.article')]));
