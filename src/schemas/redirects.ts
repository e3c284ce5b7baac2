import { z } from 'astro/zod';
import { day, line } from './shared.ts';

const path = z.string({ error: 'Write a path such as /styles/anxious/.' }).regex(/^\/([a-z0-9-]+\/)*(#[\p{L}\p{N}_-]+)?$/u, {
  error: 'A path starts and ends with a slash, such as /styles/anxious/. A part of a page is written /styles/anxious/#what-helps.',
});

/** content/redirects.yaml: where a page, or a part of one (`/page/#part`), has moved to. What was withdrawn names why and has no `to`. */
export const redirects = z.array(
  z.union([z.strictObject({ from: path, to: path, since: day }), z.strictObject({ from: path, withdrawn: line(10, 200), since: day })]),
);

export type Redirects = z.infer<typeof redirects>;
