import { z } from 'astro/zod';
import { day, line } from './shared.ts';

const path = z.string({ error: 'Write a path such as /styles/anxious/.' }).regex(/^\/([a-z0-9-]+\/)*$/, {
  error: 'A path starts and ends with a slash, such as /styles/anxious/.',
});

/** content/redirects.yaml: where a page has moved to. A withdrawn page names why and has no `to`. */
export const redirects = z.array(
  z.union([z.strictObject({ from: path, to: path, since: day }), z.strictObject({ from: path, withdrawn: line(10, 200), since: day })]),
);

export type Redirects = z.infer<typeof redirects>;
