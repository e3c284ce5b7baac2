import { figureNames, regions } from '../figures/names.ts';

/** What a tag in an article may carry. */
export interface TagRule {
  /** Attribute → the values that it may have, or `text` for any plain text. */
  attributes: Record<string, 'text' | readonly string[]>;
  required: readonly string[];
  /** Whether it wraps text. */
  holdsText: boolean;
}

/** The tags that authors may use in MDX. The components behind them are in src/components/prose. */
export const tags: Record<string, TagRule> = {
  Try: { attributes: { title: 'text' }, required: ['title'], holdsText: true },
  Example: { attributes: {}, required: [], holdsText: true },
  HardPart: { attributes: { about: 'text' }, required: ['about'], holdsText: true },
  HelpNow: { attributes: {}, required: [], holdsText: false },
  Figure: { attributes: { name: figureNames }, required: ['name'], holdsText: false },
  TwoDimensions: { attributes: { highlight: regions }, required: [], holdsText: false },
  CompareMethods: { attributes: {}, required: [], holdsText: false },
};

/** Headings that close every article, in this order. */
export const closingHeadings = ['What the research says', 'Going deeper', 'When to get help'] as const;
