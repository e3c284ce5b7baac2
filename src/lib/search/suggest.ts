import type { SearchLibrary } from './library.ts';
import { wordsOf } from './words/words.ts';

/** How many names are suggested at most. */
const MOST = 5;

/** Names of pages, terms and topics that hold what is being typed: those that start with it first, then short ones. */
export class Suggestions {
  readonly #names: { text: string; folded: string }[] = [];

  constructor(library: Pick<SearchLibrary, 'pages' | 'terms'>) {
    const seen = new Set<string>();
    const add = (text: string) => {
      const folded = wordsOf(text).join(' ');
      if (folded.length < 3 || seen.has(folded)) return;
      seen.add(folded);
      this.#names.push({ text, folded });
    };
    for (const page of library.pages) add(page.title.split(':')[0] ?? page.title);
    for (const term of library.terms) add(term.term);
    for (const page of library.pages) for (const alias of page.aliases ?? []) add(alias);
    for (const term of library.terms) for (const alias of term.aliases ?? []) add(alias);
  }

  /** @returns nothing for less than two letters, and for a name that stands there already */
  for(typed: string): string[] {
    const start = wordsOf(typed).join(' ');
    if (start.length < 2) return [];
    return this.#names
      .filter(({ folded }) => folded !== start && ` ${folded}`.includes(` ${start}`))
      .map((name, at) => ({ name, rank: (name.folded.startsWith(start) ? 0 : 1000) + name.text.length + at / 10_000 }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, MOST)
      .map(({ name }) => name.text);
  }
}
