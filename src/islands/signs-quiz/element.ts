import { define } from '../../lib/browser/island.ts';
import { QuizIsland } from '../../lib/browser/quiz-island.ts';
import { tier, type Leads, type Tier } from './logic.ts';

/** Leads from the signs that a reader ticks to one plain answer. A sign of danger shows help at once and ends the check. */
define(
  'signs-quiz',
  class extends QuizIsland {
    protected override start(): void {
      super.start();
      this.form.addEventListener('change', () => this.#watch(), { signal: this.signal });
    }

    protected override clear(): void {
      super.clear();
      this.find('ticked').replaceChildren();
      this.#watch();
    }

    protected override finish(): boolean {
      const ticked = this.#ticked();
      this.find('ticked').replaceChildren(
        ...ticked.map(({ text }) => {
          const item = document.createElement('li');
          item.textContent = text;
          return item;
        }),
      );
      this.find('ticked-part').hidden = ticked.length === 0;
      this.find('keep').hidden = false;
      this.#only(tier(ticked.map((one) => one.leads)));
      return true;
    }

    protected override lines(): string[] {
      const shown = this.findAll('tier').find((one) => !one.hidden);
      const texts = [...(shown?.querySelectorAll('h2, h3, p:not(:has(a)), li') ?? [])].map((one) => {
        const words = (one.textContent ?? '').trim();
        return one.matches('li') ? `- ${words}` : one.matches('h3') ? `\n${words}` : words;
      });
      const ticked = this.#ticked().map(({ text }) => `- ${text}`);
      const heading = this.find('ticked-part').querySelector('h3')?.textContent ?? '';
      return [...texts, ...(ticked.length > 0 ? ['', heading, ...ticked] : [])];
    }

    /** The heading of the answer takes the focus, and not a heading above it. */
    protected override get heading(): HTMLElement {
      const shown = this.findAll('tier')
        .find((one) => !one.hidden)
        ?.querySelector<HTMLElement>('h2');
      if (!shown) throw new Error(`<signs-quiz> on ${location.pathname} shows no answer.`);
      return shown;
    }

    #ticked(): { text: string; leads: Leads }[] {
      return [...this.form.querySelectorAll<HTMLInputElement>('input:checked')].map((input) => ({
        text: input.closest('label')?.textContent?.trim() ?? '',
        leads: input.dataset['leads'] as Leads,
      }));
    }

    /** Danger: the rest of the check goes out of the way, and focus goes to what helps today. Else an old answer goes. */
    #watch(): void {
      const danger = tier(this.#ticked().map((one) => one.leads)) === 'today';
      this.removeAttribute('data-done');
      const rest = this.find('rest');
      const first = danger && !rest.hidden;
      rest.hidden = danger;
      this.find('ticked-part').hidden = true;
      this.find('keep').hidden = true;
      this.find('result').hidden = !danger;
      this.#only(danger ? 'today' : undefined);
      // The list says beforehand that a tick leads here. A second tick leaves the reader in the list.
      if (first) this.reveal();
    }

    #only(wanted: Tier | undefined): void {
      for (const one of this.findAll('tier')) one.hidden = one.dataset['tier'] !== wanted;
    }
  },
);
