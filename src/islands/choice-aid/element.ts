import { define } from '../../lib/browser/island.ts';
import { QuizIsland } from '../../lib/browser/quiz-island.ts';
import { fit, order, type Wish } from './logic.ts';

/** Sets what the reader wishes beside each option. It never adds up, ranks or hides an option, and never touches the evidence. */
define(
  'choice-aid',
  class extends QuizIsland {
    /** Rows and questions in the order of the content, to go back to. */
    #rows: HTMLElement[] = [];
    #questions: Element[] = [];

    protected override start(): void {
      this.#rows = this.findAll('row');
      this.#questions = [...this.find('questions').children];
      super.start();
      this.form.addEventListener('input', () => this.#weights(), { signal: this.signal });
    }

    protected override clear(): void {
      super.clear();
      // The table is read with or without wishes.
      this.find('result').hidden = false;
      this.find('keep').hidden = true;
      this.find('rows').replaceChildren(...this.#rows);
      this.find('questions').replaceChildren(...this.#questions);
      for (const one of this.findAll('fit')) one.textContent = '';
      this.#weights();
    }

    protected override finish(): boolean {
      const wishes = this.#wishes();
      const places = order(wishes);
      for (const [index, row] of this.#rows.entries()) {
        for (const cell of row.querySelectorAll('td')) this.#mark(cell, wishes[index]?.choice, row.dataset['id'] ?? '');
      }
      this.find('rows').replaceChildren(...places.flatMap((place) => this.#rows[place] ?? []));
      const first = places.flatMap((place) => this.#questions.find((one) => one.getAttribute('data-id') === this.#rows[place]?.dataset['id']) ?? []);
      this.find('questions').replaceChildren(...first, ...this.#questions.filter((one) => !first.includes(one)));
      this.find('keep').hidden = false;
      return true;
    }

    protected override lines(): string[] {
      const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').trim();
      const rows = [...this.find('rows').children].flatMap((row) => [
        '',
        plain(row.querySelector('th')),
        ...[...row.querySelectorAll('td')].map((cell) =>
          `- ${cell.dataset['label']}: ${plain(cell.querySelector('[data-part="fit"]'))} ${plain(cell.querySelector('[data-part="answer"]'))}`.replace(
            /\s+/g,
            ' ',
          ),
        ),
      ]);
      const questions = [...this.find('questions').children].map((one) => `- ${plain(one)}`);
      return [plain(this.find('heading')), plain(this.find('text-shown')), ...rows, '', plain(this.find('questions').previousElementSibling), ...questions];
    }

    #wishes(): Wish[] {
      return this.findAll('criterion').map((criterion) => {
        const chosen = criterion.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value;
        const said = [...criterion.querySelectorAll('select')].some((select) => select.value !== '');
        const weight = Number(criterion.querySelector<HTMLInputElement>('[data-part="weight"]')?.value ?? 0);
        return { choice: chosen || (said ? 'said' : undefined), weight };
      });
    }

    /** Writes in words how one option answers one wish. */
    #mark(cell: HTMLTableCellElement, choice: string | undefined, criterion: string): void {
      const { option, fits = '', partly = '' } = cell.dataset;
      const select = this.form.querySelector<HTMLSelectElement>(`select[name="${criterion}-${option}"]`);
      const offer = { fits: fits.split(' '), partly: partly.split(' '), unknown: 'unknown' in cell.dataset };
      const word = select ? select.value : fit(offer, choice);
      const mark = cell.querySelector('[data-part="fit"]');
      if (mark) mark.textContent = word === '' || word === 'unsaid' ? '' : this.sentence(word);
    }

    /** Puts the word for each slider beside it, for eyes and for screen readers. */
    #weights(): void {
      const words = (this.dataset['weights'] ?? '').split('/');
      for (const slider of this.findAll<HTMLInputElement>('weight')) {
        const word = words[Number(slider.value)] ?? '';
        slider.setAttribute('aria-valuetext', word);
        const output = slider.nextElementSibling;
        if (output) output.textContent = word;
      }
    }
  },
);
