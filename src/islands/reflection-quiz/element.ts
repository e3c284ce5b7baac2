import { define } from '../../lib/browser/island.ts';
import { QuizIsland } from '../../lib/browser/quiz-island.ts';
import { toBox, toPoint } from '../../lib/two-dimensions.ts';
import { applies, isScore, names, placeOnScale, score, shown, side, type Outcome, type Run } from './logic.ts';

/** Works out a place on each dimension and draws it. Several sets of answers stand side by side until the page is left. */
define(
  'reflection-quiz',
  class extends QuizIsland {
    /** Finished sets of answers, and whether the last of them is still the one in the form. */
    #runs: Run[] = [];
    #current = false;

    protected override start(): void {
      super.start();
      const { signal } = this;
      this.form.addEventListener('change', () => this.#progress(), { signal });
      for (const statement of this.findAll('statement')) {
        statement.querySelector('[data-part="skip"]')?.addEventListener(
          'click',
          () => {
            for (const input of statement.querySelectorAll('input')) input.checked = false;
            this.#progress();
            // The button goes away with the answer, so focus goes back to the scale.
            statement.querySelector('input')?.focus();
          },
          { signal },
        );
      }
      this.find('again').addEventListener(
        'click',
        () => {
          this.form.reset();
          this.#current = false;
          this.#progress();
          this.form.querySelector('input')?.focus();
        },
        { signal },
      );
    }

    protected override clear(): void {
      super.clear();
      this.#runs = [];
      this.#current = false;
      this.find('words').replaceChildren();
      this.find('rows').replaceChildren();
      for (const points of this.findAll('points')) points.replaceChildren();
      for (const part of [...this.findAll('next'), ...this.findAll('side'), this.find('goes-with')]) {
        part.hidden = false;
        part.classList.remove('no-print');
      }
      this.#progress();
    }

    protected override finish(): boolean {
      const statements = this.findAll('statement').map(({ dataset }) => ({ dimension: dataset['dimension'] ?? '', reversed: 'reversed' in dataset }));
      const answers = this.#answers();
      const about = this.find('about').querySelector('label:has(:checked) span')?.textContent ?? this.sentence('someone');
      const outcomes = Object.fromEntries(
        this.#dimensions.map(({ id }) => [id, score(statements, answers, id, Number(this.dataset['mayBeSkipped']))] as const),
      );
      if (this.#current) this.#runs.pop();
      this.#runs.push({ about, outcomes });
      this.#current = true;
      this.#write();
      return true;
    }

    protected override lines(): string[] {
      const { textContent: heading } = this.find('heading');
      return [
        heading,
        this.find('result').querySelector('b')?.textContent ?? '',
        ...this.#sets().flatMap(([name, { outcomes }]) => ['', name, ...this.#dimensions.map((one) => this.#words(one, outcomes[one.id]))]),
      ];
    }

    get #dimensions(): { id: string; name: string; plain: string }[] {
      return this.findAll('dimension').map(({ dataset: { id = '', name = '', plain = '' } }) => ({ id, name, plain }));
    }

    #answers(): (number | undefined)[] {
      return this.findAll('statement').map((statement) => {
        const chosen = statement.querySelector<HTMLInputElement>('input:checked');
        return chosen ? Number(chosen.value) : undefined;
      });
    }

    #progress(): void {
      const answers = this.#answers();
      this.find('progress').textContent = this.sentence('progress', { n: String(answers.filter((one) => one !== undefined).length) });
      this.findAll('skip').forEach((button, index) => {
        button.hidden = answers[index] === undefined;
      });
    }

    #sets(): [string, Run][] {
      return names(this.#runs).map((name, index) => [this.#runs.length > 1 ? `${index + 1}. ${name}` : name, this.#runs[index] as Run]);
    }

    /** One dimension in words. */
    #words({ name, plain }: { name: string; plain: string }, outcome: Outcome | undefined): string {
      if (!outcome || !isScore(outcome)) {
        return this.sentence('few', { name, n: String(outcome?.answered ?? 0), needed: String(outcome?.needed ?? 0) });
      }
      const labels = (this.dataset['scale'] ?? '').split('/').map((label) => label.toLowerCase());
      const [a, b] = placeOnScale(outcome.mean).map((place) => labels[place] ?? '');
      const band = this.sentence('band', { low: shown(outcome.low), high: shown(outcome.high) });
      return [
        this.sentence('score', { name, plain, mean: shown(outcome.mean) }),
        b === undefined ? this.sentence('at', { a: a ?? '' }) : this.sentence('between', { a: a ?? '', b }),
        outcome.low === outcome.high ? this.sentence('noBand') : this.sentence(side(outcome), { band }),
      ].join(' ');
    }

    #write(): void {
      const sets = this.#sets();
      const last = this.#runs.at(-1)?.outcomes ?? {};
      this.find('words').replaceChildren(
        ...sets.flatMap(([name, { outcomes }]) => [element('h3', name), ...this.#dimensions.map((one) => element('p', this.#words(one, outcomes[one.id])))]),
      );
      this.find('rows').replaceChildren(
        ...sets.map(([name, { outcomes }]) => {
          const head = element('th', name);
          head.setAttribute('scope', 'row');
          const row = document.createElement('tr');
          const cells = this.#dimensions.map(({ id, name }) => {
            const cell = element('td', this.#cell(outcomes[id]));
            cell.dataset['label'] = name;
            return cell;
          });
          row.append(head, ...cells);
          return row;
        }),
      );
      for (const points of this.findAll('points')) {
        if (points.closest('figure[data-part="figure"]')) points.replaceChildren(...this.#runs.flatMap((run, index) => this.#mark(run, index)));
      }
      for (const next of this.findAll('next')) {
        const { dimension, side } = next.dataset;
        next.hidden = !applies(dimension && side ? { dimension, side } : undefined, last);
      }
      // On paper only the sides that the result is on, and none where several results need the room.
      this.find('goes-with').classList.toggle('no-print', sets.length > 1);
      for (const part of this.findAll('side')) {
        const { dimension = '', side: own } = part.dataset;
        const outcome = last[dimension];
        part.classList.toggle('no-print', outcome !== undefined && isScore(outcome) && side(outcome) !== 'across' && side(outcome) !== own);
      }
    }

    #cell(outcome: Outcome | undefined): string {
      if (!outcome || !isScore(outcome)) return this.sentence('cellFew');
      return this.sentence('cell', { mean: shown(outcome.mean), low: shown(outcome.low), high: shown(outcome.high) });
    }

    /** A point with its band and its number on the map, where both dimensions have a score. */
    #mark({ outcomes }: Run, index: number): Element[] {
      const { anxiety, avoidance } = outcomes;
      const mark = this.find<HTMLTemplateElement>('mark').content.querySelector('g')?.cloneNode(true);
      if (!anxiety || !avoidance || !isScore(anxiety) || !isScore(avoidance) || !(mark instanceof Element)) return [];
      const box = toBox({ anxiety: anxiety.low, avoidance: avoidance.low }, { anxiety: anxiety.high, avoidance: avoidance.high });
      const { x, y } = toPoint({ anxiety: anxiety.mean, avoidance: avoidance.mean });
      place(mark.querySelector('rect'), box);
      place(mark.querySelector('circle'), { cx: x, cy: y });
      // The number stands beside the box, inside the picture.
      const right = Math.max(box.x + box.width, x + 5);
      place(mark.querySelector('text'), { x: right > 330 ? box.x - 14 : right + 4, y: y + 5 });
      const number = mark.querySelector('text');
      if (number) number.textContent = String(index + 1);
      return [mark];
    }
  },
);

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function place(part: Element | null, attributes: Record<string, number> | object): void {
  for (const [name, value] of Object.entries(attributes)) part?.setAttribute(name, String(value));
}
