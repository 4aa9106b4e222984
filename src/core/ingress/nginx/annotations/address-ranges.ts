/** A range of addresses: the bits that count, of an address of 32 or 128 bits. */
export type AddressRange = Readonly<{ text: string; version: 4 | 6; address: bigint; bits: number }>;

function parseIPv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let address = 0n;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255 || (part.length > 1 && part.startsWith('0')))
      return undefined;
    address = address * 256n + BigInt(part);
  }
  return address;
}

function parseIPv6(text: string): bigint | undefined {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0 || !/^[0-9a-fA-F:]*$/.test(text)) return undefined;
  const groups = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [groups(head), groups(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...before, ...new Array<string>(missing).fill('0'), ...after];
  if (all.some((group) => !/^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  return all.reduce((address, group) => address * 65536n + BigInt(`0x${group}`), 0n);
}

/** An address, as the range that holds nothing else; undefined for another text. */
function parseAddress(text: string): AddressRange | undefined {
  const four = parseIPv4(text);
  if (four !== undefined) return { text, version: 4, address: four, bits: 32 };
  const six = parseIPv6(text);
  return six === undefined ? undefined : { text, version: 6, address: six, bits: 128 };
}

/** Reads an address (`10.0.0.1`) or a range (`10.0.0.0/8`); undefined for another text. */
export function parseRange(text: string): AddressRange | undefined {
  const [name = '', bits, ...more] = text.split('/');
  const address = parseAddress(name);
  if (!address || more.length > 0) return undefined;
  if (bits === undefined) return address;
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > address.bits) return undefined;
  return { ...address, text, bits: Number(bits) };
}

/** Whether an address is in one of some ranges. Undefined for what is no address. */
export function inRanges(ranges: readonly AddressRange[], text: string): boolean | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  return ranges.some((range) => {
    if (range.version !== address.version) return false;
    const shift = BigInt(address.bits - range.bits);
    return range.address >> shift === address.address >> shift;
  });
}

/** Reads a list with commas; undefined where an entry is neither an address nor a range. */
export function parseRanges(text: string): readonly AddressRange[] | undefined {
  const found: AddressRange[] = [];
  for (const entry of text.split(',')) {
    const trimmed = entry.trim();
    if (trimmed === '') continue;
    const range = parseRange(trimmed);
    if (!range) return undefined;
    found.push(range);
  }
  return found;
}
