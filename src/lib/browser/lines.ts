/** Shows text with its line breaks; nothing in it becomes markup. */
export function showLines(element: Element, text: string): void {
  element.replaceChildren(...text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [document.createElement('br'), line])));
}
