import { adopt } from './adopt.ts';
import { fill } from './fill.ts';
import { Island } from './island.ts';
import css from './quiz-island.css?inline';

adopt(css);

/**
 * Base of the quizzes with a result. Answers live in the form and in fields of the element, and nowhere else: nothing is
 * stored, sent, logged, or written into the address or the title, and all of it is cleared when the page is left, so that
 * the back button does not bring it back.
 */
export abstract class QuizIsland extends Island {
  protected start(): void {
    const { signal } = this;
    const on = (name: string, act: () => void) => this.find(name).addEventListener('click', act, { signal });
    this.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (this.finish()) this.#show();
      },
      { signal },
    );
    on('copy', () => void this.#copy());
    on('print', () => print());
    on('change', () => this.form.querySelector('input')?.focus());
    on('clear', () => {
      this.clear();
      this.form.querySelector('input')?.focus();
    });
    addEventListener('pagehide', () => this.clear(), { signal });
    // A browser may bring back old answers on reload; the quiz starts clean.
    this.clear();
  }

  protected get form(): HTMLFormElement {
    return this.find<HTMLFormElement>('form');
  }

  /** Heading of the result. */
  protected get heading(): HTMLElement {
    return this.find('heading');
  }

  /** Works out the result and writes it into the page. Returns whether there is one to show. */
  protected abstract finish(): boolean;

  /** The result as plain text, one line each. */
  protected abstract lines(): string[];

  /** Forgets every answer and hides the result. */
  protected clear(): void {
    this.form.reset();
    this.removeAttribute('data-done');
    this.find('result').hidden = true;
    const text = this.find<HTMLTextAreaElement>('text');
    text.value = '';
    text.hidden = true;
    this.find('status').textContent = '';
  }

  /** A sentence of the markup (`data-<name>`) with its values. @throws Error where the markup lacks it */
  protected sentence(name: string, values: Record<string, string> = {}): string {
    const sentence = this.dataset[name];
    if (sentence === undefined) throw new Error(`<${this.localName}> on ${location.pathname} has no sentence "${name}".`);
    return fill(sentence, values);
  }

  /** Shows the result. Focus on its heading is what announces it, once. */
  #show(): void {
    this.setAttribute('data-done', '');
    this.find('result').hidden = false;
    this.reveal();
  }

  /** Moves the reader to the heading of the result. */
  protected reveal(): void {
    this.heading.scrollIntoView();
    this.heading.focus({ preventScroll: true });
  }

  async #copy(): Promise<void> {
    const value = [...this.lines(), '', location.origin + location.pathname].join('\n');
    const status = this.find('status');
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    const text = this.find<HTMLTextAreaElement>('text');
    text.hidden = done === true;
    text.value = done ? '' : value;
    status.textContent = (done ? status.dataset['copied'] : status.dataset['failed']) ?? '';
    if (!done) text.select();
  }
}
