/** A run of text, or the source ids of one citation. */
export type TextOrCitation = string | string[];

const CITATION = /\s*\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]([.,;:!?]?)/g;

/**
 * Splits text at Pandoc citations: `[@brom-2017]`, `[@a; @b]`.
 * The space before a citation is dropped and a mark that follows it moves in front, so that the number
 * stands where a reader expects it: "better [@a]." gives "better." and ["a"].
 */
export function splitCitations(text: string): TextOrCitation[] {
  const parts: TextOrCitation[] = [];
  let from = 0;
  for (const match of text.matchAll(CITATION)) {
    const before = text.slice(from, match.index) + (match[2] ?? '');
    if (before) parts.push(before);
    parts.push((match[1] ?? '').split(';').map((id) => id.trim().slice(1)));
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}
