import { define, Island } from '../../lib/browser/island.ts';

/**
 * Shows the feedback of the option that the reader chose. Answers live in the form alone: nothing is stored or sent,
 * and a reload clears them. Without this script the answers are in `details`.
 */
define(
  'knowledge-check',
  class extends Island {
    protected start(): void {
      const form = this.querySelector('form');
      form?.addEventListener('submit', (event) => event.preventDefault(), { signal: this.signal });
      // A browser may bring back old choices on reload; the check starts clean.
      form?.reset();
      for (const question of this.findAll('question')) {
        const answers = question.querySelector<HTMLDetailsElement>('[data-part="answers"]');
        const feedback = question.querySelector('[data-part="feedback"]');
        if (!answers || !feedback) throw new Error(`<knowledge-check> on ${location.pathname} has a question without its answers.`);
        question.addEventListener('change', (event) => this.#answer(event.target as HTMLInputElement, answers, feedback), { signal: this.signal });
      }
    }

    #answer(input: HTMLInputElement, answers: HTMLElement, feedback: Element): void {
      const chosen = answers.querySelectorAll('li')[Number(input.value)];
      if (!chosen) return;
      const verdict = document.createElement('b');
      verdict.textContent = (chosen.hasAttribute('data-correct') ? this.dataset['right'] : this.dataset['wrong']) ?? '';
      const sources = document.createElement('sup');
      sources.append(...[...answers.querySelectorAll('[data-part="sources"] a')].map((link) => link.cloneNode(true)));
      feedback.replaceChildren(verdict, ` ${chosen.querySelector('span')?.textContent ?? ''}`, sources);
    }
  },
);
