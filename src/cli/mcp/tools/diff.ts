import { z } from 'zod';
import { diff as diffVerb } from '../../verbs/diff.ts';
import { defineTool } from '../define-tool.ts';
import { askVerb } from '../run-verb.ts';

export const diff = defineTool({
  name: 'diff',
  title: 'Compare two sets of manifests',
  description:
    'How two folders or files differ for traffic: which requests change their way, with a witness and the cause for each class, statuses, findings and objects.',
  input: {
    before: z.string().describe('A folder or file, relative to the root folder.'),
    after: z.string().describe('A folder or file, relative to the root folder.'),
  },
  writes: false,
  async run({ before, after }, context) {
    const asked = await askVerb(diffVerb, [], [before, after], context);
    return asked.ok ? { ok: true, data: { diff: asked.json } } : asked;
  },
});
