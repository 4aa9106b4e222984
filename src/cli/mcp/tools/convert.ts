import { z } from 'zod';
import { folder } from '../arguments.ts';
import { convert as convertVerb } from '../../verbs/convert.ts';
import { defineTool } from '../define-tool.ts';
import { runVerb } from '../run-verb.ts';

export const convert = defineTool({
  name: 'convert',
  title: 'Convert Ingresses',
  description:
    'The Gateway API manifests that stand for the Ingresses in these manifests, as YAML, with a report of every field and annotation: what became of it, what is lost, what to do by hand. Writes no file.',
  input: {
    path: folder,
    layout: z
      .enum(['shared', 'namespace', 'listenerset', 'collapsed'])
      .default('shared')
      .describe('How Gateways are divided.'),
    target: z
      .string()
      .default('standard')
      .describe(
        'standard, or the implementation whose own kinds may be used: envoy-gateway, traefik, istio …',
      ),
    compare: z.boolean().default(false).describe('Also say which requests would end otherwise.'),
  },
  writes: false,
  async run({ path, layout, target, compare }, context) {
    const options = [`--layout=${layout}`, `--target=${target}`, ...(compare ? ['--compare'] : [])];
    const ran = await runVerb(convertVerb, options, [path], context);
    if (!ran.ok) return ran;
    const report = ran.notes.join('\n');
    return { ok: true, data: { manifests: ran.out, report }, text: `${ran.out}\n${report}` };
  },
});
