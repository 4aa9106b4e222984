/** Verbs that titles of changes begin with, which add `ed` or `d`; and others with their past tense. */
const REGULAR =
  'Add Allow Arrange Attach Change Clean Close Connect Convert Create Delete Disconnect Duplicate Ignore Insert Move Open Paste Point Quote Reload Remove Rename Replace Save Select Use';
const DONE: ReadonlyMap<string, string> = new Map([
  ...REGULAR.split(' ').map((verb): [string, string] => [verb, verb.replace(/e?$/, 'ed')]),
  ['Admit', 'Admitted'],
  ['Apply', 'Applied'],
  ['Lead', 'Led'],
  ['Let', 'Let'],
  ['Put', 'Put'],
  ['Send', 'Sent'],
  ['Set', 'Set'],
  ['Split', 'Split'],
  ['Stop', 'Stopped'],
  ['Take', 'Took'],
  ['Write', 'Wrote'],
]);

/** Verbs that say little without what follows them. */
const VAGUE: ReadonlySet<string> = new Set(['Lead', 'Let', 'Put', 'Set', 'Stop', 'Take', 'Use', 'Write']);

const firstWord = (title: string): string => /^\S+/.exec(title)?.[0] ?? '';

/** What was done, from the title of a change: `Renamed Service shop/cart to basket` of `Rename …`. */
export function changeDone(title: string): string {
  const verb = firstWord(title);
  return `${DONE.get(verb) ?? verb}${title.slice(verb.length)}`;
}

/** The word for the button that carries a change out: its verb, or `Apply` where that says too little. */
export function changeVerb(title: string): string {
  const verb = firstWord(title);
  return DONE.has(verb) && !VAGUE.has(verb) && !title.includes('; ') ? verb : 'Apply';
}

/** Whether titles of changes may begin with a word. */
export const isChangeVerb = (word: string): boolean => DONE.has(word);
