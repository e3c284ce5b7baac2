/** Puts values into a sentence: `%name%` becomes the value of `name`. A name without a value stays, so that the mistake is seen. */
export const fill = (sentence: string, values: Record<string, string>): string => sentence.replace(/%(\w+)%/g, (whole, name: string) => values[name] ?? whole);
