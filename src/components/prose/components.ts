import CompareMethods from './CompareMethods.astro';
import Example from './Example.astro';
import HardPart from './HardPart.astro';
import HelpNow from './HelpNow.astro';
import Try from './Try.astro';
import Figure from '../figures/Figure.astro';
import TwoDimensions from '../figures/TwoDimensions.astro';

/** What authors may use in an article, by tag. The list in docs/writing-an-article.md says when. */
export const proseComponents = { CompareMethods, Example, Figure, HardPart, HelpNow, Try, TwoDimensions };
