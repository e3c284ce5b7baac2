/**
 * Base of the site's custom elements. It finds parts, gives every listener a signal that ends with the element,
 * and keeps one broken island from stopping another.
 */
export abstract class Island extends HTMLElement {
  #controller: AbortController | undefined;

  /** Ends with the connection; hand it to every listener. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    return this.#controller.signal;
  }

  connectedCallback(): void {
    try {
      this.start();
    } catch (error) {
      tellFault(this, error);
    }
  }

  disconnectedCallback(): void {
    this.#controller?.abort();
    this.#controller = undefined;
  }

  /** Called when the element is in the page and its parts are there. */
  protected abstract start(): void;

  /** All parts of a name that belong to this element and not to one inside it. */
  findAll<T extends HTMLElement = HTMLElement>(name: string): T[] {
    return [...this.querySelectorAll<T>(`[data-part="${name}"]`)].filter((part) => part.closest<HTMLElement>(this.localName) === this);
  }

  /** The one part of a name. @throws Error naming element, part and page where it is missing */
  find<T extends HTMLElement = HTMLElement>(name: string): T {
    const [found] = this.findAll<T>(name);
    if (!found) throw new Error(`<${this.localName}> on ${location.pathname} has no part "${name}".`);
    return found;
  }
}

/** Says beside an element that it did not start. The page stays readable without it; the fault itself is for us, in the console. */
export function tellFault(element: Element, error: unknown): void {
  console.error(error);
  const note = document.createElement('p');
  note.className = 'ui soft';
  note.role = 'status';
  note.textContent = document.body.dataset['fault'] ?? '';
  element.before(note);
}

/** Defines an element unless it is there already. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
