/** Ids in all fields named `source` or `sources` of a value, each once, in the order in which they stand. */
export function sourcesIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (here: unknown, name: string): void => {
    if (Array.isArray(here)) for (const one of here) visit(one, name);
    else if (typeof here === 'object' && here !== null) for (const [key, one] of Object.entries(here)) visit(one, key);
    else if (typeof here === 'string' && (name === 'sources' || name === 'source')) found.add(here);
  };
  visit(value, '');
  return [...found];
}
