const RESERVED: ReadonlySet<string> = new Set(
  (
    'true false null in as break const continue else for function if import let loop package namespace return var ' +
    'void while'
  ).split(' '),
);

const PARTS: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};

/**
 * The name under which CEL knows a field, for names that CEL could not write: `a.b` is `a__dot__b`, `namespace` is
 * `__namespace__`. Undefined for fields that rules cannot reach at all.
 */
export function fieldName(key: string): string | undefined {
  if (RESERVED.has(key)) return `__${key}__`;
  if (!/^[A-Za-z_./-][\w./-]*$/.test(key)) return undefined;
  return key.replace(/__|[./-]/g, (part) => PARTS[part] ?? part);
}
