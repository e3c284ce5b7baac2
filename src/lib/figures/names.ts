/** Every drawing of the library. A name is the file in content/evidence/drawings and what authors write in `<Figure name="…" />`. */
export const drawingNames = [
  'two-dimensions',
  'safe-haven',
  'working-model',
  'pursue-withdraw',
  'window-of-tolerance',
  'four-parts',
  'first-session',
  'emdr-phases',
  'titration',
  'externalizing',
  'repair-steps',
  'listening',
] as const;

/** Every plot of the library; its numbers are in content/evidence/plots. */
export const plotNames = [
  'infant-patterns',
  'stability',
  'sensitivity-security',
  'cycle-breaking',
  'against-waiting-list',
  'against-other-care',
  'guidelines',
  'dropout',
  'online-therapy',
  'couple-therapy',
] as const;

export type DrawingName = (typeof drawingNames)[number];
export type PlotName = (typeof plotNames)[number];
export type FigureName = DrawingName | PlotName;

/** All figures in the order of the gallery. */
export const figureNames: readonly FigureName[] = [...drawingNames, ...plotNames];

/** Regions of the map of two dimensions that a page can be about. */
export const regions = ['secure', 'anxious', 'avoidant', 'disorganized'] as const;
export type Region = (typeof regions)[number];
