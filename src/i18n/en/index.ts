import { article } from './article.ts';
import { figures } from './figures.ts';
import { clinicians } from './clinicians.ts';
import { help } from './help.ts';
import { quizzes } from './quizzes.ts';
import { safety } from './safety.ts';
import { search } from './search.ts';
import { site } from './site.ts';

/** Words of the interface, one file an area. `{name}` is filled in by `t`. Text of pages is in content/. */
export const en = { ...site, ...article, ...search, ...help, ...figures, ...quizzes, ...safety, ...clinicians } as const;

export type StringKey = keyof typeof en;
