import { describe, expect, test } from 'vitest';
import { EXAMPLE_KEY, SHOP_CERTIFICATE } from './certificates/example-pems.ts';
import type { CommandCall } from './commands/command-call.ts';
import { planCommand } from './commands/registry.ts';
import { applyPlan, filesOf, workspace } from './commands/testing/workspace.ts';
import { manifests } from './kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from './model/options.ts';
import { createEngine } from './rules/create-engine.ts';
import { rules } from './rules/registry.ts';
import type { Finding } from './rules/finding.ts';
import { gateway, httpAndHttps, route, service, TO_CART } from './rules/shared/examples.ts';
import { analysisOf, unmark } from './testing/workspace.ts';
import { servedRequests } from './views/traffic/served-requests.ts';

/** Every fix that a rule offers for its own bad example. */
const offers = rules.flatMap((rule) => {
  const check = createEngine([rule]);
  const before = workspace(unmark(rule.examples.bad).text);
  return check(before).flatMap((finding) =>
    finding.fixes.map((fix) => ({ code: rule.code, title: fix.title, fix, finding, before, check })),
  );
});

test.each(offers)('$code: $title', ({ fix, finding, before, check }) => {
  const plan = planCommand(before, fix.call);
  if (!plan.ok) throw new Error(plan.reason);
  const after = workspace(applyPlan(filesOf(before), plan.edits));
  expect(check(after).map(({ message }) => message)).not.toContain(finding.message);
  // Applying a fix twice is the same as once.
  const again = planCommand(after, fix.call);
  expect(again.ok ? again.edits : []).toEqual([]);
});

/** What only shows once a fix is applied, and was wrong before: a type says what is missing, a reference where it leads. */
const SHOWN = /^Make it an? /;
const shows = (finding: Finding, title: string): boolean =>
  SHOWN.test(title) || finding.code === 'admission/ingress-class-parameters-namespace';

/** Titles that say themselves that something is not served any more. */
const MOVES = /^(Serve|Attach) only /;

const textOf = ({ code, message }: Finding): string => `${code}: ${message}`;

/** Titles that say themselves that what they make is an error at first. */
const SAYS_ERROR = /: an error until /;

/** A pair is made by whoever carries the call out. */
const withPair = (call: CommandCall): CommandCall =>
  call.id === 'create-throwaway-certificate'
    ? { id: call.id, args: { ...call.args, pair: { certificate: SHOP_CERTIFICATE, key: EXAMPLE_KEY } } }
    : call;

/** What fixes of errors and warnings do that they must not. */
function harmOf(yaml: string, options: Partial<WorkspaceOptions>, file?: string): readonly string[] {
  const before = analysisOf(yaml, options, file);
  const known = new Set(before.findings.filter(({ severity }) => severity === 'error').map(textOf));
  const serious = before.findings.filter(({ severity }) => severity !== 'info');
  return serious.flatMap((finding) =>
    finding.fixes.flatMap(({ title, call }) => {
      const plan = planCommand(before, withPair(call));
      if (!plan.ok) return [`${title}: ${plan.reason}`];
      const files = applyPlan(filesOf(before), plan.edits);
      const after = analysisOf(Object.values(files).join('\n---\n'), options, file);
      const found = after.findings.filter(({ severity }) => severity !== 'info').map(textOf);
      const errors = after.findings.filter(({ severity }) => severity === 'error').map(textOf);
      const now = servedRequests(after);
      return [
        ...(found.includes(textOf(finding)) ? [`${title} leaves ${textOf(finding)}`] : []),
        ...errors
          .filter((text) => !known.has(text) && !shows(finding, title) && !SAYS_ERROR.test(title))
          .map((text) => `${title} makes ${text}`),
        ...[...servedRequests(before)]
          .filter(([request, answer]) => !MOVES.test(title) && now.get(request) !== answer)
          .map(
            ([request, answer]) => `${title}: ${request} went to ${answer}, now ${now.get(request) ?? '-'}`,
          ),
      ];
    }),
  );
}

describe.each([true, false])('complete: %s', (complete) => {
  test.each(rules.map((rule) => [rule.code, rule] as const))(
    'no fix in the bad example of %s makes anything worse',
    (_, { examples, channel = 'standard', file }) => {
      expect(harmOf(unmark(examples.bad).text, { channel, complete }, file)).toEqual([]);
    },
  );
});

const listener = (name: string, protocol: string, port: number, more = ''): string =>
  `- name: ${name}\n  protocol: ${protocol}\n  port: ${port}\n  allowedRoutes: { namespaces: { from: All } }${more}`;

const TCP = listener('tcp', 'TCP', 9000);
const PASS = listener('pass', 'TLS', 8443, '\n  tls: { mode: Passthrough }');
const OTHER_HOST = listener('blog', 'HTTP', 80, '\n  hostname: blog.example.org');
const SAME = '- name: own\n  protocol: HTTP\n  port: 80';
const HOST = 'hostnames: [shop.example.com]\n';

/** A route with this parentRef (in addition to the name), below Gateways with these listeners. */
const below = (ref: string, ...listeners: readonly string[]): string =>
  manifests(
    ...listeners.map((list, i) => gateway(list, { name: `edge${i === 0 ? '' : i}`, namespace: 'infra' })),
    route(
      `${ref === '' ? '' : `parentRefs:\n  - name: edge\n    namespace: infra${ref}\n`}${HOST}${TO_CART}`,
    ),
    service(),
  );

test.each([
  ['a route without parents', below('', TCP, PASS, OTHER_HOST, SAME), []],
  [
    'the same beside a Gateway that takes it',
    below('', TCP, listener('web', 'HTTP', 80)),
    ['Attach to Gateway infra/edge1'],
  ],
  ['a listener of another protocol', below('\n    sectionName: https', `${TCP}\n${PASS}`), []],
  ['listeners of other hosts and namespaces', below('\n    sectionName: web', `${OTHER_HOST}\n${SAME}`), []],
  [
    'one listener that fits',
    below('\n    sectionName: wbe', `${TCP}\n${listener('web', 'HTTP', 80)}`),
    ['Use listener web', 'Attach to all listeners that fit'],
  ],
  ['a port of none that fits', below('\n    port: 8080', `${TCP}\n${PASS}`), []],
  [
    'a port where one fits',
    below('\n    port: 8080', `${TCP}\n${listener('web', 'HTTP', 80)}`),
    ['Use port 80', 'Leave the port out'],
  ],
  [
    'a section and a port of which one fits',
    below('\n    sectionName: tcp\n    port: 80', `${TCP}\n${listener('web', 'HTTP', 80)}`),
    ['Use listener web'],
  ],
  [
    'kinds that are narrowed, of a listener of another host',
    below(
      '\n    sectionName: web',
      '- name: web\n  protocol: HTTP\n  port: 80\n  hostname: blog.example.org\n  allowedRoutes: { namespaces: { from: All }, kinds: [{ kind: GRPCRoute }] }',
    ),
    [],
  ],
  ['a namespace that is refused, of a listener of another host', below('', SAME), []],
  [
    'a section that another parentRef names already',
    below(
      `\n    sectionName: http\n  - name: edge\n    namespace: infra\n    sectionName: htpp`,
      httpAndHttps('x'),
    ),
    ['Use listener https'],
  ],
] as const)('%s', (_, yaml, titles) => {
  const of = analysisOf(yaml, { complete: true }).findings.filter(({ code }) =>
    code.startsWith('attachment/'),
  );
  expect(of.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual(titles);
  expect(harmOf(yaml, { complete: true })).toEqual([]);
});
