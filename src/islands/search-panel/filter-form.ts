import type { Island } from '../../lib/browser/island.ts';
import { countsOf, FACETS, isFiltered, NO_FILTERS, type Facet, type Facetted, type Filters } from '../../lib/search/facets.ts';

/** The filters beside the results, with how many results each would leave. Closed filters are filled when they are opened. */
export class FilterForm {
  readonly #box: HTMLDetailsElement;
  readonly #options: readonly HTMLInputElement[];
  readonly #chosen: HTMLElement;
  readonly #clear: HTMLElement;
  #found: readonly Facetted[] = [];
  #filters: Filters = NO_FILTERS;

  /** @param choose called with all filters when one has changed */
  constructor(host: Island, choose: (filters: Filters) => void) {
    this.#box = host.find<HTMLDetailsElement>('filters');
    this.#options = host.findAll<HTMLInputElement>('filter');
    this.#chosen = host.find('chosen');
    this.#clear = host.find('clear');
    const { signal } = host;
    this.#box.addEventListener('change', () => choose(this.#read()), { signal });
    this.#box.addEventListener('toggle', () => this.#count(), { signal });
    this.#clear.addEventListener('click', () => choose(NO_FILTERS), { signal });
  }

  /** @param found all results, whether they fit the filters or not */
  show(found: readonly Facetted[], filters: Filters, hidden: boolean): void {
    this.#found = found;
    this.#filters = filters;
    this.#box.hidden = hidden || (found.length < 2 && !isFiltered(filters));
    const number = FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
    this.#chosen.textContent = number === 0 ? '' : (this.#chosen.dataset['some'] ?? '').replace('%n%', String(number));
    this.#clear.hidden = number === 0;
    this.#count();
  }

  /** What would find nothing cannot be chosen. */
  #count(): void {
    if (!this.#box.open) return;
    const counts = countsOf(this.#found, this.#filters);
    for (const option of this.#options) {
      const facet = option.name as Facet;
      const count = counts[facet].get(option.value) ?? 0;
      option.checked = this.#filters[facet].includes(option.value);
      option.disabled = count === 0 && !option.checked;
      const label = option.closest('label');
      const number = label?.querySelector('.soft');
      if (number) number.textContent = `(${count})`;
      if (label) label.hidden = option.disabled;
    }
    for (const group of this.#box.querySelectorAll('fieldset')) group.hidden = !group.querySelector('label:not([hidden])');
  }

  #read(): Filters {
    const chosen = (facet: Facet) => this.#options.filter((box) => box.name === facet && box.checked).map((box) => box.value);
    return Object.fromEntries(FACETS.map((facet) => [facet, chosen(facet)])) as unknown as Filters;
  }
}
