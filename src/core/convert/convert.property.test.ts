import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringAt } from '../model/access.ts';
import { NETWORKING } from '../kinds/shared/groups.ts';
import { conversionJson } from './conversion-json.ts';
import { jsonPointer, leavesOf } from './leaves.ts';
import { CHOICES, LAYOUTS, type ConvertOptions } from './options.ts';
import {
  answerAfter,
  answerBefore,
  converted,
  inShort,
  requestOf,
  type Converted,
} from './testing/converted.ts';
import { anyIngresses, exactIngresses, HOSTS, PATHS, workspaceOf } from './testing/random-ingresses.ts';

const anyOptions: fc.Arbitrary<Partial<ConvertOptions>> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  paths: fc.constantFrom(...CHOICES.paths),
  timeouts: fc.constantFrom(...CHOICES.timeouts),
  hsts: fc.constantFrom(...CHOICES.hsts),
  httpsWithoutTls: fc.constantFrom(...CHOICES.httpsWithoutTls),
  slashes: fc.constantFrom(...CHOICES.slashes),
  wildcards: fc.constantFrom(...CHOICES.wildcards),
});

const namesIn = ({ conversion }: Converted): readonly string[] =>
  conversion.objects.map(({ value }) =>
    [value['kind'], stringAt(value, 'metadata.namespace'), stringAt(value, 'metadata.name')].join('/'),
  );

describe('whatever the Ingresses are', () => {
  test('each leaf of spec and annotations has exactly one verdict', () => {
    fc.assert(
      fc.property(anyIngresses, anyOptions, (list, options) => {
        const { before, conversion } = converted(workspaceOf(list), options);
        const leaves = before.index
          .ofKind(NETWORKING, 'Ingress')
          .flatMap((ingress) =>
            leavesOf(ingress).map(({ path }) => `${ingress.namespace}/${ingress.name} ${jsonPointer(path)}`),
          );
        expect(conversion.report.map(({ ingress, pointer }) => `${ingress} ${pointer}`)).toEqual(leaves);
      }),
      { numRuns: 30 },
    );
  });

  test('the objects pass our own validation', () => {
    fc.assert(
      fc.property(anyIngresses, anyOptions, (list, options) => {
        // A listener for a host without TLS waits for a Secret that a person has to make.
        const { after } = converted(workspaceOf(list), { ...options, httpsWithoutTls: 'refused' });
        const errors = after.findings.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('the same input gives the same bytes, in whatever order the documents stand', () => {
    fc.assert(
      fc.property(anyIngresses, anyOptions, (list, options) => {
        const [one, two] = [0, 1].map(() => converted(workspaceOf(list), options));
        expect(two?.yaml).toBe(one?.yaml);
        expect(JSON.stringify(two && conversionJson(two.conversion))).toBe(
          JSON.stringify(one && conversionJson(one.conversion)),
        );
      }),
      { numRuns: 8 },
    );
  });

  test('a further Ingress renames nothing', () => {
    fc.assert(
      fc.property(anyIngresses, anyIngresses, fc.constantFrom(...LAYOUTS), (list, [more], layout) => {
        const first = converted(workspaceOf(list), { layout });
        // On a host of others, a rewrite or a canary changes theirs, as it does in the controller.
        const hosts = Object.values(more?.hosts ?? {}).map((paths, at) => [`added-${at}.test`, paths]);
        const added = {
          ...more,
          annotations: {},
          hosts: Object.fromEntries(hosts),
          name: 'added',
          created: '2026-02-01T00:00:00Z',
        };
        const second = converted(workspaceOf([...list, added]), { layout });
        expect(namesIn(second)).toEqual(expect.arrayContaining([...namesIn(first)]));
      }),
      { numRuns: 30 },
    );
  });
});

/** In the others a host that several namespaces share has several Gateways. */
const oneAddress = LAYOUTS.filter((layout) => layout !== 'namespace');

describe('of Ingresses without approximations', () => {
  test('controller and Gateway agree on every request', () => {
    fc.assert(
      fc.property(exactIngresses, fc.constantFrom(...oneAddress), (list, layout) => {
        const both = converted(workspaceOf(list), { layout });
        if (both.conversion.objects.length === 0) return;
        const secure = new Set(
          list.flatMap(({ tls, hosts = {}, annotations = {} }) =>
            tls && annotations['canary'] === undefined ? Object.keys(hosts) : [],
          ),
        );
        secure.delete('');
        for (const host of [...HOSTS, 'alias.test', 'unknown.test'])
          for (const scheme of ['http', 'https'])
            for (const path of [...PATHS, '/foo/bar/x', '/other', '/FOO'])
              for (const headers of [[], ['X-C: always'], ['X-C: never', 'Cookie: k=always'], ['X-C: v']]) {
                const request = requestOf(`${scheme}://${host || 'any.test'}${path}`, { headers });
                const after = inShort(answerAfter(both, request));
                // A host without a certificate has no HTTPS any more, which is said of the host.
                if (scheme === 'https' && !secure.has(host)) continue;
                expect(`${request.authority}${path} ${headers.join()} ${after}`).toBe(
                  `${request.authority}${path} ${headers.join()} ${inShort(answerBefore(both, request))}`,
                );
              }
      }),
      { numRuns: 10 },
    );
  });
});
