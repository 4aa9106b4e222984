import type { Violation } from '../../admission/violation.ts';
import { DNS_SUBDOMAIN, safePattern } from '../../kinds/shared/patterns.ts';
import { valueAt } from '../../model/access.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import { FORMAT_FAULTS } from './text-faults/format-fault.ts';
import { hostnameFault } from './text-faults/hostname-fault.ts';
import { NAME_WORDS } from './text-faults/name-words.ts';
import { PATTERN_FAULTS } from './text-faults/pattern-faults.ts';
import type { FindFault } from './text-faults/text-fault.ts';

/** What is wrong with a text that does not have the form of its field. */
export type TextExplanation = Readonly<{
  message: string;
  /** The only text that can be meant; it fits the field. */
  meant?: string;
  /** What is meant is said by leaving this field out. */
  leaveOut?: Path;
}>;

/** So much of a text is repeated in a message. */
const SHOWN = 80;

/**
 * What is wrong with a text of which the API server says no more than the pattern, the format or the grammar that it
 * does not fit, in plain words; null where the violation is about something else.
 */
export function explainText(violation: Violation, resource: Resource): TextExplanation | null {
  const { path, facts } = violation;
  const text = facts?.['value'] ?? valueAt(resource.value, path);
  const form = typeof text === 'string' ? formOf(violation) : null;
  if (typeof text !== 'string' || !form) return null;
  const { sentence, meant, everyHost } = form.find(text, fieldOf(path));
  const leaveOut = everyHost ? everyHostAt(path, resource) : undefined;
  if (leaveOut) return { message: `${sentence}; leave ${leaveOut.at(-1)} out to mean every host.`, leaveOut };
  const fits =
    meant !== undefined && meant !== text && (form.pattern === undefined || fitsPattern(meant, form.pattern));
  return { message: everyHost ? `${sentence}.` : `${sentence}: ${shown(text)}.`, ...(fits && { meant }) };
}

type Form = Readonly<{ find: FindFault; pattern?: string }>;

/** What the text should be. */
function formOf({ code, path, facts, message }: Violation): Form | null {
  const { pattern, format } = facts ?? {};
  const names = NAME_WORDS.find(({ words }) => message.includes(words));
  if (code === 'admission/format')
    return typeof format === 'string' ? { find: FORMAT_FAULTS.get(format) ?? unknownForm } : null;
  if (code === 'admission/min-length') return facts?.['limit'] === 1 ? { find: emptyText } : null;
  if (code !== 'admission/pattern') return names ? { ...names, find: forField(names, path) } : null;
  if (typeof pattern !== 'string')
    return names ? { ...names, find: forField(names, path) } : { find: unknownForm };
  const find = PATTERN_FAULTS.get(pattern);
  return find ? { find: forField({ find, pattern }, path), pattern } : { find: unknownForm };
}

/** The grammar of names with dots is also that of hostnames without wildcards. */
const forField = ({ find, pattern }: Form, path: Path): FindFault =>
  pattern === DNS_SUBDOMAIN && /^(?:hostname|hosts?|externalName|sni)$/.test(fieldOf(path))
    ? hostnameFault
    : find;

const emptyText: FindFault = (_, field) => ({ sentence: `The value of ${field} is empty`, everyHost: true });

const unknownForm: FindFault = (_, field) => ({
  sentence: `The value of ${field} does not have the form that the field demands`,
});

/** Only patterns of this program, which are known to be harmless, are asked. */
const fitsPattern = (text: string, pattern: string): boolean => new RegExp(safePattern(pattern)).test(text);

/** The field of a path as readers know it; of an item of a list that of the list. */
const fieldOf = (path: Path): string => path.findLast((step) => typeof step === 'string') ?? 'value';

/** The field that means every host when it is absent. */
function everyHostAt(path: Path, { kind }: Resource): Path | undefined {
  const field = fieldOf(path);
  if (field === 'hostnames' && kind !== 'TLSRoute') return path.slice(0, -1);
  const inListener = field === 'hostname' && path[1] === 'listeners';
  return inListener || (field === 'host' && kind === 'Ingress') ? path : undefined;
}

const shown = (text: string): string =>
  JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
