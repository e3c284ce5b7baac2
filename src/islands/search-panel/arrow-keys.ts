/**
 * Arrow keys go through the results; Tab does too, as everywhere.
 * @param stopsOf the field, and the links below it in order; looked up for an arrow key only, as this hears every key
 */
export function walk(event: KeyboardEvent, stopsOf: () => readonly HTMLElement[]): void {
  if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const stops = stopsOf();
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
