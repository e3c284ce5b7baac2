import { define, Island } from '../../lib/browser/island.ts';
import { compare, matches, type RowFacts, type SortKey } from './logic.ts';

/** Filters and sorts the rows that are in the page. Without this script the table is whole. */
define(
  'evidence-table',
  class extends Island {
    #rows: { row: HTMLElement; facts: RowFacts }[] = [];
    #sorted: { key: SortKey; down: boolean } | undefined;

    protected start(): void {
      this.#rows = this.findAll('row').map((row) => ({
        row,
        facts: {
          name: row.querySelector('th')?.textContent.trim() ?? '',
          kind: Number(row.dataset['kind']),
          certainty: Number(row.dataset['certainty']),
          text: row.textContent,
        },
      }));
      for (const field of ['words', 'kind', 'certainty']) this.find(field).addEventListener('input', () => this.#filter(), { signal: this.signal });
      this.find('form').addEventListener('submit', (event) => event.preventDefault(), { signal: this.signal });
      this.find('form').addEventListener('reset', () => setTimeout(() => this.#filter()), { signal: this.signal });
      for (const head of this.findAll('head')) this.#makeButton(head);
      this.#filter();
    }

    /** The head of a column becomes a button, with its own words. */
    #makeButton(head: HTMLElement): void {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.append(' ↕');
      head.append(button);
      const key = head.dataset['sort'] as SortKey;
      button.addEventListener('click', () => this.#sort(key, this.#sorted?.key === key && !this.#sorted.down), { signal: this.signal });
    }

    #sort(key: SortKey, down: boolean): void {
      this.#sorted = { key, down };
      this.#rows.sort((a, b) => compare(a.facts, b.facts, key, down));
      this.find('body').append(...this.#rows.map(({ row }) => row));
      for (const head of this.findAll('head')) {
        if (head.dataset['sort'] === key) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        else head.removeAttribute('aria-sort');
      }
    }

    #filter(): void {
      const value = (part: string) => this.find<HTMLInputElement | HTMLSelectElement>(part).value;
      const number = (part: string) => (value(part) === '' ? undefined : Number(value(part)));
      const wanted = { words: value('words').trim(), kind: number('kind'), certainty: number('certainty') };
      let shown = 0;
      for (const { row, facts } of this.#rows) {
        row.hidden = !matches(facts, wanted);
        if (!row.hidden) shown += 1;
      }
      const status = this.find('status');
      status.textContent = (status.dataset['words'] ?? '').replace('%n%', String(shown)).replace('%of%', String(this.#rows.length));
    }
  },
);
