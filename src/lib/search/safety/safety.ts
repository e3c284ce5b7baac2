import type { SafetyPhrases } from '../../../schemas/search.ts';
import { slips } from '../words/spelling.ts';
import { isEmptyWord, stemOf, wordsOf } from '../words/words.ts';

/*
 * How a pattern of content/search/safety.yaml is written. All forms of a word count (kill: kills, killing), and slips of
 * typing; between two words any may stand that say nothing (of, my, was). A pattern begins with words.
 *
 *   (a|b c)     one of these               (a)?        or none             (a)*        any number of them
 *   !(a)        none of these comes next   *           up to three words   $           the end of the search, in a row
 *   =word       exactly so                 x & y       both, in any order  x unless y  and y nowhere
 *   NAME = a|b  a row, to be named alone between strokes: (NAME|c)
 *   word = a|b  these are read as that word, which patterns use; _ = a|b leaves them out
 */

/** Up to three words of any kind, or rows of words: one of them stands here, one or none, any number, or none may. */
type Part = { kind: 'gap' } | Rows;

/** Rows of one word, and longer ones. A word is a number, see Vocabulary. */
interface Rows {
  kind: 'one' | 'maybe' | 'many' | 'none';
  short: Set<number>;
  long: number[][];
  /** Whether the end of the search is one of them. */
  end: boolean;
}

/** All of `all` stand in a search, in any order, and none of `unless`. */
interface Pattern {
  all: Part[][];
  unless: Part[][];
}

/** The words of patterns that a word of a search may be. */
type Typed = readonly number[];

/** Who speaks or is spoken of: a search with a person in it is not about learning. */
const PEOPLE = new Set(
  'i me my myself mine we us our he him his himself she her herself they them their you your yourself someone somebody friend husband wife partner boyfriend girlfriend bf gf brother sister ex'.split(
    ' ',
  ),
);

/** The number of all words that say nothing. */
const EMPTY = 0;
/** Words that say nothing between two others, beside those that are empty anywhere. */
const SLIGHT = new Set('down out off over little older old only once keep start both want might'.split(' '));
/** Most words of any kind in a gap, words that say nothing between two others, and words of a row that may come again. */
const GAP = 3;
const SKIPPED = 5;
const MANY = 5;
const KINDS = { '?': 'maybe', '*': 'many', '!': 'none', '': 'one' } as const;

/** What the patterns say of a search. */
export interface SafetyReading {
  urgent: boolean;
  learning: boolean;
}

/** Looks through a query for words of danger. */
export class Safety {
  readonly #words: Vocabulary;
  readonly #names = new Map<string, string>();
  readonly #same = new Map<string, string[]>();
  readonly #sameForms = new Map<string, string[]>();
  readonly #always: Index;
  readonly #topics: Index;
  readonly #passed: Pattern[];
  readonly #learning: Pattern[];

