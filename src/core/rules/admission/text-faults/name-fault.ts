import { either } from '../../../text/words.ts';
import type { FindFault, TextFault } from './text-fault.ts';

type Grammar = Readonly<{
  /** Whether labels may be joined by dots. */
  dots: boolean;
  /** Whether it has to begin with a letter. */
  letterFirst?: true;
}>;

/** Fields that hold a name of their own object; the others are called as they are written. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['name', 'A name'],
  ['generateName', 'A name'],
  ['namespace', 'The name of a namespace'],
  ['port name', 'A port name'],
  ['group', 'A group'],
]);

/** Why a text is no name of the DNS kind: lower-case letters, digits and hyphens, with or without dots. */
export const nameFault =
  ({ dots, letterFirst }: Grammar): FindFault =>
  (text, field) => {
    const subject = SUBJECTS.get(field) ?? field;
    const trimmed = text.trim();
    const held = [
      /[A-Z]/.test(trimmed) && 'capital letters',
      trimmed.includes('_') && 'underscores',
      text !== trimmed || /\s/.test(text) ? 'blanks' : false,
      trimmed.includes('/') && 'a slash',
      trimmed.includes(':') && 'a colon',
      trimmed.includes('*') && 'a star',
      !dots && trimmed.includes('.') && 'dots',
    ].filter((one): one is string => one !== false);
    const meant = trimmed.toLowerCase();
    if (held.length > 0) return { sentence: `${subject} may not hold ${either(held)}`, meant };
    const sentence = edgeFault(meant, letterFirst === true);
    return { sentence: `${subject} ${sentence ?? RULE[dots ? 'dotted' : 'plain']}` };
  };

const RULE = {
  plain: 'is made of lower-case letters, digits and hyphens',
  dotted: 'is made of lower-case letters, digits, hyphens and single dots',
} as const;

/** What is wrong at the ends of a name, or of its labels. */
function edgeFault(name: string, letterFirst: boolean): string | null {
  if (/^[-.]|[-.]$/.test(name)) return 'begins and ends with a letter or digit';
  if (/\.-|-\./.test(name)) return 'has labels that begin and end with a letter or digit';
  if (letterFirst && /^[0-9]/.test(name)) return 'begins with a letter';
  return null;
}

/** Why a text is not the name of a port. */
export const portNameFault: FindFault = (text) => {
  const held = nameFault({ dots: false })(text, 'port name');
  if (held.meant !== undefined) return held;
  if (!/[a-z]/.test(text)) return { sentence: 'A port name has at least one letter' };
  if (text.includes('--')) return { sentence: 'A port name may not hold two hyphens in a row' };
  return held;
};

/** Why a text cannot be the value of a label. */
export const labelValueFault: FindFault = (text) => ({
  sentence:
    'The value of a label is made of letters, digits, hyphens, underscores and dots, and begins and ends with a letter or digit',
  meant: text.trim(),
});

/** Why a text cannot be the key of a label or an annotation, or another name with an optional domain in front. */
export const qualifiedNameFault: FindFault = (text) => ({
  sentence:
    text.split('/').length > 2
      ? 'A key has one slash at most, between a domain and a name'
      : 'A key is a name of letters, digits, hyphens, underscores and dots, with an optional domain and a slash in front',
});

/** Why a text is not the name of an API group. */
export const groupFault: FindFault = (text) =>
  /^[^/]+\/v[0-9][a-z0-9]*$/.test(text)
    ? { sentence: 'A group is written without its version', meant: text.slice(0, text.indexOf('/')) }
    : nameFault({ dots: true })(text, 'group');

/** Why a text is not the name of a kind. */
export const kindFault = (text: string): TextFault => {
  const [, kind] = /^(?:[^/]+\/)+([A-Za-z]+)$/.exec(text) ?? [];
  return kind === undefined
    ? {
        sentence: 'A kind is made of letters, digits and hyphens, and begins with a letter',
        meant: text.trim(),
      }
    : { sentence: 'A kind is written without its group and version' };
};
