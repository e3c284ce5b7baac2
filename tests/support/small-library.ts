import { encode } from '../../src/build/search-index/encode.ts';
import type { Source, SourcePage } from '../../src/build/search-index/collect.ts';
import { openLibrary, type SearchLibrary } from '../../src/lib/search/library.ts';

const page = (path: string, title: string, rest: Partial<SourcePage> = {}): SourcePage => ({
  path,
  title,
  kind: 'article',
  section: path.split('/')[1],
  audience: ['self'],
  certainty: 'moderate',
  description: `What to know about ${title}.`,
  brief: [`${title} in one sentence.`, `More on ${title}.`, 'It can change.'],
  aliases: [],
  headings: [],
  asked: [`what is ${title}`],
  body: '',
  ...rest,
});

/** A library of a few pages for tests of single steps. */
export const smallSource: Source = {
  pages: [
    page('/styles/anxious/', 'Anxious attachment: closeness that never feels safe', {
      aliases: ['preoccupied attachment', 'anxious atachment', 'anxious attachment'],
      asked: ['why am i so clingy', 'why do i need so much reassurance', 'afraid he will leave me'],
    }),
    page('/styles/avoidant/', 'Avoidant attachment: closeness that is too much', {
      aliases: ['dismissive avoidant', 'fear of intimacy'],
      asked: ['why do i push people away', 'i pull away when someone gets close', 'he never shows feelings'],
    }),
    page('/skills/boundaries/', 'Boundaries: saying no and staying kind', {
      aliases: ['setting boundaries'],
      asked: ['how to say no to my mother', 'my mother in law shows up without asking'],
      audience: ['self', 'partner'],
      certainty: 'limited',
      body: 'A study by Winnicott is named here once, and behavior is spelled the American way.',
    }),
    page('/privacy/', 'Privacy', { kind: 'page', section: undefined, audience: [], certainty: undefined, brief: [], asked: ['do you keep my data'] }),
    page('/paths/start/', 'Reading path: closeness', { kind: 'page', section: undefined, audience: [], certainty: undefined, brief: [], asked: [] }),
  ],
  terms: [
    { id: 'stonewalling', term: 'stonewalling', aliases: ['silent treatment'], definition: 'Shutting down in a quarrel.', article: 'styles/avoidant' },
    { id: 'co-regulation', term: 'co-regulation', aliases: [], definition: 'Two people who calm each other.', article: undefined },
  ],
  danger: {
    danger: ['i wrote letters to my kids tonight', 'the pills are in my hand', 'he locked the door and took my phone'],
    ordinary: ['i wrote a letter to my mother', 'he locked himself in his room', 'my kids want my phone', 'lunch with my mother'],
  },
  sections: { styles: 'Styles', skills: 'Skills' },
  topics: {
    clingy: ['clingy', 'needy', 'possessive'],
    'pushing away': ['push away', 'push people away', 'distant'],
    partner: ['boyfriend', 'bf', 'husband', 'partner'],
  },
};

export const commonWords = ['attachment', 'lunch', 'kitchen', 'never', 'house'];

export const smallLibrary = (): Promise<SearchLibrary> => openLibrary(encode(smallSource, commonWords, { en_abc: 1 }));
