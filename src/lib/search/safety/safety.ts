import type { SafetyPhrases } from '../../../schemas/search.ts';
import { stemOf, wordsOf } from '../words/words.ts';
import { Index, pass, somewhere, type Part, type Pattern } from './pattern.ts';
import { Vocabulary } from './vocabulary.ts';

// How a pattern of content/search/safety.yaml is written stands in docs/search.md.

/** Who speaks or is spoken of: a search with a person in it is not about learning. */
const PEOPLE = new Set(
  'i me my myself mine we us our he him his himself she her herself they them their you your yourself someone somebody friend husband wife partner boyfriend girlfriend bf gf brother sister ex'.split(
    ' ',
  ),
);

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
