/** What a sign leads to. `today` are the signs of danger; `weighs` are the costs, which count only beside another sign. */
export type Leads = 'today' | 'soon' | 'useful' | 'weighs';
export type Tier = 'today' | 'soon' | 'useful' | 'none';

/**
 * The one answer that the chosen signs lead to. Nothing is counted: one sign of danger outweighs all others, and ten
 * signs of a kind say no more than one.
 * @param chosen what each chosen sign leads to, in any order
 */
export function tier(chosen: Iterable<Leads>): Tier {
  const kinds = new Set(chosen);
  if (kinds.has('today')) return 'today';
  if (kinds.has('soon') || (kinds.has('useful') && kinds.has('weighs'))) return 'soon';
  return kinds.size > 0 ? 'useful' : 'none';
}
