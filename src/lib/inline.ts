/** A piece of a text from a data file: plain words, or a link. */
export interface Piece {
  text: string;
  /** Address as it is written, such as /styles/ or https://example.org/. */
  url?: string;
}

const LINK = /\[([^\][]+)\]\(([^()\s]+)\)/g;

/** Takes a text with links, written `[words](/styles/)`, apart. Everything else is plain text. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const [whole, words = '', url = ''] = match;
    if (match.index > at) found.push({ text: text.slice(at, match.index) });
    found.push({ text: words, url });
    at = match.index + whole.length;
  }
  if (at < text.length) found.push({ text: text.slice(at) });
  return found;
}

/** Addresses of the links in a text. */
export const linksIn = (text: string): string[] => pieces(text).flatMap((piece) => piece.url ?? []);

/** The text as it is read, without the addresses. */
export const withoutLinks = (text: string): string =>
  pieces(text)
    .map((piece) => piece.text)
    .join('');
