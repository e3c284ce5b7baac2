import { adopt } from '../../lib/browser/adopt.ts';
import type { Island } from '../../lib/browser/island.ts';
import { readAddress, writeAddress, type Asked } from '../../lib/search/address.ts';
import { isFiltered, narrowed, NO_FILTERS } from '../../lib/search/facets.ts';
import { Safety, type SafetyReading } from '../../lib/search/safety/safety.ts';
import { answer, type Answered } from '../../lib/search/search.ts';
import { Suggestions } from '../../lib/search/suggest.ts';
import { understand } from '../../lib/search/understand.ts';
import { engineAt, type Engine } from './engine.ts';
import { FilterForm } from './filter-form.ts';
import { walk } from './arrow-keys.ts';
import { fillOffer } from './offer.ts';
import { fillAnswer, resultList, under, type Place } from './results.ts';
import css from './style.css?inline';
import { SuggestionList } from './suggestions.ts';

adopt(css);

/** How long after the last key a search starts, in milliseconds. */
const PAUSE = 25;
/** How long after the last key the address follows, in milliseconds. */
const SETTLED = 800;
/** How many results the dialog shows before it leads to the page. */
const COMPACT = 6;
/** How many are drawn at every key; the others follow when the typing has settled. */
const WHILE_TYPING = 10;
/** How long the results wait for Pagefind's part before they are shown without it, in milliseconds. */
const TOGETHER = 60;

/** What an awake search form does. `element.ts` loads it at the first touch. */
export class Panel {
  readonly #host: Island;
  readonly #input: HTMLInputElement;
  readonly #parts = new Map<string, HTMLElement>();
  readonly #list: SuggestionList;
  readonly #engine: Engine;
  readonly #filters: FilterForm;
  #timer = 0;
  #addressTimer = 0;
  #turn = 0;
  #asked: Asked = { query: '', literal: false, filters: NO_FILTERS };
  #answered: Answered | undefined;
  #drawn = '';
  #most = Infinity;
  #sections: Readonly<Record<string, string>> = {};
  #safety: Safety | undefined;
  #suggestions: Suggestions | undefined;

  constructor(host: Island) {
    this.#host = host;
    this.#input = host.find<HTMLInputElement>('input');
    const { signal } = host;
    this.#engine = engineAt(this.#base);
    // The index is asked for now, so that it is there when the first word is.
    this.#engine.wake();
    const input = this.#input;
    this.#list = new SuggestionList(input, this.#part('suggestions'), (text) => this.#ask({ query: text }, true), signal);
    input.addEventListener('input', () => this.typed(), { signal });
    host.addEventListener('keydown', (event) => walk(event, () => [input, ...host.querySelectorAll<HTMLElement>('.found a')]), { signal });
    // Before the page is left, so that Back brings the search again.
    this.#part('list').addEventListener('click', () => this.#writeAddress(false), { signal });
    this.#part('answer').addEventListener('click', () => this.#writeAddress(false), { signal });
    this.#part('swap').addEventListener('click', () => this.#ask({ literal: !this.#asked.literal }, true), { signal });
    this.#filters = new FilterForm(host, (filters) => this.#ask({ filters }, true));
  }

