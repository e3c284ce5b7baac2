import { define, Island } from '../../lib/island.ts';
import type { Found } from './engine.ts';
import { excerptRuns, hashFromQuery, queryFromHash } from './logic.ts';

/** Code that only a search needs. */
const engine = () => import('./engine.ts');

/** How long after the last key a search starts, in milliseconds. */
const PAUSE = 120;

/**
 * The search form and its results. The query stays in the page or after `#` in the address:
 * no server sees it. Where the index cannot load, ways onward are shown.
 */
define(
  'search-panel',
  class extends Island {
    #timer = 0;
    #latest = 0;

    protected start(): void {
      const { signal } = this;
      const input = this.find<HTMLInputElement>('input');
      this.find('form').addEventListener(
        'submit',
        (event) => {
          event.preventDefault();
          void this.#search(input.value);
        },
        { signal },
      );
      input.addEventListener(
        'input',
        () => {
          clearTimeout(this.#timer);
          this.#timer = window.setTimeout(() => void this.#search(input.value), PAUSE);
        },
        { signal },
      );
      // The index is asked for at the first touch, so that it is there when the first word is.
      input.addEventListener('focus', () => void engine().then(({ openIndex }) => openIndex(this.#base)).catch(() => undefined), { signal, once: true });
      this.addEventListener('keydown', (event) => this.#walk(event), { signal });
      if (this.dataset['address'] !== undefined) {
        const fromAddress = () => {
          const query = queryFromHash(location.hash);
          if (query === input.value.trim()) return;
          input.value = query;
          void this.#search(query);
        };
        addEventListener('hashchange', fromAddress, { signal });
        fromAddress();
      }
    }

    get #base(): string {
      return this.dataset['base'] ?? '/';
    }

    async #search(raw: string): Promise<void> {
      clearTimeout(this.#timer);
      const query = raw.trim().slice(0, 200);
      const turn = ++this.#latest;
      const status = this.find('status');
      const list = this.find('list');
      const onward = this.find('onward');
      if (this.dataset['address'] !== undefined) history.replaceState(history.state, '', location.pathname + hashFromQuery(query));
      this.toggleAttribute('data-searched', query !== '');
      if (query === '') {
        status.textContent = '';
        list.replaceChildren();
        onward.hidden = true;
        return;
      }
      status.textContent = status.dataset['loading'] ?? '';
      list.querySelector('ol')?.setAttribute('aria-busy', 'true');
      try {
        const found = await (await engine()).search(this.#base, query);
        if (turn !== this.#latest) return;
        list.replaceChildren(this.#list(found));
        onward.hidden = found.length > 0;
        status.textContent =
          found.length === 0
            ? (status.dataset['none'] ?? '').replace('%query%', query)
            : (status.dataset[found.length === 1 ? 'one' : 'other'] ?? '').replace('%n%', String(found.length));
      } catch {
        if (turn !== this.#latest) return;
        list.replaceChildren();
        onward.hidden = false;
        // The list of all pages comes back where it stands on the page.
        this.removeAttribute('data-searched');
        status.textContent = status.dataset['failed'] ?? '';
      }
    }

    #list(found: Found[]): HTMLOListElement {
      const list = document.createElement('ol');
      list.id = 'search-results';
      list.className = 'found';
      list.setAttribute('aria-busy', 'true');
      for (const page of found) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = this.#base + page.path.replace(/^\//, '');
        link.textContent = page.title;
        const excerpt = document.createElement('p');
        for (const run of excerptRuns(page.excerpt)) {
          if (!run.marked) excerpt.append(run.text);
          else {
            const mark = document.createElement('mark');
            mark.textContent = run.text;
            excerpt.append(mark);
          }
        }
        const place = document.createElement('p');
        place.className = 'ui soft';
        place.textContent = [page.section, this.find('list').dataset[page.kind]].filter(Boolean).join(' · ');
        item.append(link, excerpt, place);
        list.append(item);
      }
      list.setAttribute('aria-busy', 'false');
      return list;
    }

    /** Arrow keys go through the results; Tab does too, as everywhere. */
    #walk(event: KeyboardEvent): void {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      const stops = [this.find('input'), ...this.querySelectorAll<HTMLElement>('.found a')];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (at < 0 || !next) return;
      event.preventDefault();
      next.focus();
    }
  },
);
