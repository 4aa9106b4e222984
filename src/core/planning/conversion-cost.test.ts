import { expect, test } from 'vitest';
import { compareTraffic } from '../compare/compare.ts';
import { differenceJson } from '../compare/comparison-json.ts';
import { convert } from '../convert/convert.ts';
import { defaultConvertOptions } from '../convert/options.ts';
import { ingressWorkspace } from '../ingress/testing/ingress-objects.ts';
import { analysisOf } from '../testing/workspace.ts';
import { workOf } from '../testing/work-of.ts';
import { afterConversion } from './after-conversion.ts';

/**
 * Ingresses with a host, TLS and two paths each, in a few namespaces: more hosts than a Gateway has room for listeners. Names are
 * of one workspace alone, so that nothing is remembered of them.
 */
const workspace = (count: number): string =>
  ingressWorkspace(
    Array.from({ length: count }, (_, at) => {
      const host = `h${at}.of-${count}.test`;
      return {
        name: `i${at}-of-${count}`,
        namespace: `team-${at % 5}`,
        hosts: { [host]: ['P /→s', 'P /api→s'] },
        tls: [{ hosts: [host], secretName: `cert-${at}-of-${count}` }],
      };
    }),
  );

test('what a conversion and its comparison cost grows with the Ingresses', () => {
  const work = (count: number): number => {
    const before = analysisOf(workspace(count));
    return workOf(() => {
      const after = afterConversion(before, convert(before.index, defaultConvertOptions));
      const { different } = compareTraffic(before, after);
      expect(different.length).toBeGreaterThan(count);
      different.map(differenceJson);
    });
  };
  // What is made once and kept, whatever the workspace, is there by then.
  work(110);
  const [small, large] = [work(120), work(240)];
  expect(large / small).toBeLessThan(2.1);
}, 60_000);
