/**
 * The list of suggestions under a search field, after the ARIA combobox pattern: the field keeps the focus,
 * arrows move through the list, Enter takes, Escape closes.
 */
export class SuggestionList {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  #active = -1;

  /** @param take called with the suggestion that was taken */
  constructor(input: HTMLInputElement, list: HTMLElement, take: (text: string) => void, signal: AbortSignal) {
    this.#input = input;
    this.#list = list;
    list.addEventListener('pointerdown', (event) => event.preventDefault(), { signal }); // keeps the focus in the field
    list.addEventListener(
      'click',
      (event) => {
        const option = (event.target as Element).closest('[role="option"]');
        if (!option) return;
        this.close();
        take(option.textContent);
      },
      { signal },
    );
    input.addEventListener('blur', () => this.close(), { signal });
    input.addEventListener(
      'keydown',
      (event) => {
        if (this.isOpen && this.#key(event.key, take)) event.preventDefault();
      },
      { signal },
    );
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  show(texts: readonly string[]): void {
    if (texts.length === 0) {
      this.close();
      return;
    }
    this.#list.replaceChildren(
      ...texts.map((text, at) => {
        const option = document.createElement('li');
        option.id = `${this.#list.id}-${at}`;
        option.role = 'option';
        option.ariaSelected = 'false';
        option.textContent = text;
        return option;
      }),
    );
    this.#list.hidden = false;
    this.#input.ariaExpanded = 'true';
    this.#mark(-1);
  }

  close(): void {
    this.#list.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#mark(-1);
  }

  /** @returns whether the key was meant for the list */
  #key(key: string, take: (text: string) => void): boolean {
    const options = this.#list.children.length;
    if (key === 'ArrowDown') this.#mark(this.#active + 1 < options ? this.#active + 1 : -1);
    else if (key === 'ArrowUp') this.#mark(this.#active < 0 ? options - 1 : this.#active - 1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' && this.#active >= 0) {
      const text = this.#list.children[this.#active]?.textContent ?? '';
      this.close();
      take(text);
    } else return false;
    return true;
  }

  #mark(active: number): void {
    this.#active = active;
    [...this.#list.children].forEach((option, at) => (option.ariaSelected = String(at === active)));
    const id = this.#list.children[active]?.id;
    if (id === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', id);
  }
}
