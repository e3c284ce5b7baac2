import { readRedirects } from '../documents.ts';

/** An address that no longer holds its page: where it moved to, or why it was withdrawn. */
export type Moved = {
  from: string;
  to: string | undefined;
  withdrawn: string | undefined;
};

/** Every old address of content/redirects.yaml with its final place: a chain of moves ends in one step. */
export function movedPages(): Moved[] {
  const all = readRedirects();
  const next = new Map(all.flatMap((one) => ('to' in one ? [[one.from, one.to] as const] : [])));
  const final = (path: string, seen: string[] = []): string => {
    const to = next.get(path);
    return to === undefined || seen.includes(path) ? path : final(to, [...seen, path]);
  };
  return all.map((one) => ({ from: one.from, to: 'to' in one ? final(one.to) : undefined, withdrawn: 'withdrawn' in one ? one.withdrawn : undefined }));
}
