/**
 * A Bloom filter: says of a word "surely not there" or "most likely there" in ten bits a word.
 * Written at build time, asked in the browser, so that a right word is not taken for a mistake.
 */
const HASHES = 7;
const BITS_A_WORD = 10;

/** FNV-1a, 32 bits. */
function hash(word: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193) >>> 0;
  // A last stir: FNV's low bits are weak for short words.
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

const places = (word: string, bits: number): number[] => {
  const start = hash(word, 1);
  const step = hash(word, 7) | 1;
  return Array.from({ length: HASHES }, (_, index) => ((start + Math.imul(index, step)) >>> 0) % bits);
};

/** @returns the filter as base64 */
export function writeKnown(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * BITS_A_WORD) / 8)));
  for (const word of words) {
    for (const place of places(word, bytes.length * 8)) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Reads a filter. */
export function readKnown(base64: string): (word: string) => boolean {
  const binary = atob(base64);
  return (word) => places(word, binary.length * 8).every((place) => (binary.charCodeAt(place >> 3) >> (place & 7)) & 1);
}
