import GithubSlugger from 'github-slugger';
import { mdxToMdast } from 'satteri';
import { splitCitations } from '../sources/citations.ts';
import { parseYaml } from './data-file.ts';
import type { Data, SyntaxFault } from './data-file.ts';

/** The parts of a Markdown tree that are used here; satteri's own types name each node. */
export interface Node {
  type: string;
  position?: { start: { line: number } };
  children?: Node[];
  value?: string;
  depth?: number;
  url?: string;
  alt?: string | null;
  ordered?: boolean | null;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}

export interface Heading {
  depth: number;
  text: string;
  /** The anchor, as Astro makes it. */
  id: string;
  line: number;
}

/** A run of text that a reader sees as one piece. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list item' | 'quotation' | 'table cell' | 'attribute';
  /** Plain text, citations taken out; line breaks as in the file. */
  text: string;
  line: number;
  /** The `##` heading it stands under; empty before the first. */
  section: string;
  /** Ids cited in it. */
  cites: string[];
}

export interface Citation {
  ids: string[];
  line: number;
  section: string;
}

/** A node with its place in the page. */
export interface Placed {
  node: Node;
  line: number;
  section: string;
}

export interface ArticleFile {
  path: string;
  /** Path of the page: `styles/anxious`; `styles` for `styles/index.mdx`. */
  slug: string;
  hasFrontMatter: boolean;
  front: Data;
  /** Set where the body is no MDX; then the lists below are empty. */
  syntax: SyntaxFault | undefined;
  headings: Heading[];
  blocks: Block[];
  citations: Citation[];
  /** Text that looks like a citation and is none. */
  brokenCitations: { text: string; line: number }[];
  links: { url: string; text: string; line: number; section: string }[];
  images: { url: string; alt: string; line: number }[];
  /** JSX tags in order. */
  elements: Placed[];
  /** Imports, expressions and HTML. */
  code: Placed[];
  tables: Placed[];
}

/** Levels of a tree; a list in a quotation in a box has about ten. */
const DEEPEST = 100;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/;
const LOOKS_LIKE_CITATION = /\[-?@[^\]]*\]?|(?<![\p{L}\p{N}.])@[a-z]+-[a-z0-9-]*\d{4}[a-z0-9-]*/gu;

