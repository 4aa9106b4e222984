import { createHash } from 'node:crypto';
import { pathText } from '../../core/model/access.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { lineText } from '../../core/text/line-map.ts';
import type { PlacedFinding } from '../../core/rules/placed-finding.ts';

/**
 * What a finding is known by from run to run, so that it is not reported as new when lines above it move: its rule with
 * the object and the field, or for text that is not an object the line. Equal ones are numbered.
 */
export function fingerprints(placed: readonly PlacedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return placed.map(({ finding, lines, start }) => {
    const subject = finding.resource ?? lineText(lines(), start.line).trim();
    const parts = [finding.code, finding.at.file, subject, pathText(finding.path), wordsOf(finding)];
    const text = parts.join('\n');
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return createHash('sha256').update(`${text}\n${count}`).digest('hex').slice(0, 32);
  });
}

/** One field may break a rule in two ways. Numbers in the message may be positions, which move. */
const wordsOf = ({ message, serverWords = message }: Finding): string => serverWords.replaceAll(/\d+/g, '#');
