import type { FigureData, PlotData } from '../../schemas/evidence/evidence.ts';
import { upperHalfShare } from './statistics.ts';

/** One cell of the table behind a figure, before it is shown. */
export type Cell = string | { estimate: number } | { interval: [low: number, high: number] } | { year: number } | { source: string };

/** Columns; the interval's own name is the name of its column. */
export type Column =
  | { key: 'row' | 'share' | 'estimate' | 'comparison' | 'source' | 'note' | 'body' | 'year' | 'part' | 'meaning' }
  | { key: 'interval'; name: string }
  | { key: 'method'; name: string };

export interface Table {
  columns: Column[];
  rows: Cell[][];
}

interface Row {
  label: string;
  estimate: number;
  interval?: [number, number] | undefined;
  noInterval?: string | undefined;
  source: string;
  note?: string | undefined;
}

const ends = (row: Row): Cell => (row.interval ? { interval: row.interval } : (row.noInterval ?? ''));

/** The numbers of a plot as a table: the one under the figure and the one to download. */
export function tableOf(data: PlotData): Table {
  switch (data.kind) {
    case 'shares':
      return effects(
        'share',
        data.intervalName,
        data.rows.map((row) => ({ row, comparison: data.comparison })),
      );
    case 'forest':
      return effects(
        'estimate',
        data.intervalName,
        data.panels.flatMap(({ comparison, rows }) => rows.map((row) => ({ row, comparison }))),
      );
    case 'stability': {
      const kept: Row = { ...data.kept, noInterval: 'not given', note: data.kept.words };
      return effects('estimate', data.intervalName, [
        ...data.correlations.map((row) => ({ row: { ...row, note: row.words }, comparison: data.comparison })),
        { row: kept, comparison: data.kept.comparison },
      ]);
    }
    case 'correlation': {
      const { estimate, interval, source } = data.correlation;
      const share = (r: number) => Math.round(upperHalfShare(r) * 1000) / 10;
      const [low, high] = interval ?? [estimate, estimate];
      const note = data.formula;
      return effects('estimate', data.intervalName, [
        { row: data.correlation, comparison: data.comparison },
        {
          row: { label: `${data.upper}: ${data.counted}, of 100`, estimate: share(estimate), interval: [share(low), share(high)], source, note },
          comparison: data.comparison,
        },
        {
          row: { label: `${data.lower}: ${data.counted}, of 100`, estimate: share(-estimate), interval: [share(-high), share(-low)], source, note },
          comparison: data.comparison,
        },
      ]);
    }
    case 'guidelines':
      return {
        columns: [{ key: 'body' }, { key: 'year' }, ...data.methods.map((name) => ({ key: 'method' as const, name })), { key: 'note' }, { key: 'source' }],
        rows: data.rows.map((row) => [row.body, { year: row.year }, ...row.words.map((word) => word ?? 'not read'), row.note, { source: row.source }]),
      };
  }
}

function effects(key: 'share' | 'estimate', name: string, rows: { row: Row; comparison: string }[]): Table {
  const notes = rows.some(({ row }) => row.note);
  return {
    columns: [{ key: 'row' }, { key }, { key: 'interval', name }, { key: 'comparison' }, { key: 'source' }, ...(notes ? [{ key: 'note' as const }] : [])],
    rows: rows.map(({ row, comparison }) => [
      row.label,
      { estimate: row.estimate },
      ends(row),
      comparison,
      { source: row.source },
      ...(notes ? [row.note ?? ''] : []),
    ]),
  };
}

/** The rows of the file to download: intervals in two columns, numbers as numbers, sources by their id. */
export function csvRows(data: FigureData, heading: (key: Exclude<Column['key'], 'interval' | 'method'> | 'low' | 'high') => string): (string | number)[][] {
  if (data.kind === 'drawing') return [[heading('part'), heading('meaning')], ...data.parts.map((part) => [part.label, part.text])];
  const { columns, rows } = tableOf(data);
  return [
    columns.flatMap((column) =>
      column.key === 'interval'
        ? [`${column.name}: ${heading('low')}`, `${column.name}: ${heading('high')}`]
        : [column.key === 'method' ? column.name : heading(column.key)],
    ),
    ...rows.map((row) => row.flatMap((cell, index) => plain(cell, columns[index]?.key === 'interval'))),
  ];
}

function plain(cell: Cell, isInterval: boolean): (string | number)[] {
  if (typeof cell === 'string') return isInterval ? [cell, ''] : [cell];
  if ('interval' in cell) return cell.interval;
  return [Object.values(cell)[0] as string | number];
}
