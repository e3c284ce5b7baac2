/** Minutes to read a text, at 220 words a minute, at least 1. */
export const minutesFor = (text: string): number => Math.max(1, Math.round(text.split(/\s+/).length / 220));
