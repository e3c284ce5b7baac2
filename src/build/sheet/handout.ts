import { attributeOf, plainText, type ArticleFile, type Node } from '../../lib/content/article-file.ts';
import { sentencesIn } from '../../lib/content/reading-level.ts';
import { splitCitations } from '../../lib/sources/citations.ts';
import { curly } from '../../lib/typography.ts';

/** What a handout takes from the body of its article. The rest comes from the front matter. */
export interface HandoutText {
  /** Title of the first practice box, up to its colon: "Try this week". */
  practice: string;
  /** The first three steps of that box. */
  steps: string[];
  /** The first paragraph of "When to get help", without sentences that only point to another page. */
  help: string;
  /** The first drawing of the article: the tag and its attributes. */
  drawing: { name: string; attributes: Record<string, string> } | undefined;
}

const STEPS = 3;

/** @param isDrawing whether a figure of that name is a drawing; plots of numbers are not for a handout */
export function handoutText(article: ArticleFile, isDrawing: (figure: string) => boolean): HandoutText {
  const box = article.elements.find(({ node }) => node.name === 'Try')?.node;
  const list = box && firstList(box);
  const drawing = article.elements.find(({ node }) => isDrawing(figureName(node)))?.node;
  return {
    practice: curly((box && attributeOf(box, 'title')) ?? ''),
    steps: (list?.children ?? []).slice(0, STEPS).map((step) => curly(withoutCitations(plainText(step)))),
    help: helpParagraph(article),
    drawing: drawing && {
      name: drawing.name ?? '',
      attributes: Object.fromEntries((drawing.attributes ?? []).map((one) => [one.name ?? '', String(one.value)])),
    },
  };
}

/** The figure that a tag stands for: `<Figure name="…" />`, or the map of two dimensions, which has a tag of its own. */
const figureName = (node: Node): string => (node.name === 'TwoDimensions' ? 'two-dimensions' : node.name === 'Figure' ? (attributeOf(node, 'name') ?? '') : '');

function firstList(node: Node): Node | undefined {
  for (const child of node.children ?? []) {
    const found = child.type === 'list' ? child : firstList(child);
    if (found) return found;
  }
  return undefined;
}

const withoutCitations = (text: string): string =>
  splitCitations(text)
    .filter((part) => typeof part === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

function helpParagraph(article: ArticleFile): string {
  const section = 'When to get help';
  const first = article.blocks.find((block) => block.section === section && block.kind === 'paragraph');
  if (!first) return '';
  const links = article.links.filter((link) => link.section === section).map((link) => link.text.toLowerCase());
  const sentences = sentencesIn(first.text);
  const standing = sentences.filter((sentence) => !links.some((link) => sentence.toLowerCase().includes(link)));
  return curly((standing.length > 0 ? standing : sentences).join(' ').replace(/\s+/g, ' '));
}
