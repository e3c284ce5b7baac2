import { encodePack } from './link.ts';
import type { Pack } from './pack.ts';

/**
 * Characters that a code may hold so that a phone still reads it from paper at 50 mm: about 1,000 bytes are
 * 109 modules, less than half a millimeter each.
 */
export const CODE_LENGTH = 1000;

/** The full address of a pack. @param site origin with base path, such as https://securebase.example/ */
export const packAddress = (pack: Pack, site: string): string => `${site}pack/#${encodePack(pack)}`;

/**
 * What the QR code of a pack holds: everything where it fits, else the pack without its note, else nothing.
 * @returns the address, and whether the note was left out
 */
export function packCode(pack: Pack, site: string): { address: string | undefined; withoutNote: boolean } {
  const whole = packAddress(pack, site);
  if (whole.length <= CODE_LENGTH) return { address: whole, withoutNote: false };
  const shorter = packAddress({ ...pack, note: '' }, site);
  return { address: shorter.length <= CODE_LENGTH ? shorter : undefined, withoutNote: pack.note !== '' };
}
