import { utf8 } from '../../text/utf8.ts';
import type { Workshop } from '../workshop/workshop.ts';
import type { WorkshopLesson } from '../workshop/workshop-lessons.ts';
import { fromBase32, normalDigits, toBase32 } from './base32.ts';
import type { Completion, LessonCompletion } from './completion.ts';

/** The form of the code; a change of it gets the next number. */
const FORM = 'GH1';

const MINUTES_BITS = 12;
const RIGHT_BITS = 7;
const CRC_BITS = 16;

type OfWorkshop = Pick<Workshop, 'pack' | 'version' | 'nonce'>;

/** Why a text is no code of a workshop. */
export type CodeFault = 'no-code' | 'other-workshop' | 'mistyped';

const headOf = ({ pack, version, nonce }: OfWorkshop): string => `${FORM}-${pack}${version}-${nonce}`;

/**
 * A completion as a code to read out or paste: `GH1-museum3-7F3K-…`. It holds the pack, the workshop, the minutes, a bit for
 * each goal, two for each lesson, and a checksum. Everyone can make one: it is no proof.
 */
export function completionCode(completion: Completion): string {
  const head = headOf(completion);
  const content = [
    ...bitsOf(completion.minutes, MINUTES_BITS),
    ...bitsOf(completion.right, RIGHT_BITS),
    ...completion.lessons.flatMap(({ goals, hint, solution }) => [...goals, hint, solution]),
  ];
  const digits = toBase32([...content, ...bitsOf(crcOf(head, content), CRC_BITS)]);
  return `${head}-${(digits.match(/.{1,4}/g) ?? []).join('-')}`;
}

/**
 * Reads such a code, as a teacher typed it: small letters, spaces and digits that look alike are taken as they were meant.
 *
 * @param lessons of the workshop: they say how many goals there are
 */
export function readCompletionCode(
  text: string,
  workshop: OfWorkshop,
  lessons: readonly WorkshopLesson[],
): Readonly<{ ok: true; completion: Completion }> | Readonly<{ ok: false; why: CodeFault }> {
  const digits = normalDigits(text);
  if (!digits.startsWith(normalDigits(FORM))) return { ok: false, why: 'no-code' };
  const head = headOf(workshop);
  if (!digits.startsWith(normalDigits(head))) return { ok: false, why: 'other-workshop' };
  const bits = fromBase32(digits.slice(normalDigits(head).length));
  const size = lessons.reduce((sum, { goals }) => sum + goals.length + 2, MINUTES_BITS + RIGHT_BITS);
  if (!bits || Math.ceil((size + CRC_BITS) / 5) * 5 !== bits.length) return { ok: false, why: 'mistyped' };
  const content = bits.slice(0, size);
  if (numberOf(bits.slice(size, size + CRC_BITS)) !== crcOf(head, content))
    return { ok: false, why: 'mistyped' };
  let at = MINUTES_BITS + RIGHT_BITS;
  const { pack, version, nonce } = workshop;
  return {
    ok: true,
    completion: {
      pack,
      version,
      nonce,
      name: '',
      minutes: numberOf(content.slice(0, MINUTES_BITS)),
      right: numberOf(content.slice(MINUTES_BITS, at)),
      lessons: lessons.map(({ id, goals }): LessonCompletion => {
        const met = content.slice(at, at + goals.length);
        const [hint = false, solution = false] = content.slice(at + goals.length);
        at += goals.length + 2;
        return { lesson: id, goals: met, hint, solution };
      }),
    },
  };
}

/** The highest bit first. What is more than there is room for is the most there is room for. */
function bitsOf(value: number, count: number): readonly boolean[] {
  const fitting = Math.max(0, Math.min(2 ** count - 1, Math.round(value)));
  return Array.from({ length: count }, (_, index) => ((fitting >> (count - 1 - index)) & 1) === 1);
}

const numberOf = (bits: readonly boolean[]): number =>
  bits.reduce((value, bit) => value * 2 + (bit ? 1 : 0), 0);

/** CRC-16 of the head and the content: one digit that was misheard is always noticed. */
function crcOf(head: string, content: readonly boolean[]): number {
  let crc = 0xffff;
  const add = (bit: boolean) => {
    const high = (crc & 0x8000) !== 0;
    crc = (crc << 1) & 0xffff;
    if (high !== bit) crc ^= 0x1021;
  };
  for (const byte of utf8(head)) for (const bit of bitsOf(byte, 8)) add(bit);
  for (const bit of content) add(bit);
  return crc;
}