/** `articles/styles/index.mdx` → `styles`; `articles/styles/anxious.mdx` → `styles/anxious`; `pages/about.mdx` → `about`. */
export const slugOf = (path: string): string =>
  path
    .replace(/^(articles|pages)\//, '')
    .replace(/\.mdx$/, '')
    .replace(/\/index$/, '');

/** Takes an article, or a page about the site, apart. Never throws. */
export function parseArticle(path: string, text: string): ArticleFile {
  const matter = FRONT_MATTER.exec(text);
  const article: ArticleFile = {
    path,
    slug: slugOf(path),
    hasFrontMatter: matter !== null,
    front: parseYaml(matter?.[1] ?? '', 1),
    syntax: undefined,
    headings: [],
    blocks: [],
    citations: [],
    brokenCitations: [],
    links: [],
    images: [],
    elements: [],
    code: [],
    tables: [],
  };
  const skipped = matter ? matter[0].split('\n').length - 1 : 0;
  const body = matter ? text.slice(matter[0].length) : text;
  const monster = monsterIn(body);
  if (monster) {
    article.syntax = { ...monster, line: monster.line + skipped };
    return article;
  }
  try {
    collect(mdxToMdast(body) as unknown as Node, article, skipped);
  } catch (error) {
    const message = error instanceof RangeError ? 'The nesting is too deep.' : error instanceof Error ? error.message : String(error);
    const at = /^(\d+):\d+: /.exec(message);
    article.syntax = { line: skipped + Number(at?.[1] ?? 1), message: message.slice(at?.[0].length ?? 0) };
  }
  return article;
}

/** What no author writes and the parser takes very long for, or goes too deep into. */
function monsterIn(body: string): SyntaxFault | undefined {
  const lines = body.split('\n');
  const at = (test: (line: string) => boolean, message: string): SyntaxFault | undefined => {
    const index = lines.findIndex(test);
    return index < 0 ? undefined : { line: index + 1, message };
  };
  return (
    at((line) => line.length > 20_000, 'The line is longer than 20,000 characters.') ??
    at((line) => /^(?:[ \t]*(?:>|[-*+] |\d+[.)] )){40}/.test(line), 'The nesting is too deep.') ??
    ((body.match(/\{/g) ?? []).length > 200 ? at((line) => line.includes('{'), 'The text holds more than 200 braces.') : undefined)
  );
}

/** Walks the tree in the order of the page and sorts what it meets into the lists of the article. */
function collect(root: Node, article: ArticleFile, skipped: number): void {
  const slugger = new GithubSlugger();
  let section = '';
  const lineOf = (node: Node): number => (node.position?.start.line ?? 1) + skipped;

  const addBlock = (kind: Block['kind'], node: Node): void => {
    const raw = plainText(node);
    const parts = splitCitations(raw);
    const cites = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
    const text = parts.filter((part) => typeof part === 'string').join('');
    if (text.trim() !== '') article.blocks.push({ kind, text, line: lineOf(node), section, cites });
  };

  const visit = (node: Node, inside: Block['kind'], depth: number): void => {
    if (depth > DEEPEST) throw new RangeError();
    switch (node.type) {
      case 'heading': {
        const text = plainText(node).trim();
        if (node.depth === 2) section = text;
        article.headings.push({ depth: node.depth ?? 1, text, id: slugger.slug(text), line: lineOf(node) });
        addBlock('heading', node);
        break;
      }
      case 'paragraph':
        addBlock(inside, node);
        break;
      case 'tableCell':
        addBlock('table cell', node);
        break;
      case 'table':
        article.tables.push({ node, line: lineOf(node), section });
        break;
      case 'link':
        article.links.push({ url: node.url ?? '', text: plainText(node), line: lineOf(node), section });
        break;
      case 'image':
        article.images.push({ url: node.url ?? '', alt: node.alt ?? '', line: lineOf(node) });
        break;
      case 'text':
        readCitations(node.value ?? '', lineOf(node), section, article);
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        article.elements.push({ node, line: lineOf(node), section });
        for (const attribute of node.attributes ?? []) {
          if (typeof attribute.value === 'string' && /^(title|about)$/.test(attribute.name ?? '')) {
            article.blocks.push({ kind: 'attribute', text: attribute.value, line: lineOf(node), section, cites: [] });
          }
        }
        break;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'html':
        article.code.push({ node, line: lineOf(node), section });
        break;
    }
    const within = node.type === 'listItem' ? 'list item' : node.type === 'blockquote' ? 'quotation' : inside;
    for (const child of node.children ?? []) visit(child, within, depth + 1);
  };
  visit(root, 'paragraph', 0);
}

function readCitations(text: string, firstLine: number, section: string, article: ArticleFile): void {
  const lineAt = (index: number): number => firstLine + (text.slice(0, index).match(/\n/g)?.length ?? 0);
  let from = 0;
  for (const part of splitCitations(text)) {
    if (typeof part === 'string') continue;
    const index = Math.max(from, text.indexOf(`[@${part[0] ?? ''}`, from));
    article.citations.push({ ids: part, line: lineAt(index), section });
    from = index + 1;
  }
  // What is left of the text after well-formed citations may hold one that is not.
  const rest = text.replace(/\[@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*\]/g, (match) => match.replace(/[^\n]/g, ' '));
  for (const match of rest.matchAll(LOOKS_LIKE_CITATION)) {
    article.brokenCitations.push({ text: match[0], line: lineAt(match.index) });
  }
}

/** The text of a node and all below it, as a reader sees it. */
export function plainText(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(plainText).join('');
}

/** Text of an attribute, or undefined where it is absent or an expression. */
export function attributeOf(node: Node, name: string): string | undefined {
  const found = node.attributes?.find((attribute) => attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}
