import { compareTraffic } from '../../core/compare/compare.ts';
import { differenceJson } from '../../core/compare/comparison-json.ts';
import type { RequestComparison } from '../../core/compare/requests/compare-requests.ts';
import { conversionJson } from '../../core/convert/conversion-json.ts';
import { convert as convertIngresses, type Conversion } from '../../core/convert/convert.ts';
import { isName } from '../../core/convert/names/is-name.ts';
import {
  CHOICES,
  defaultConvertOptions,
  LAYOUTS,
  TARGETS,
  type ConvertOptions,
} from '../../core/convert/options.ts';
import { blocksSecurity } from '../../core/convert/report/blocks-security.ts';
import { writeConversion } from '../../core/convert/write/write-conversion.ts';
import { afterConversion } from '../../core/planning/after-conversion.ts';
import { modernised } from '../../core/planning/modernised.ts';
import { badUsage } from '../bad-usage.ts';
import { defineVerb } from '../define-verb.ts';
import { EXIT } from '../exit-code.ts';
import { agreedAnswer } from '../input/agreed-answer.ts';
import { openWholeWorkspace } from '../input/workspace.ts';
import { conversionReport } from '../report/conversion-report.ts';
import { requestReport } from '../report/write-comparison.ts';
import { jsonText } from '../report/json-text.ts';

export const convert = defineVerb({
  name: 'convert',
  summary: 'Writes the Gateway API manifests that stand for Ingresses, and reports what has no equivalent.',
  options: {
    output: {
      value: 'FORMAT',
      short: 'o',
      choices: ['yaml', 'json'],
      default: 'yaml',
      help: 'How to write the objects; JSON has the report beside them.',
    },
    layout: {
      value: 'LAYOUT',
      choices: LAYOUTS,
      default: 'shared',
      help: 'Who has a Gateway, and where the listeners stand.',
    },
    'gateway-namespace': {
      value: 'NAMESPACE',
      help: 'Where shared Gateways are; gateway-infra when absent.',
    },
    gateway: {
      value: 'NAMESPACE/NAME',
      help: 'A Gateway that takes the listeners, instead of new ones.',
    },
    'class-map': {
      value: 'INGRESSCLASS=GATEWAYCLASS',
      multiple: true,
      help: 'The GatewayClass that stands for an IngressClass.',
    },
    target: {
      value: 'TARGET',
      choices: TARGETS,
      default: 'standard',
      help: 'The implementation whose own objects say what the standard lacks.',
    },
    paths: {
      value: 'PATHS',
      choices: CHOICES.paths,
      default: defaultConvertOptions.paths,
      help: 'What becomes of plain paths that the controller reads as expressions.',
    },
    timeouts: {
      value: 'TIMEOUTS',
      choices: CHOICES.timeouts,
      default: defaultConvertOptions.timeouts,
      help: 'Whether a longest pause in reading becomes a limit of the whole request.',
    },
    compare: {
      help: 'Also ask controllers and Gateways the same requests, and report those that end otherwise.',
    },
  },
  exitCodes:
    '0 done; 1 a security control would be lost or, with --compare, a class of requests differs; 2 bad usage or unreadable input',
  details: `Layouts: shared has one Gateway for each class, in a namespace of its own, with a listener for each host;
namespace has one in each namespace of Ingresses; listenerset is shared, with the listeners of each namespace in a
ListenerSet there; collapsed is shared, with one HTTP listener and one HTTPS listener for each certificate.

With YAML the report goes to standard error: what became of each field and annotation, losses first; --quiet leaves
only those that block. Extension objects of the target come last, behind a comment.

faithful paths match without case and with an open end, as ingress-nginx does on hosts with expressions; intended ones
are Exact and PathPrefix.

Ingresses of versions before networking.k8s.io/v1 are read as v1. One that cannot be converted never stops the
others. The same input gives the same bytes. Where a security control would be lost, the report says loss 4.`,

  async run(call, terminal) {
    const { values } = call;
    const read = readOptions(values);
    if (!read.ok) return badUsage(terminal, 'convert', read.reason);
    const workspace = await openWholeWorkspace(call, terminal);
    if (!workspace) return EXIT.refused;
    const answers = Array.from(workspace.views(false), ({ root, analysis: written }) => {
      const { analysis, notes } = modernised(written);
      const made = convertIngresses(analysis.index, read.options);
      const conversion = { ...made, notes: [...notes, ...made.notes] };
      const comparison = values.compare
        ? compareTraffic(analysis, afterConversion(analysis, conversion))
        : null;
      const isEmpty = root !== null && conversion.report.length === 0;
      return {
        root,
        conversion,
        comparison,
        text: isEmpty ? null : write(conversion, comparison, values.output),
      };
    });
    const text = agreedAnswer(answers, '', 'gatehouse convert', terminal);
    if (text === null) return EXIT.refused;
    terminal.out(text);
    const { conversion, comparison = null } = answers.find((one) => one.text === text) ?? {};
    if (!conversion) return EXIT.ok;
    if (values.output === 'yaml') {
      conversionReport(conversion, values.quiet).forEach(terminal.note);
      if (comparison && !values.quiet) ['', ...requestReport(comparison)].forEach(terminal.note);
    }
    const differs = comparison !== null && comparison.different.length > 0;
    return differs || blocksSecurity(conversion.report) ? EXIT.findings : EXIT.ok;
  },
});

function write(
  conversion: Conversion,
  comparison: RequestComparison | null,
  output: 'yaml' | 'json',
): string {
  if (output === 'yaml') return writeConversion(conversion);
  const differences = comparison && { differences: comparison.different.map(differenceJson) };
  return jsonText({ ...conversionJson(conversion), ...differences });
}

type Values = Pick<ConvertOptions, 'layout' | 'target' | 'paths' | 'timeouts'> &
  Readonly<{
    'gateway-namespace': string | undefined;
    gateway: string | undefined;
    'class-map': readonly string[];
  }>;

type ReadOptions = Readonly<{ ok: true; options: ConvertOptions }> | Readonly<{ ok: false; reason: string }>;

/** The options of a conversion; a sentence where one is of another form. */
function readOptions(values: Values): ReadOptions {
  const { layout, target, paths, timeouts, gateway } = values;
  const parts = gateway?.split('/') ?? [];
  const [namespace = '', name = ''] = parts;
  if (gateway !== undefined && (parts.length !== 2 || !isName(namespace) || !isName(name)))
    return { ok: false, reason: `--gateway takes NAMESPACE/NAME, not '${gateway}'.` };
  const own = values['gateway-namespace'];
  if (own !== undefined && !isName(own))
    return { ok: false, reason: `--gateway-namespace takes the name of a namespace, not '${own}'.` };
  if (gateway !== undefined && own !== undefined)
    return { ok: false, reason: '--gateway says the namespace already; leave --gateway-namespace out.' };
  const classMap = new Map<string, string>();
  for (const pair of values['class-map']) {
    const [from = '', to = '', ...more] = pair.split('=');
    if (more.length > 0 || !isName(to) || (from !== '' && !isName(from)))
      return { ok: false, reason: `--class-map takes INGRESSCLASS=GATEWAYCLASS, not '${pair}'.` };
    classMap.set(from, to);
  }
  return {
    ok: true,
    options: {
      ...defaultConvertOptions,
      layout,
      target,
      paths,
      timeouts,
      classMap,
      gatewayNamespace: own ?? null,
      gateway: gateway === undefined ? null : { namespace, name },
    },
  };
}
