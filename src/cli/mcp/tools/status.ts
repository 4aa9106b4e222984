import { z } from 'zod';
import type { StatusItem } from '../../../core/status/status-items.ts';
import { folder } from '../arguments.ts';
import { status as statusVerb } from '../../verbs/status.ts';
import { defineTool } from '../define-tool.ts';
import { askVerb } from '../run-verb.ts';

export const status = defineTool({
  name: 'status',
  title: 'Compute statuses',
  description:
    'The status that a conformant controller would write for Gateways, routes and policies: conditions with reasons, attachedRoutes of listeners, parents of routes.',
  input: {
    path: folder,
    kind: z.string().optional().describe('Only objects of this kind: HTTPRoute.'),
    namespace: z.string().optional().describe('Only objects of this namespace.'),
    name: z.string().optional().describe('Only objects of this name.'),
  },
  writes: false,
  async run({ path, kind, namespace, name }, context) {
    const asked = await askVerb(statusVerb, [], [path], context);
    if (!asked.ok) return asked;
    const { items } = asked.json as Readonly<{ items: readonly StatusItem[] }>;
    const statuses = items.filter(
      (item) =>
        (kind === undefined || item.kind === kind) &&
        (namespace === undefined || item.metadata.namespace === namespace) &&
        (name === undefined || item.metadata.name === name),
    );
    return { ok: true, data: { statuses } };
  },
});