  constructor(phrases: SafetyPhrases) {
    const patterns = phrases.always.filter((line) => !this.#isName(line));
    const several = (one: string): boolean => /[ (]/.test(one);
    this.#words = new Vocabulary(phrases.not.filter((one) => !several(one)).flatMap((one) => wordsOf(one)));
    this.#always = new Index(patterns.map((one) => this.#parse(one)));
    this.#topics = new Index(phrases.topics.map((one) => this.#parse(one)));
    this.#passed = phrases.not.filter(several).map((one) => this.#parse(one));
    this.#learning = phrases.learning.map((one) => this.#parse(one));
  }

  /**
   * Whether help is to be shown above the results. Forms, slips of typing, letters written as digits and letters set apart count.
   * @param isKnown says of a word that it is right as it is; without it more words are taken for slips
   */
  urgent(query: string, isKnown: (word: string) => boolean = () => false): boolean {
    return this.read(query, isKnown).urgent;
  }

  /** As `urgent`, and whether the search is about learning: it names a course, a study, a law, and no person. */
  read(query: string, isKnown: (word: string) => boolean = () => false): SafetyReading {
    const all = readings(query).map((text) => {
      const words = this.#read(text);
      const typed = words.map((word) => this.#words.like(word, isKnown));
      for (const { all: phrase } of this.#passed) pass(phrase[0] ?? [], typed);
      const learning = !words.some((word) => PEOPLE.has(word)) && this.#learning.some(({ all: phrase }) => somewhere(phrase[0] ?? [], typed));
      return { urgent: this.#always.stands(typed) || (!learning && this.#topics.stands(typed)), learning };
    });
    return { urgent: all.some((one) => one.urgent), learning: all.some((one) => one.learning) };
  }

  /** Takes in `NAME = a|b` and `word = other|others`. */
  #isName(line: string): boolean {
    const [, name = '', text = ''] = /^(\w+) = (.*)$/.exec(line) ?? [];
    if (/^[A-Z]+$/.test(name)) this.#names.set(name, this.#named(text));
    else
      for (const other of text.split('|').map((one) => wordsOf(one).join(' '))) {
        const meant = name === '_' ? [] : wordsOf(name.replaceAll('_', ' '));
        this.#same.set(other, meant);
        if (meant.length === 1 && other.length > 3) this.#sameForms.set(stemOf(other), meant);
      }
    return name !== '';
  }

  #named(text: string): string {
    return text.replace(/\b[A-Z]+\b/g, (name) => this.#names.get(name) ?? name);
  }

  /** The words of a text, at most 60, with those that mean the same written alike. */
  #read(text: string): string[] {
    const words = wordsOf(text).slice(0, 60);
    const result: string[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const pair = this.#same.get(`${word} ${words[at + 1]}`);
      if (pair) at += 1;
      result.push(...(pair ?? this.#same.get(word) ?? this.#sameForms.get(stemOf(word)) ?? [word]));
    }
    return result;
  }

  #parse(pattern: string): Pattern {
    const [all = '', ...unless] = pattern.split(' unless ');
    const parts = (text: string): Part[] =>
      [...text.matchAll(/(!?)(\([^)]*\)|[^\s()?*!]+|\*)([?*]?)/g)]
        .map(([, none, rows = '', sign]) => this.#part(rows, none || sign || ''))
        .filter((part) => part.kind === 'gap' || part.end || part.short.size + part.long.length > 0);
    return { all: all.split(' & ').map(parts), unless: unless.map(parts) };
  }

  #part(text: string, sign: string): Part {
    if (text === '*') return { kind: 'gap' };
    const rows = this.#named(text.replace(/^\(|\)$/g, ''))
      .split('|')
      .map((row) => (row.startsWith('=') ? [this.#words.exactly(row.slice(1))] : this.#read(row).map((word) => this.#words.of(word))))
      .filter((row) => row.length > 0);
    const short = new Set(rows.flatMap((row) => (row.length === 1 ? row : [])));
    return { kind: KINDS[sign as keyof typeof KINDS], short, long: rows.filter((row) => row.length > 1), end: /(^|[|(])\$/.test(text) };
  }
}

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '@': 'a', '!': 'i' };

/** A query as it stands, with digits read as letters, and with single letters drawn together. */
function readings(query: string): string[] {
  const plain = query.slice(0, 400);
  const leet = plain.replace(/(?<=\p{L}[^\s]*)[013457$@!](?=\p{L})|(?<=\p{L})[0135$@!]|[$@](?=\p{L})/gu, (sign) => LEET[sign] ?? sign);
  const joined = plain.replace(/(?<!\p{L})(\p{L})[\s.*_-](?=\p{L}(?!\p{L}))/gu, '$1').replace(/(\p{L})[*_.](?=\p{L})/gu, '$1');
  const starred = plain.replace(/(\p{L})\*+(?=\p{L})/gu, '$1');
  return [...new Set([plain, leet, joined, starred])];
}

/** The words of all patterns, by number: one for all forms of a word, one more for a word that must stand exactly so. */
class Vocabulary {
  #count = 0;
  readonly #fixed: Set<string>;
  readonly #stems = new Map<string, number>();
  readonly #exact = new Map<string, number>();
  /** Words in which slips are looked for, by their first letter. */
  readonly #byLetter = new Map<string, Map<string, number>>();
  /** Asked for the same words at every key, so the answers are kept. */
  readonly #slips = new Map<string, number[]>();

  constructor(fixed: readonly string[]) {
    this.#fixed = new Set(fixed);
  }

  of(word: string): number {
    const stem = stemOf(word);
    const number = this.#stems.get(stem) ?? (this.#count += 1);
    this.#stems.set(stem, number);
    const letter = word[0] ?? '';
    const others = this.#byLetter.get(letter) ?? new Map<string, number>();
    for (const one of [word, stem]) if (one.length >= (one === word ? 5 : 7)) this.#byLetter.set(letter, others.set(one, number));
    return number;
  }

  exactly(word: string): number {
    const number = this.#exact.get(word) ?? (this.#count += 1);
    this.#exact.set(word, number);
    return number;
  }

  like(word: string, isKnown: (word: string) => boolean): number[] {
    const form = this.#stems.get(stemOf(word));
    const exact = this.#exact.get(word);
    const found = [form, exact, isEmptyWord(word) || SLIGHT.has(word) ? EMPTY : undefined].filter((one) => one !== undefined);
    return found.length > 0 || word.length < 4 || this.#fixed.has(word) || isKnown(word) ? found : [...this.#slipsOf(word)];
  }

  #slipsOf(typed: string): number[] {
    let found = this.#slips.get(typed);
    if (!found) {
      if (this.#slips.size > 5000) this.#slips.clear();
      found = [];
      const stem = stemOf(typed);
      for (const [word, number] of this.#byLetter.get(typed[0] ?? '') ?? []) {
        const most = word.length >= 8 ? 1.6 : word.length === 7 ? 1.4 : 1;
        if (slips(typed, word, most) <= most || (stem.length >= 7 && slips(stem, word, 1) <= 1)) found.push(number);
      }
      this.#slips.set(typed, found);
    }
    return found;
  }
}

/** Patterns by the words that they may begin with. */
class Index {
  readonly #byWord = new Map<number, Pattern[]>();

  constructor(patterns: readonly Pattern[]) {
    for (const pattern of patterns) {
      const first = pattern.all[0]?.[0];
      if (!first || !('short' in first) || first.kind !== 'one') throw new Error('A pattern of safety begins with words.');
      for (const word of new Set([...first.short, ...first.long.map((row) => row[0] ?? 0)])) {
        const others = this.#byWord.get(word);
        if (others) others.push(pattern);
        else this.#byWord.set(word, [pattern]);
      }
    }
  }

  stands(typed: readonly Typed[]): boolean {
    return typed.some((ids, at) =>
      ids.some((id) =>
        this.#byWord
          .get(id)
          ?.some(
            ({ all: [first = [], ...rest], unless }) =>
              end(first, typed, at, 0) >= 0 && rest.every((one) => somewhere(one, typed)) && !unless.some((one) => somewhere(one, typed)),
          ),
      ),
    );
  }
}

const somewhere = (parts: readonly Part[], typed: readonly Typed[]): boolean => typed.some((_, at) => end(parts, typed, at, 0) >= 0);

/** Blanks the words at which a phrase stands that is to be passed over. */
function pass(parts: readonly Part[], typed: Typed[]): void {
  for (let at = 0; at < typed.length; at += 1) typed.fill([], at, Math.max(at, end(parts, typed, at, 0)));
}

/** Where the parts end that stand in the words from `at` on, or -1. Between two of them words may stand that say nothing. */
function end(parts: readonly Part[], typed: readonly Typed[], at: number, from: number, times = 0): number {
  const part = parts[from];
  if (!part) return at;
  if (part.kind === 'none') return lengths(part, typed, at).length > 0 ? -1 : end(parts, typed, at, from + 1);
  if (part.kind === 'gap' || part.kind === 'maybe' || part.kind === 'many') {
    const found = end(parts, typed, at, from + 1);
    if (found >= 0) return found;
  }
  if (part.kind === 'gap') return times < GAP ? afterGap(parts, typed, at, from, times) : -1;
  for (let skipped = 0; skipped <= SKIPPED && at + skipped <= typed.length; skipped += 1) {
    for (const length of lengths(part, typed, at + skipped)) {
      const [next, count] = part.kind === 'many' && times < MANY ? [from, times + 1] : [from + 1, 0];
      const found = end(parts, typed, at + skipped + length, next, count);
      if (found >= 0) return found;
    }
    if (from === 0 || !typed[at + skipped]?.includes(EMPTY)) break;
  }
  return -1;
}

/** The rest behind one word more; words that say nothing before it are free. */
function afterGap(parts: readonly Part[], typed: readonly Typed[], at: number, from: number, times: number): number {
  let word = at;
  while (word - at < SKIPPED && typed[word]?.includes(EMPTY)) word += 1;
  return word < typed.length ? end(parts, typed, word + 1, from, times + 1) : -1;
}

/** How many words the rows take that stand at a place. */
function lengths({ short, long, end: atEnd }: Rows, typed: readonly Typed[], at: number): number[] {
  if (at === typed.length) return atEnd ? [0] : [];
  const result = long.filter((row) => row.every((word, step) => typed[at + step]?.includes(word))).map((row) => row.length);
  if (typed[at]?.some((word) => short.has(word))) result.push(1);
  return result;
}
