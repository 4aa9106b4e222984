import { useEffect, useState } from 'react';
import type { Finding } from '../../core/rules/finding.ts';
import { useApp, useWorkspace } from '../use-app.ts';

type Lines = Readonly<{ version: number; of: ReadonlyMap<string, number> }>;

/** The lines at which findings stand, by their ids. They follow the text; until the answer is there, the last ones stay. */
export function useLines(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const { analyzer } = useWorkspace();
  const version = useApp((state) => state.version);
  const [lines, setLines] = useState<Lines>({ version: 0, of: new Map() });
  useEffect(() => {
    let current = true;
    void analyzer.lines(findings.map(({ at }) => at)).then((found) => {
      if (current) setLines({ version, of: linesById(findings, found) });
    });
    return () => {
      current = false;
    };
  }, [analyzer, findings, version]);
  return lines.of;
}

const linesById = (
  findings: readonly Finding[],
  found: readonly (number | null)[],
): ReadonlyMap<string, number> =>
  new Map(
    findings.flatMap(({ id }, i): [string, number][] => {
      const line = found[i];
      return typeof line === 'number' ? [[id, line]] : [];
    }),
  );
