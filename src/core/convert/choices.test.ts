import { describe, expect, test } from 'vitest';
import { ingressWorkspace, type ShortIngress } from '../ingress/testing/ingress-objects.ts';
import { convertText, ingressOf, rulesFor, tlsFor } from './providers/testing/spoken-conversion.ts';
import type { ConvertOptions } from './options.ts';
import { answerAfter, answerBefore, converted, inShort, requestOf } from './testing/converted.ts';
import type { Verdict } from './verdict.ts';

/** What becomes of requests at the controller, and at the Gateway with each of some options. */
function answers(short: ShortIngress, options: Partial<ConvertOptions>, ...urls: readonly string[]) {
  const workspace = ingressWorkspace([short]);
  const usual = converted(workspace);
  const chosen = converted(workspace, options);
  return urls.map((url) => {
    const request = requestOf(url);
    return [
      inShort(answerBefore(usual, request)),
      inShort(answerAfter(usual, request)),
      inShort(answerAfter(chosen, request)),
    ];
  });
}

const web: ShortIngress = { name: 'web', hosts: { 'a.test': ['P /→s'] } };

const hostVerdict = (report: readonly Verdict[]): Partial<Verdict> | undefined =>
  report.find(({ pointer }) => pointer === '/spec/rules/0/host');

describe('HTTPS without TLS', () => {
  test('is refused by default, and served by a listener whose certificate has to be made by choice', () => {
    const { conversion } = converted(ingressWorkspace([web]), { httpsWithoutTls: 'served' });
    const gateway = conversion.objects.find(({ value }) => value['kind'] === 'Gateway');
    expect(JSON.stringify(gateway?.value)).toContain('"name":"a-test-tls","namespace":"shop"');
    expect(hostVerdict(conversion.report)).toMatchObject({
      outcome: 'manual',
      action: 'Make the Secret that the listener names, with a certificate for a.test.',
    });
    expect(conversion.notes.join(' ')).not.toContain('placeholder certificate');
  });

  test('of a host with a certificate stays as it is', () => {
    const secure: ShortIngress = { ...web, tls: [{ hosts: ['a.test'], secretName: 'a' }] };
    const [usual, chosen] = (['refused', 'served'] as const).map((httpsWithoutTls) =>
      converted(ingressWorkspace([secure]), { httpsWithoutTls }),
    );
    expect(chosen?.yaml).toBe(usual?.yaml);
  });

  test.each(['example.com/unknown', 'traefik.io/ingress-controller', 'ingress-controllers.konghq.com/kong'])(
    'is served for %s',
    (controller) => {
      const yaml = ingressOf(controller, {}, rulesFor('a.test', ['Prefix', '/']));
      const { objects, report } = convertText(yaml, { httpsWithoutTls: 'served' });
      expect(JSON.stringify(objects)).toContain('"name":"https-a-test"');
      expect(hostVerdict(report)?.outcome).toBe('manual');
      expect(JSON.stringify(convertText(yaml).objects)).not.toContain('https-a-test');
    },
  );
});

describe('a path that ends in a slash', () => {
  test('is reached by a redirect, or without one by choice', () => {
    expect(
      answers(
        { name: 'web', hosts: { 'a.test': ['P /foo/→s'] } },
        { slashes: 'left-out' },
        'http://a.test/foo',
        'http://a.test/foo/',
      ),
    ).toEqual([
      ['301 http://a.test/foo/', '301 http://a.test/foo/', 's'],
      ['s', 's', 's'],
    ]);
  });

  test('is spoken of where the redirect is left out', () => {
    const { conversion } = converted(ingressWorkspace([web]), { slashes: 'left-out' });
    expect(conversion.notes.join(' ')).toContain('without the slash');
  });
});

describe('a wildcard', () => {
  const wild: ShortIngress = { name: 'web', hosts: { '*.a.test': ['P /→s', 'P /x→s2'] } };

  test('takes names with several labels, or one alone by choice, whatever the case', () => {
    expect(
      answers(
        wild,
        { wildcards: 'one-label' },
        'http://one.a.test/x',
        'http://two.one.a.test/x',
        'http://One.A.test/',
      ).map(([before, , chosen]) => [before, chosen]),
    ).toEqual([
      ['s2', 's2'],
      ['404', '404'],
      ['s', 's'],
    ]);
    expect(answers(wild, {}, 'http://two.one.a.test/x')).toEqual([['404', 's2', 's2']]);
  });

  test('keeps the aliases of its server', () => {
    const annotations = { 'server-alias': 'b.test,*.c.test' };
    expect(
      answers(
        { ...wild, annotations },
        { wildcards: 'one-label' },
        'http://b.test/',
        'http://two.one.c.test/',
        'http://two.one.a.test/',
      ).map(([before, , chosen]) => [before, chosen]),
    ).toEqual([
      ['s', 's'],
      ['s', 's'],
      ['404', '404'],
    ]);
  });

  test('of another controller is kept to one label as well, and the report says how', () => {
    const yaml = ingressOf('example.com/unknown', {}, rulesFor('"*.a.test"', ['Prefix', '/']));
    const { objects, report } = convertText(yaml, { wildcards: 'one-label' });
    expect(JSON.stringify(objects)).toContain(String.raw`"value":"(?i)^[a-z0-9_-]+\\.a\\.test(:[0-9]+)?$"`);
    expect(hostVerdict(report)?.difference).toContain('header Host');
  });
});

describe('Strict-Transport-Security', () => {
  const secure: ShortIngress = { ...web, tls: [{ hosts: ['a.test'], secretName: 'a' }] };

  test('of ingress-nginx is sent, or left out by choice, which a note says', () => {
    expect(converted(ingressWorkspace([secure])).yaml).toContain('Strict-Transport-Security');
    const { yaml, conversion } = converted(ingressWorkspace([secure]), { hsts: 'left-out' });
    expect(yaml).not.toContain('Strict-Transport-Security');
    expect(conversion.notes.join(' ')).toContain('Strict-Transport-Security');
  });

  test.each([
    ['nginx.org/ingress-controller', 'nginx.org/hsts'],
    ['haproxy-ingress.github.io/controller', 'haproxy-ingress.github.io/hsts'],
  ])('of %s is lost by choice, in the words of its annotation', (controller, annotation) => {
    const yaml = ingressOf(
      controller,
      { [annotation]: 'true' },
      `${rulesFor('a.test', ['Prefix', '/'])}${tlsFor('a.test')}`,
    );
    expect(JSON.stringify(convertText(yaml).objects)).toContain('Strict-Transport-Security');
    const { objects, report } = convertText(yaml, { hsts: 'left-out' });
    expect(JSON.stringify(objects)).not.toContain('Strict-Transport-Security');
    expect(report.find(({ feature }) => feature === annotation)).toMatchObject({ outcome: 'lost', loss: 2 });
  });
});
