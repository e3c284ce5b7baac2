import type { FigureData } from '../../schemas/evidence.ts';

/** Every source that a figure names, beside the drawing or in its table, each once. */
export function sourcesOf(data: FigureData): string[] {
  const found = [...data.sources];
  switch (data.kind) {
    case 'drawing':
      break;
    case 'shares':
    case 'guidelines':
      found.push(...data.rows.map((row) => row.source));
      break;
    case 'forest':
      found.push(...data.panels.flatMap((panel) => panel.rows.map((row) => row.source)));
      break;
    case 'stability':
      found.push(...data.correlations.map((row) => row.source), data.kept.source);
      break;
    case 'correlation':
      found.push(data.correlation.source);
  }
  return [...new Set(found)];
}
