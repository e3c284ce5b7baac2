import { limits } from '../check/writing/levels.ts';
import { minimum } from '../check/writing/trail.ts';
import type { Row } from './rows.ts';

interface Column {
  head: string;
  show: (row: Row) => string;
  /** Whether the figure is outside what authors aim for; it gets a mark. */
  off?: (row: Row) => boolean;
}

const tenth = (value: number): string => value.toFixed(1);
const rounded = (value: number): number => Math.round(value * 10) / 10;
const maybe = (value: number | undefined): string => (value === undefined ? '–' : String(value));

const columns: readonly Column[] = [
  { head: 'page', show: (row) => row.page },
  { head: 'words', show: (row) => String(row.words), off: (row) => row.words < 900 || row.words > 1600 },
  { head: 'deep', show: (row) => String(row.deeperWords), off: (row) => row.deeperWords < 120 || row.deeperWords > 300 },
  { head: 'brief', show: (row) => String(row.briefWords), off: (row) => row.briefWords > limits.briefWords },
  { head: 'brFK', show: (row) => tenth(row.briefGrade), off: (row) => rounded(row.briefGrade) > limits.briefGrade },
  { head: 'brSMOG', show: (row) => tenth(row.briefSmog) },
  { head: 'FK', show: (row) => tenth(row.bodyGrade), off: (row) => rounded(row.bodyGrade) > limits.bodyGrade },
  { head: 'SMOG', show: (row) => tenth(row.bodySmog), off: (row) => rounded(row.bodySmog) > limits.bodySmog },
  { head: 'allFK', show: (row) => tenth(row.plainGrade) },
  { head: 'dpFK', show: (row) => tenth(row.deeperGrade) },
  { head: 'sent', show: (row) => tenth(row.sentence), off: (row) => rounded(row.sentence) > limits.sentenceAverage },
  { head: 'para', show: (row) => String(row.longestParagraph), off: (row) => row.longestParagraph > 4 },
  { head: 'src', show: (row) => String(row.sources), off: (row) => row.sources < minimum.sources },
  { head: 'new', show: (row) => maybe(row.newest) },
  { head: 'cited', show: (row) => (row.cited === undefined ? '–' : `${Math.round(row.cited * 100)}%`) },
  { head: 'out', show: (row) => String(row.linksOut), off: (row) => row.linksOut < minimum.linksOut },
  { head: 'in', show: (row) => String(row.linksIn), off: (row) => row.linksIn < 1 },
  { head: 'asked', show: (row) => String(row.asked) },
  { head: 'quiz', show: (row) => String(row.questions), off: (row) => row.questions < 3 || row.questions > 5 },
  { head: 'days', show: (row) => maybe(row.daysToCheck), off: (row) => (row.daysToCheck ?? -1) < 0 },
];

const LEGEND = `words, deep: reader's part and "Going deeper" · brief: words of In brief · brFK, brSMOG, FK, SMOG: US grades of In brief and body with taught
terms set aside; allFK: body with nothing set aside; dpFK: "Going deeper" · sent: words a sentence · para: sentences in the longest paragraph · src, new: sources and newest year · cited: paragraphs
with a citation in "What the research says" · out, in: links · asked · quiz: questions · days: to the next check · * outside what authors aim for`;

/** The report as text: a row an article, the totals, the terms set aside. */
export function reportTable(rows: readonly Row[], notShipped: string): string {
  if (rows.length === 0) return 'There is no such article.';
  const cells = [
    columns.map((column) => column.head),
    ...rows.map((row) => columns.map((column) => column.show(row) + (column.off ? (column.off(row) ? '*' : ' ') : ''))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.trimEnd().length ?? 0)));
  const table = cells.map((line) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.trimEnd().padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const aside = rows.map((row) => `  ${row.page}: ${row.setAside.join(', ') || 'none'}`);
  return [table.join('\n'), totals(rows) + notShipped, LEGEND, `Terms set aside before measuring:\n${aside.join('\n')}`].join('\n\n');
}

/** Sums and ranges over the rows. */
export function totals(rows: readonly Row[]): string {
  const sum = (pick: (row: Row) => number): number => rows.reduce((all, row) => all + pick(row), 0);
  const mean = (pick: (row: Row) => number): string => tenth(sum(pick) / rows.length);
  const most = (pick: (row: Row) => number): string => tenth(Math.max(...rows.map(pick)));
  const marked = rows.filter((row) => columns.some((column) => column.off?.(row))).length;
  return [
    `${rows.length} article${rows.length === 1 ? '' : 's'} · ${sum((row) => row.words)} words, ${sum((row) => row.deeperWords)} more in "Going deeper" · ${sum((row) => row.questions)} questions · ${sum((row) => row.asked)} ways of asking`,
    `Body: FK ${mean((row) => row.bodyGrade)} on average, ${most((row) => row.bodyGrade)} at most; SMOG ${mean((row) => row.bodySmog)}, ${most((row) => row.bodySmog)} · In brief: FK ${mean((row) => row.briefGrade)}, ${most((row) => row.briefGrade)} · ${mean((row) => row.sentence)} words a sentence`,
    `${sum((row) => row.sources)} citations of sources by page · ${sum((row) => row.linksOut)} links between articles · next check in ${Math.min(...rows.map((row) => row.daysToCheck ?? Infinity))} days · ${marked === 0 ? 'nothing marked' : `${marked} with a mark`}`,
  ].join('\n');
}
