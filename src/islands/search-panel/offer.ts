import type { Asked } from '../../lib/search/address.ts';
import { mended } from '../../lib/search/mended.ts';
import type { Understanding } from '../../lib/search/understand.ts';

/** Says what was changed, and offers the search as it was typed, or the other way round. Its words stand in View.astro. */
export function fillOffer(offer: HTMLElement, { changes, words }: Understanding, { query, literal }: Asked): void {
  offer.hidden = changes.length === 0 && !literal;
  const text = offer.querySelector('[data-part="offer-text"]');
  const swap = offer.querySelector<HTMLElement>('[data-part="swap"]');
  if (offer.hidden || !text || !swap) return;
  const typed = (template: string | undefined) => (template ?? '').replace('%typed%', () => query);
  text.textContent = literal
    ? typed(offer.dataset['literal'])
    : (offer.dataset['changed'] ?? '').replace('%meant%', () => mended(query, changes) ?? words.join(' '));
  swap.textContent = literal ? (swap.dataset['helped'] ?? '') : typed(swap.dataset['instead']);
}
