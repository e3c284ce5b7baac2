import type { Island } from '../../lib/island.ts';
import { readAddress, writeAddress, type Asked } from '../../lib/search/address.ts';
import { FACETS, countsOf, isFiltered, narrowed, NO_FILTERS, type Facet, type Filters } from '../../lib/search/facets.ts';
import { Safety } from '../../lib/search/safety.ts';
import { answer, type Answered } from '../../lib/search/search.ts';
import { Suggestions } from '../../lib/search/suggest.ts';
import { understand } from '../../lib/search/understand.ts';
import { wordsOf } from '../../lib/search/words.ts';
import { engineAt, type Engine } from './engine.ts';
import { fillAnswer, resultList, under, type Place } from './results.ts';
import { SuggestionList } from './suggestions.ts';

/** How long after the last key a search starts, in milliseconds. */
const PAUSE = 25;
/** How long after the last key the address follows, in milliseconds. */
const SETTLED = 800;
/** How many results the dialog shows before it leads to the page. */
const COMPACT = 6;

/** What an awake search form does. `element.ts` loads it at the first touch. */
export class Panel {
  readonly #host: Island;
  readonly #list: SuggestionList;
  readonly #engine: Engine;
  #timer = 0;
  #addressTimer = 0;
  #turn = 0;
  #asked: Asked = { query: '', literal: false, filters: NO_FILTERS };
  #answered: Answered | undefined;
  #safety: Safety | undefined;
  #suggestions: Suggestions | undefined;

