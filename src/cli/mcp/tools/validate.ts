import { z } from 'zod';
import type { FindingJson } from '../../../core/rules/finding-json.ts';
import { counted } from '../../../core/text/words.ts';
import { folder } from '../arguments.ts';
import { validate as validateVerb } from '../../verbs/validate.ts';
import { defineTool } from '../define-tool.ts';
import { askVerb } from '../run-verb.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

export const validate = defineTool({
  name: 'validate',
  title: 'Find problems',
  description:
    'Every problem in Kubernetes traffic manifests (Gateway API, Ingress, Services, workloads): what the API server would refuse, what a controller would not accept, broken references, missing ReferenceGrants, routes that get no requests. Each finding has a code, a place, and the titles of fixes. An error means that the API server refuses the object or that a conformant controller marks it not accepted.',
  input: {
    path: folder,
    severity: z.enum(['error', 'warning', 'info']).default('info').describe('The least severity to list.'),
    limit: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(100)
      .describe('How many findings to list, the gravest first.'),
  },
  writes: false,
  async run({ path, severity, limit }, context) {
    const asked = await askVerb(validateVerb, [], [path], context);
    if (!asked.ok) return asked;
    const all = asked.json as readonly FindingJson[];
    const meant = all
      .filter((finding) => RANK[finding.severity] <= RANK[severity])
      .toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
    const findings = meant.slice(0, limit);
    const left = meant.length - findings.length;
    const more = left > 0 ? `\n${counted(left, 'more finding')}: raise the limit, or name a folder.` : '';
    const lines = findings.map(
      ({ code, severity: level, message, file, line, column }) =>
        `${file}:${line}:${column} ${level} ${message} [${code}]`,
    );
    return {
      ok: true,
      data: { findings, count: meant.length },
      text: `${[...lines, ...asked.notes].join('\n')}${more}`,
    };
  },
});