  /** The field has changed. */
  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const input = this.#input;
      this.#ask({ query: input.value, literal: false }, false);
    }, PAUSE);
  }

  /** The form was sent. */
  sent(): void {
    this.#list.close();
    this.#ask({ query: this.#input.value }, true);
  }

  /** The address has changed, or the page was opened with a search in it. */
  fromAddress(): void {
    this.#asked = readAddress(location.hash);
    this.#input.value = this.#asked.query;
    void this.#search(false);
  }

  /** A part of the form, looked up once. */
  #part(name: string): HTMLElement {
    const part = this.#parts.get(name) ?? this.#host.find(name);
    this.#parts.set(name, part);
    return part;
  }

  get #base(): string {
    return this.#host.dataset['base'] ?? '/';
  }

  get #inAddress(): boolean {
    return this.#host.dataset['address'] !== undefined;
  }

  /** In the dialog: few results, and a way to the page with all of them. */
  get #isCompact(): boolean {
    return this.#host.dataset['compact'] !== undefined;
  }

  /** Changes what is asked. What was decided (not merely typed) becomes an entry of the history. */
  #ask(change: Partial<Asked>, decided: boolean): void {
    clearTimeout(this.#timer);
    const input = this.#input;
    this.#asked = { ...this.#asked, ...change };
    this.#asked.query = this.#asked.query.slice(0, 200);
    if (decided) input.value = this.#asked.query;
    this.#asked.query = this.#asked.query.trim();
    clearTimeout(this.#addressTimer);
    if (decided) this.#writeAddress(true);
    else this.#addressTimer = window.setTimeout(() => this.#settle(), SETTLED);
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

  /** The typing has come to a rest. */
  #settle(): void {
    this.#writeAddress(false);
    this.#most = Infinity;
    if (!this.#answered) return;
    this.#draw(this.#answered);
    this.#busy(false);
  }

  async #search(typing: boolean): Promise<void> {
    const engine = this.#engine;
    const turn = ++this.#turn;
    const { query, literal } = this.#asked;
    const status = this.#part('status');
    const safety = this.#readSafety(query);
    // What only sounds like danger is known when the understanding is there; until then the box stays as it is.
    if (safety.urgent || query === '') this.#warn(safety.urgent);
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
      const unfinished = typing && !/\s$/.test(this.#input.value);
      const understanding = understand(query, library, { literal, safety, typing: unfinished });
      this.#warn(understanding.danger !== undefined);
      this.#sections = library.sections;
      this.#most = typing ? WHILE_TYPING : Infinity;
      // Where Pagefind keeps them waiting, the results of the understanding are shown first; where it fails they still stand.
      const pagefind = engine.ask(understanding).catch(() => undefined);
      const late = await Promise.race([pagefind.then(() => false), new Promise<true>((resolve) => setTimeout(resolve, TOGETHER, true))]);
      if (turn !== this.#turn) return;
      if (late) this.#show(answer(understanding, library), true);
      const lists = await pagefind;
      if (turn !== this.#turn) return;
      this.#show(answer(understanding, library, lists), false);
      // Drawn together with the results, so that the page is laid out once.
      if (typing && document.activeElement === this.#input) this.#list.show(this.#suggestions.for(this.#input.value));
      if (!lists) {
        this.#part('onward').hidden = false;
        // The list of all pages comes back where it stands on the page.
        this.#host.removeAttribute('data-searched');
        status.textContent = status.dataset['partial'] ?? '';
        this.#searchLater(turn);
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      console.warn(error);
      this.#warn(safety.urgent);
      this.#clear();
      this.#part('onward').hidden = false;
      this.#host.removeAttribute('data-searched');
      status.textContent = status.dataset['failed'] ?? '';
      this.#searchLater(turn);
    }
  }

  /** On a slow device the index may come after the reader was told that it did not. */
  #searchLater(turn: number): void {
    void this.#engine.later().then((come) => {
      if (come && turn === this.#turn) void this.#search(false);
    });
  }

  #clear(): void {
    this.#answered = undefined;
    this.#part('status').textContent = '';
    this.#part('list').replaceChildren();
    for (const part of ['onward', 'offer', 'filters', 'answer', 'more']) this.#part(part).hidden = true;
  }

  #busy(busy: boolean): void {
    this.#part('list').querySelector('ol')?.setAttribute('aria-busy', String(busy));
  }

  /** Looks for words of danger, before anything has loaded. */
  #readSafety(query: string): SafetyReading {
    this.#safety ??= new Safety(JSON.parse(this.#part('urgent').dataset['phrases'] ?? '{}') as ConstructorParameters<typeof Safety>[0]);
    return this.#safety.read(query);
  }

  /** Help stands above any result. */
  #warn(danger: boolean): void {
    this.#part('urgent').hidden = !danger;
  }

  /** Draws the list; the same results with the same words marked are left standing. @returns how many pages fit the filters */
  #draw({ understanding: { telling }, found }: Answered): number {
    const list = this.#part('list');
    const fitting = narrowed(found, this.#asked.filters);
    const shown = fitting.slice(0, this.#isCompact ? COMPACT : this.#most);
    const drawn = JSON.stringify([shown.map((one) => [one.path, one.alias, one.excerpt]), telling]);
    if (drawn !== this.#drawn || !list.firstChild) list.replaceChildren(resultList(shown, this.#place(telling)));
    this.#drawn = drawn;
    return fitting.length;
  }

  #place(telling: readonly string[]): Place {
    return { base: this.#base, sections: this.#sections, words: this.#part('list').dataset, telling };
  }

  #show(answered: Answered, busy: boolean): void {
    this.#answered = answered;
    const { understanding, found } = answered;
    const fitting = this.#draw(answered);
    this.#busy(busy);

    const box = this.#part('answer');
    box.hidden = !answered.answer || isFiltered(this.#asked.filters);
    if (answered.answer) fillAnswer(box, answered.answer, this.#place(understanding.telling));
    const more = this.#part('more');
    more.hidden = !this.#isCompact || fitting === 0;
    more.querySelector('a')?.setAttribute('href', under(this.#base, `/search/${writeAddress(this.#asked)}`));
    this.#part('onward').hidden = fitting > 0;
    fillOffer(this.#part('offer'), answered.understanding, this.#asked);
    this.#filters.show(found, this.#asked.filters, this.#isCompact);
    const status = this.#part('status');
    const word = fitting === 0 ? (found.length > 0 ? 'filtered' : 'none') : fitting === 1 ? 'one' : 'other';
    const text = (status.dataset[word] ?? '').replace('%n%', String(fitting)).replace('%query%', () => this.#asked.query);
    if (status.textContent !== text) status.textContent = text;
  }
}
