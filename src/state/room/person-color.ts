/** How participants are distinguished beside their names: on the page by `--person-0` and so on, to others by these. */
const COLORS = ['#b3261e', '#8a5a00', '#236a35', '#0b7285', '#2b5bd7', '#7048b6', '#a3256f', '#5c6577'];

const indexOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLORS.length;

/** The colour of a new participant, as it is said to others. */
export const colorFor = (participant: string): string => COLORS[indexOf(participant)] ?? '#5c6577';

type Colored = Readonly<{ participant: string; color: string }>;

/**
 * The colour that a participant goes on with. Of two who have the same one, the one whose id comes first keeps it, and the other takes
 * one that is free; where none is, both keep it, and only their names distinguish them.
 */
export function distinctColor(me: Colored, others: readonly Colored[]): string {
  const isFirst = others.every(
    ({ participant, color }) => color !== me.color || me.participant < participant,
  );
  if (isFirst) return me.color;
  const taken = new Set(others.map(({ color }) => colorIndex(color)));
  const from = indexOf(me.participant);
  const free = COLORS.map((_, index) => (from + index) % COLORS.length).find((index) => !taken.has(index));
  return free === undefined ? me.color : (COLORS[free] ?? me.color);
}

/** Which of the page's colours it is; one that is none of them, which any participant may say, gets one all the same. */
export function colorIndex(color: string): number {
  const known = COLORS.indexOf(color.toLowerCase());
  return known < 0 ? indexOf(color) : known;
}
