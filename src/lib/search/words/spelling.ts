/** A word of the site and how often it stands there. */
export interface KnownWord {
  word: string;
  count: number;
}

const VOWELS = 'aeiouy';
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const NEIGHBORS = new Set(
  ROWS.flatMap((row, y) =>
    [...row].flatMap((key, x) =>
      [row[x - 1], row[x + 1], ROWS[y + 1]?.[x], ROWS[y + 1]?.[x - 1], ROWS[y - 1]?.[x], ROWS[y - 1]?.[x + 1]].map((other) => key + (other ?? '')),
    ),
  ).filter((pair) => pair.length === 2),
);

/** What it costs to have typed `typed` for `meant`. */
function swapCost(typed: string, meant: string): number {
  if (VOWELS.includes(typed) && VOWELS.includes(meant)) return 0.7;
  return NEIGHBORS.has(typed + meant) ? 0.8 : 1;
}

/**
 * How far two words are apart, in slips of typing: a letter left out, added, replaced, or two letters swapped
 * (Damerau-Levenshtein, restricted). Common slips cost less: swapped letters, a doubled letter, one vowel for another,
 * a key next to the right one.
 * @param most give up as soon as it is surely more
 */
export function slips(typed: string, meant: string, most = 2): number {
  const rows = typed.length;
  const columns = meant.length;
  if (Math.abs(rows - columns) > most / 0.5) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= rows; row += 1) {
    const a = typed[row - 1] ?? '';
    const line = [row * 1];
    let least = row;
    for (let column = 1; column <= columns; column += 1) {
      const b = meant[column - 1] ?? '';
      const left = (line[column - 1] ?? 0) + (b === meant[column - 2] ? 0.6 : 1);
      const up = (last[column] ?? 0) + (a === typed[row - 2] ? 0.6 : 1);
      const diagonal = (last[column - 1] ?? 0) + (a === b ? 0 : swapCost(a, b));
      let cost = Math.min(left, up, diagonal);
      if (row > 1 && column > 1 && a === meant[column - 2] && typed[row - 2] === b) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 0.7);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    beforeLast = last;
    last = line;
  }
  return last[columns] ?? Infinity;
}

/** How many slips a word of this length may hold. */
const allowed = (length: number): number => (length <= 3 ? 0 : length === 4 ? 1 : length <= 7 ? 1.7 : 2);

/** Which letters a word has, a bit for each. Two slips change at most four of them, which rules out most words without a closer look. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bitsIn(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** Words by length, ready to be compared. */
export class Spelling {
  readonly #byLength = new Map<number, (KnownWord & { letters: number })[]>();
  readonly #counts = new Map<string, number>();

  add({ word, count }: KnownWord): void {
    this.#counts.set(word, count);
    if (word.length < 4 || /\d/.test(word)) return;
    const others = this.#byLength.get(word.length);
    const known = { word, count, letters: lettersOf(word) };
    if (others) others.push(known);
    else this.#byLength.set(word.length, [known]);
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  count(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  /**
   * The word that was most likely meant: few slips, and a word that stands often on the site.
   * @returns undefined where nothing is near
   */
  correct(typed: string): string | undefined {
    const most = allowed(typed.length);
    if (most === 0 || /\d/.test(typed)) return undefined;
    const typedLetters = lettersOf(typed);
    let best: string | undefined;
    let bestScore = -Infinity;
    for (let length = typed.length - 2; length <= typed.length + 2; length += 1) {
      for (const { word, count, letters } of this.#byLength.get(length) ?? []) {
        if (bitsIn(letters ^ typedLetters) > 4) continue;
        const distance = slips(typed, word, most);
        if (distance > most) continue;
        const score = -distance * 2.2 + Math.log2(1 + count) * 0.35 - (word[0] === typed[0] ? 0 : 0.5);
        if (score > bestScore) [best, bestScore] = [word, score];
      }
    }
    return best ?? this.#split(typed);
  }

  /** Two words run together: "selfesteem" → "self esteem". */
  #split(typed: string): string | undefined {
    for (let at = 3; at <= typed.length - 3; at += 1) {
      const [first, second] = [typed.slice(0, at), typed.slice(at)];
      if (this.count(first) > 1 && this.count(second) > 1) return `${first} ${second}`;
    }
    return undefined;
  }

  /** The most frequent word that starts so, for the word that is still being typed. */
  complete(start: string): string | undefined {
    if (start.length < 3) return undefined;
    let best: string | undefined;
    for (const words of this.#byLength.values()) {
      for (const { word } of words)
        if (word.length > start.length && word.startsWith(start) && (best === undefined || this.count(word) > this.count(best))) best = word;
    }
    return best;
  }
}
