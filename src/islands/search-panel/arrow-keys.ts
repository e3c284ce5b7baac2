/**
 * Arrow keys go through the results; Tab does too, as everywhere.
 * @param stops the field, and the links below it in order
 */
export function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  if (event.defaultPrevented || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
