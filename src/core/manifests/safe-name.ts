/** File systems take 255 bytes; a number and an ending follow. */
const LONGEST = 200;

/** What Windows has for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of an object, which may come from an unchecked manifest, as that of a file or folder: without slashes, and what a
 * file system refuses. None begins with a dot, which hides
 * it, or with a dash, which programs take for an option.
 */
export function safeName(name: string): string {
  const plain = name
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-.]+|\.+$/g, '');
  return (RESERVED.test(plain) ? `${plain}-` : plain) || 'unnamed';
}
