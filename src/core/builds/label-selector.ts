/** A condition on labels. */
type Requirement = Readonly<{ key: string; fits: (value: string | undefined) => boolean }>;

/** Whether labels fit a selector. */
export type LabelSelector = (labels: ReadonlyMap<string, string>) => boolean;

const KEY = String.raw`[A-Za-z0-9][A-Za-z0-9._/-]*`;
const IN = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EXISTS = new RegExp(`^(!?)\\s*(${KEY})$`);
const COMPARED = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*([A-Za-z0-9._-]*)$`);

/** Reads a selector as it is written in one text: `app=web,tier in (a, b),!old`. Undefined where it is none. */
export function readLabelSelector(text: string): LabelSelector | undefined {
  const parts = text.match(/(?:[^,(]|\([^)]*\))+/g) ?? [];
  const requirements: Requirement[] = [];
  for (const part of parts) {
    const requirement = readRequirement(part.trim());
    if (requirement === undefined) return undefined;
    requirements.push(requirement);
  }
  return (labels) => requirements.every(({ key, fits }) => fits(labels.get(key)));
}

function readRequirement(text: string): Requirement | undefined {
  const membership = IN.exec(text);
  if (membership) {
    const [, key = '', operator, list = ''] = membership;
    const values = new Set(list.split(',').map((value) => value.trim()));
    return {
      key,
      fits: (value) =>
        operator === 'in'
          ? value !== undefined && values.has(value)
          : value === undefined || !values.has(value),
    };
  }
  const existence = EXISTS.exec(text);
  if (existence) {
    const [, not = '', key = ''] = existence;
    return { key, fits: (value) => (value === undefined) === (not === '!') };
  }
  const comparison = COMPARED.exec(text);
  if (!comparison) return undefined;
  const [, key = '', operator = '=', wanted = ''] = comparison;
  return { key, fits: (value) => (operator === '!=' ? value !== wanted : value === wanted) };
}
