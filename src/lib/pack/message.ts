/** A pack as far as a message needs it. */
export interface MessageParts {
  title: string;
  /** Empty to leave the note out. */
  note: string;
  /** One line for each item, in order. */
  lines: string[];
  url: string;
}

/** Words of the messages; they come from the markup. `%n%` is a number. */
export interface MessageWords {
  greeting: string;
  intro: string;
  open: string;
  promise: string;
  nudge: string;
  help: string;
  /** The short message: `%n%` items. */
  short: string;
}

/** Plain text for an e-mail: note, list, link, what the link does not do, a nudge, where help is. */
export function emailText({ title, note, lines, url }: MessageParts, words: MessageWords): string {
  const list = lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
  return [words.greeting, note, title ? `${words.intro}\n\n${title}` : words.intro, list, `${words.open}\n${url}`, words.promise, words.nudge, words.help]
    .filter(Boolean)
    .join('\n\n');
}

/** Plain text for a text message: as few signs as it takes, the link last so that phones make it one. */
export function smsText({ title, note, lines, url }: MessageParts, words: MessageWords): string {
  return [note, `${title || words.short.replace('%n%', String(lines.length))}:`, url].filter(Boolean).join('\n');
}
