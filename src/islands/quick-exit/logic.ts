/** How many presses of Shift leave the page. */
export const PRESSES = 3;

/** Within how long, in milliseconds. */
export const PATIENCE = 5000;

/** Presses of Shift alone that still count. */
export interface Presses {
  /** When each was let go, in milliseconds of the page's own clock (`Event.timeStamp`; the date of the device may be wrong). */
  times: readonly number[];
  /** Shift was just used with another key, as in a capital letter: letting it go is no press. */
  modified: boolean;
}

export const noPresses: Presses = { times: [], modified: false };

/**
 * Counts presses of Shift as GOV.UK's "Exit this page" does: Shift alone counts, any other key or a click starts over.
 * @param event a key that was let go, or a pointer that went down
 */
export function countPress(before: Presses, event: { key?: string; shiftKey: boolean; timeStamp: number }): Presses {
  const counts = event.key === 'Shift' && !before.modified;
  const times = counts ? [...before.times.filter((time) => event.timeStamp - time < PATIENCE), event.timeStamp] : [];
  return { times, modified: event.shiftKey };
}
