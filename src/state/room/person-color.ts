/** How participants are distinguished beside their names: on the page by `--person-0` and so on, to others by these. */
const COLORS = ['#b3261e', '#8a5a00', '#236a35', '#0b7285', '#2b5bd7', '#7048b6', '#a3256f', '#5c6577'];

const indexOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLORS.length;

/** The colour of a new participant, as it is said to others. */
export const colorFor = (participant: string): string => COLORS[indexOf(participant)] ?? '#5c6577';

/** Which of the page's colours it is; one that is none of them, which any participant may say, gets one all the same. */
export function colorIndex(color: string): number {
  const known = COLORS.indexOf(color.toLowerCase());
  return known < 0 ? indexOf(color) : known;
}
