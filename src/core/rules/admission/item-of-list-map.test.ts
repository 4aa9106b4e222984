import { expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { fullMessage } from '../full-message.ts';
import { runRules } from '../run-rules.ts';

const gateway = (listeners: string): string =>
  object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name: 'edge', namespace: 'infra' },
    `spec:\n  gatewayClassName: example\n  listeners: ${listeners}`,
  );

const HTTP = '{ name: http, port: 80, protocol: HTTP }';

/** The server looks at the items of a list after everything else, and says so of the first that is no object. */
test.each([
  ['[web]', 0, '"web"'],
  ['[[web]]', 0, '["web"]'],
  [`[${HTTP}, 80]`, 1, '80'],
  [`[${HTTP}, true, 80]`, 1, 'true'],
])('listeners: %s', (listeners, index, value) => {
  const found = runRules(analysisOf(gateway(listeners))).filter(({ admission }) => admission);
  const words = found.map(fullMessage).filter((line) => line.includes('list-type map'));
  expect(words).toHaveLength(1);
  expect(words[0]).toContain(
    `spec.listeners[${index}]: Invalid value: ${value}: must be an object for an array of list-type map`,
  );
});

test.each(['[]', `[${HTTP}]`, '[null]', `[${HTTP}, ${HTTP}]`])(
  'listeners: %s has only objects',
  (listeners) => {
    const found = runRules(analysisOf(gateway(listeners)));
    expect(found.map(fullMessage).join('\n')).not.toContain('list-type map');
  },
);
