/** What is read of a page of a list. */
export type Listing = Readonly<{
  objects: readonly Readonly<{ key: string; bytes: number }>[];
  prefixes: readonly string[];
  /** What asks for the next page; null where this is the last. */
  next: string | null;
}>;

/** Reads a page of ListObjectsV2. Keys of rooms hold no character that XML or an address would escape in two ways. */
export function readListing(xml: string): Listing {
  if (!xml.includes('<ListBucketResult'))
    throw new Error('The S3 service answers a list with something else.');
  return {
    objects: elements(xml, 'Contents').flatMap((content) => {
      const key = textOf(content, 'Key');
      const bytes = Number(textOf(content, 'Size'));
      return key === null || !Number.isFinite(bytes) ? [] : [{ key, bytes }];
    }),
    prefixes: elements(xml, 'CommonPrefixes').flatMap((common) => textOf(common, 'Prefix') ?? []),
    next: textOf(xml, 'IsTruncated') === 'true' ? textOf(xml, 'NextContinuationToken') : null,
  };
}

/** Reads what a service says where it refuses. A proxy in between says something else, or nothing. */
export const readError = (xml: string): Readonly<{ code: string | null; message: string | null }> => ({
  code: textOf(xml, 'Code'),
  message: textOf(xml, 'Message'),
});

/** The contents of all elements of a name. They do not stand in each other in these answers. */
function elements(xml: string, name: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; ;) {
    const start = xml.indexOf(`<${name}>`, from);
    const end = start === -1 ? -1 : xml.indexOf(`</${name}>`, start);
    if (end === -1) return found;
    found.push(xml.slice(start + name.length + 2, end));
    from = end;
  }
}

const textOf = (xml: string, name: string): string | null => {
  const first = elements(xml, name)[0];
  return first === undefined ? null : unescapeXml(first);
};

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:(lt|gt|quot|apos|amp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (typeof name === 'string') return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
