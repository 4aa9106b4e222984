/** FNV-1a, 32 bits: tells a link that was cut or changed on its way from one that is whole. No protection against intent. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
