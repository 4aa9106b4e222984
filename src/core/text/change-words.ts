/** The verbs that titles of changes begin with, with their past tense. */
const DONE: ReadonlyMap<string, string> = new Map([
  ['Add', 'Added'],
  ['Admit', 'Admitted'],
  ['Allow', 'Allowed'],
  ['Apply', 'Applied'],
  ['Arrange', 'Arranged'],
  ['Attach', 'Attached'],
  ['Change', 'Changed'],
  ['Clean', 'Cleaned'],
  ['Close', 'Closed'],
  ['Connect', 'Connected'],
  ['Create', 'Created'],
  ['Delete', 'Deleted'],
  ['Disconnect', 'Disconnected'],
  ['Duplicate', 'Duplicated'],
  ['Ignore', 'Ignored'],
  ['Insert', 'Inserted'],
  ['Lead', 'Led'],
  ['Let', 'Let'],
  ['Move', 'Moved'],
  ['Open', 'Opened'],
  ['Paste', 'Pasted'],
  ['Point', 'Pointed'],
  ['Put', 'Put'],
  ['Quote', 'Quoted'],
  ['Reload', 'Reloaded'],
  ['Remove', 'Removed'],
  ['Rename', 'Renamed'],
  ['Save', 'Saved'],
  ['Select', 'Selected'],
  ['Send', 'Sent'],
  ['Set', 'Set'],
  ['Split', 'Split'],
  ['Stop', 'Stopped'],
  ['Take', 'Took'],
  ['Use', 'Used'],
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
