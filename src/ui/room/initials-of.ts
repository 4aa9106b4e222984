const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What stands for a name where there is no room for it: the first letters of its first and last word, in capitals. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .map((word) => [...letters.segment(word)].map(({ segment }) => segment));
  // What is put around a name, a bracket or a picture, only stands for it where it is all there is.
  const named = words.flatMap((word) => word.find(isLetter) ?? []);
  const firsts = named.length > 0 ? named : words.flatMap(([first]) => first ?? []);
  return [...firsts.slice(0, 1), ...firsts.slice(1).slice(-1)].map(capital).join('');
}

const isLetter = (grapheme: string): boolean => /[\p{L}\p{N}]/u.test(grapheme);

/** Of a letter without a single capital, as ß, itself. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return [...letters.segment(upper)].length === 1 ? upper : letter;
}
