import type { Answer, Found } from '../../lib/search/search.ts';
import { marked } from '../../lib/search/snippet.ts';

/** What the results need to know of the page they are drawn in. */
export interface Place {
  base: string;
  sections: Readonly<Record<string, string>>;
  /** Words of the interface: kinds and the reason "People also say". */
  words: DOMStringMap;
  /** Words to mark. */
  telling: readonly string[];
}

/** An address of the site under its base. */
export const under = (base: string, path: string): string => base + path.replace(/^\//, '');

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A text with the words of the search marked. No HTML is written from data. */
function withMarks(text: string, telling: readonly string[]): HTMLParagraphElement {
  const paragraph = element('p');
  for (const run of marked(text, telling)) paragraph.append(run.marked ? element('mark', '', run.text) : run.text);
  return paragraph;
}

/** The list of results: in each item a link to the page first, then what it says, why it is here, where it belongs. */
export function resultList(found: readonly Found[], place: Place): HTMLOListElement {
  const list = element('ol', 'found');
  list.id = 'search-results';
  for (const one of found) {
    const item = element('li');
    const link = element('a', '', one.title);
    link.href = under(place.base, one.path);
    item.append(link, withMarks(one.excerpt, place.telling));
    const facts = [one.section === undefined ? undefined : place.sections[one.section], place.words[one.kind]];
    if (one.alias !== undefined) facts.unshift((place.words['alias'] ?? '').replace('%alias%', () => one.alias ?? ''));
    item.append(element('p', 'ui soft', facts.filter(Boolean).join(' · ')));
    list.append(item);
  }
  return list;
}

/** Fills the box above the results with the definition or the main points of the best page. */
export function fillAnswer(box: HTMLElement, answer: Answer, place: Place): void {
  const heading = element('h2');
  heading.id = 'answer';
  const link = element('a', '', answer.title);
  link.href = under(place.base, answer.path);
  heading.append(link);
  box.replaceChildren(
    element('p', 'ui soft', box.dataset[answer.kind] ?? ''),
    heading,
    ...answer.sentences.map((sentence) => withMarks(sentence, place.telling)),
  );
}