  constructor(host: Island) {
    this.#host = host;
    const { signal } = host;
    this.#engine = engineAt(this.#base);
    // The index is asked for now, so that it is there when the first word is.
    void this.#engine.pagefind().catch(() => undefined);
    const input = host.find<HTMLInputElement>('input');
    this.#list = new SuggestionList(input, host.find('suggestions'), (text) => this.#ask({ query: text }, true), signal);
    input.addEventListener('input', () => this.typed(), { signal });
    host.addEventListener('keydown', (event) => this.#walk(event), { signal });
    // Before the page is left, so that Back brings the search again.
    host.find('list').addEventListener('click', () => this.#writeAddress(false), { signal });
    host.find('answer').addEventListener('click', () => this.#writeAddress(false), { signal });
    host.find('swap').addEventListener('click', () => this.#ask({ literal: !this.#asked.literal }, true), { signal });
    host.find('filters').addEventListener('change', () => this.#ask({ filters: this.#chosen() }, true), { signal });
    host.find('clear').addEventListener('click', () => this.#ask({ filters: NO_FILTERS }, true), { signal });
  }

  /** The field has changed. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const input = this.#host.find<HTMLInputElement>('input');
      if (document.activeElement === input) this.#list.show(this.#suggestions?.for(input.value) ?? []);
      this.#ask({ query: input.value, literal: false }, false);
    }, PAUSE);
  }

  /** The form was sent. */
  sent(): void {
    this.#list.close();
    this.#ask({ query: this.#host.find<HTMLInputElement>('input').value }, true);
  }

  /** The address has changed, or the page was opened with a search in it. */
  fromAddress(): void {
    this.#asked = readAddress(location.hash);
    this.#host.find<HTMLInputElement>('input').value = this.#asked.query;
    void this.#search(false);
  }

  get #base(): string {
    return this.#host.dataset['base'] ?? '/';
  }

  get #inAddress(): boolean {
    return this.#host.dataset['address'] !== undefined;
  }

  /** Changes what is asked. What was decided (not merely typed) becomes an entry of the history. */
  #ask(change: Partial<Asked>, decided: boolean): void {
    clearTimeout(this.#timer);
    const input = this.#host.find<HTMLInputElement>('input');
    this.#asked = { ...this.#asked, ...change };
    this.#asked.query = this.#asked.query.slice(0, 200);
    if (decided) input.value = this.#asked.query;
    this.#asked.query = this.#asked.query.trim();
    clearTimeout(this.#addressTimer);
    if (decided) this.#writeAddress(true);
    else this.#addressTimer = window.setTimeout(() => this.#writeAddress(false), SETTLED);
    void this.#search(!decided);
  }

  /** Not at every key: a browser may ask for the site's icon again when the address changes, and the number of keys is nobody's business. */
  #writeAddress(entry: boolean): void {
    clearTimeout(this.#addressTimer);
    const address = location.pathname + writeAddress(this.#asked);
    if (!this.#inAddress || address === location.pathname + location.hash) return;
    if (entry) history.pushState(history.state, '', address);
    else history.replaceState(history.state, '', address);
  }

  async #search(typing: boolean): Promise<void> {
    const engine = this.#engine;
    const turn = ++this.#turn;
    const { query, literal } = this.#asked;
    const status = this.#host.find('status');
    this.#warn(query);
    this.#host.toggleAttribute('data-searched', query !== '');
    if (query === '') {
      this.#clear();
      return;
    }
    this.#busy(true);
    if (!this.#answered) status.textContent = status.dataset['loading'] ?? '';
    try {
      const library = await engine.library();
      this.#suggestions ??= new Suggestions(library);
      if (turn !== this.#turn) return;
      const unfinished = typing && !/\s$/.test(this.#host.find<HTMLInputElement>('input').value);
      const understanding = understand(query, library, { literal, typing: unfinished });
      // What the understanding knows is shown at once; Pagefind's part follows, and where it fails the rest still stands.
      if (!this.#answered) this.#show(answer(understanding, library), library.sections, true);
      const lists = await engine.ask(understanding).catch(() => undefined);
      if (turn !== this.#turn) return;
      this.#show(answer(understanding, library, lists), library.sections, false);
      if (!lists) {
        this.#host.find('onward').hidden = false;
        // The list of all pages comes back where it stands on the page.
        this.#host.removeAttribute('data-searched');
        status.textContent = status.dataset['partial'] ?? '';
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      this.#clear();
      this.#host.find('onward').hidden = false;
      this.#host.removeAttribute('data-searched');
      status.textContent = status.dataset['failed'] ?? '';
    }
  }

  #clear(): void {
    this.#answered = undefined;
    this.#host.find('status').textContent = '';
    this.#host.find('list').replaceChildren();
    for (const part of ['onward', 'offer', 'filters', 'answer', 'more']) this.#host.find(part).hidden = true;
  }

  #busy(busy: boolean): void {
    this.#host.find('list').querySelector('ol')?.setAttribute('aria-busy', String(busy));
  }

  /** Help stands above any result, before anything has loaded. */
  #warn(query: string): void {
    const box = this.#host.find('urgent');
    this.#safety ??= new Safety(JSON.parse(box.dataset['phrases'] ?? '{}') as ConstructorParameters<typeof Safety>[0]);
    box.hidden = query === '' || !this.#safety.urgent(query);
  }

  #show(answered: Answered, sections: Readonly<Record<string, string>>, busy: boolean): void {
    this.#answered = answered;
    const { understanding, found } = answered;
    const list = this.#host.find('list');
    const place: Place = { base: this.#base, sections, words: list.dataset, telling: understanding.telling };
    const fitting = narrowed(found, this.#asked.filters);
    const compact = this.#host.dataset['compact'] !== undefined;
    const results = resultList(compact ? fitting.slice(0, COMPACT) : fitting, place);
    results.setAttribute('aria-busy', String(busy));
    list.replaceChildren(results);

    const box = this.#host.find('answer');
    box.hidden = !answered.answer || isFiltered(this.#asked.filters);
    if (answered.answer) fillAnswer(box, answered.answer, place);
    const more = this.#host.find('more');
    more.hidden = !compact || fitting.length === 0;
    more.querySelector('a')?.setAttribute('href', under(this.#base, `/search/${writeAddress(this.#asked)}`));
    this.#host.find('onward').hidden = fitting.length > 0;
    this.#offer(answered);
    this.#count(found);
    const status = this.#host.find('status');
    const word = fitting.length === 0 ? (found.length > 0 ? 'filtered' : 'none') : fitting.length === 1 ? 'one' : 'other';
    const text = (status.dataset[word] ?? '').replace('%n%', String(fitting.length)).replace('%query%', () => this.#asked.query);
    if (status.textContent !== text) status.textContent = text;
  }

  /** Says what was changed, and offers the search as it was typed. */
  #offer({ understanding: { changes, words } }: Answered): void {
    const { query, literal } = this.#asked;
    const offer = this.#host.find('offer');
    const swap = this.#host.find('swap');
    offer.hidden = changes.length === 0 && !literal;
    if (offer.hidden) return;
    const typed = (text: string | undefined) => (text ?? '').replace('%typed%', () => query);
    this.#host.find('offer-text').textContent = literal
      ? typed(offer.dataset['literal'])
      : (offer.dataset['changed'] ?? '').replace('%meant%', () => mended(query, changes) ?? words.join(' '));
    swap.textContent = literal ? (swap.dataset['helped'] ?? '') : typed(swap.dataset['instead']);
  }

  /** Counts beside the filters; what would find nothing cannot be chosen. */
  #count(found: Answered['found']): void {
    const { filters } = this.#asked;
    const counts = countsOf(found, filters);
    for (const box of this.#host.findAll<HTMLInputElement>('filter')) {
      const facet = box.name as Facet;
      const count = counts[facet].get(box.value) ?? 0;
      box.checked = filters[facet].includes(box.value);
      box.disabled = count === 0 && !box.checked;
      const label = box.closest('label');
      const number = label?.querySelector('.soft');
      if (number) number.textContent = `(${count})`;
      if (label) label.hidden = box.disabled;
    }
    for (const group of this.#host.querySelectorAll('fieldset')) group.hidden = !group.querySelector('label:not([hidden])');
    const chosen = this.#host.find('chosen');
    const number = FACETS.reduce((sum, facet) => sum + filters[facet].length, 0);
    chosen.textContent = number === 0 ? '' : (chosen.dataset['some'] ?? '').replace('%n%', String(number));
    this.#host.find('clear').hidden = number === 0;
    this.#host.find('filters').hidden = this.#host.dataset['compact'] !== undefined || (found.length < 2 && number === 0);
  }

  #chosen(): Filters {
    const boxes = this.#host.findAll<HTMLInputElement>('filter').filter((box) => box.checked);
    return Object.fromEntries(FACETS.map((facet) => [facet, boxes.filter((box) => box.name === facet).map((box) => box.value)])) as unknown as Filters;
  }

  /** Arrow keys go through the results; Tab does too, as everywhere. */
  #walk(event: KeyboardEvent): void {
    if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const stops = [this.#host.find('input'), ...this.#host.querySelectorAll<HTMLElement>('.found a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

/** The query as it was typed, with the mended words in place; undefined where a word cannot be found again. */
function mended(query: string, changes: readonly { typed: string; meant: string }[]): string | undefined {
  let text = query.toLowerCase();
  for (const { typed, meant } of changes) {
    const at = text.split(/(\s+)/).findIndex((word) => wordsOf(word).join(' ') === typed);
    if (at < 0) return undefined;
    const words = text.split(/(\s+)/);
    words[at] = meant;
    text = words.join('');
  }
  return text;
}
