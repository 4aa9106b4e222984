import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { runRules } from '../run-rules.ts';
import { ingress, ingressClass, ingressRules, service } from '../shared/examples.ts';

const found = (path: string, type = 'Prefix') => {
  const rules = ingressRules(undefined, JSON.stringify(path)).replace('Prefix', type);
  const yaml = manifests(ingressClass(), ingress(`ingressClassName: example\n${rules}`), service());
  return runRules(analysisOf(yaml, { complete: true }))
    .filter(({ code }) => code === 'ingress/path-pattern')
    .map(({ severity, fixes }) => [severity, ...fixes.map(({ title }) => title)].join(': '));
};

test.each([
  ['/cart/*', 'Prefix', 'warning: Write /cart'],
  ['/cart/*', 'Exact', 'warning'],
  ['/cart(/|$)(.*)', 'Prefix', 'warning: Set pathType to ImplementationSpecific'],
  ['/cart/[0-9]+', 'Exact', 'warning: Set pathType to ImplementationSpecific'],
  ['/cart?item=1', 'Exact', 'error'],
  ['/cart#top', 'Prefix', 'error'],
])('%s of type %s: %s', (path, type, expected) => {
  expect(found(path, type)).toEqual([expected]);
});

test.each([
  ['/cart', 'Prefix'],
  ['/', 'Exact'],
  ['/cart/.*', 'ImplementationSpecific'],
])('%s of type %s is what it says', (path, type) => {
  expect(found(path, type)).toEqual([]);
});

const SET = 'Set pathType to ImplementationSpecific';

const withAnnotation = (annotation: string, path = '/cart/.*', name = 'shop', className = 'example') =>
  ingress(
    `ingressClassName: ${className}\n${ingressRules(undefined, path)}`,
    name,
    annotation === '' ? '' : `  annotations:\n    ${annotation}\n`,
  );

const explained = (controller: string, ...ingresses: readonly string[]) =>
  runRules(analysisOf(manifests(ingressClass(controller), ...ingresses, service()), { complete: true }))
    .filter(({ code }) => code === 'ingress/path-pattern')
    .map(({ severity, message, explanation, fixes }) => ({
      severity,
      text: `${message} ${explanation}`,
      fixes: fixes.map(({ title }) => title),
    }));

const USE_REGEX = 'nginx.ingress.kubernetes.io/use-regex: "true"';
const REWRITE = 'nginx.ingress.kubernetes.io/rewrite-target: /$2';
const NGINX = 'k8s.io/ingress-nginx';

test('without an annotation ingress-nginx reads no expressions', () => {
  expect(explained(NGINX, withAnnotation(''))).toEqual([
    {
      severity: 'warning',
      text: expect.stringMatching(
        /letter by letter.* only with the annotation nginx\.ingress\.kubernetes\.io\/use-regex: "true".* all paths of the host are expressions/,
      ),
      fixes: [SET],
    },
  ]);
});

test.each([
  ['use-regex', NGINX, withAnnotation(USE_REGEX)],
  ['rewrite-target', NGINX, withAnnotation(REWRITE)],
  ['rewrite-target', NGINX, withAnnotation(REWRITE, '/cart/?')],
  ['rewrite-target', 'example.com/of-our-own', withAnnotation(REWRITE)],
])('with %s ingress-nginx reads them (%s)', (annotation, controller, yaml) => {
  const [found, ...others] = explained(controller, yaml);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ severity: 'warning', fixes: [SET] });
  expect(found?.text).toContain('which ingress-nginx reads as one here');
  expect(found?.text).toContain(`Here the annotation ${annotation} makes ingress-nginx read paths`);
  expect(found?.text).not.toContain('letter by letter');
});

test('switches are read as the controller reads them', () => {
  const yaml = withAnnotation('nginx.ingress.kubernetes.io/use-regex: "1"');
  expect(explained(NGINX, yaml)[0]?.text).toContain('which ingress-nginx reads as one here');
});

test.each([
  ['a canary', 'nginx.ingress.kubernetes.io/canary: "true"'],
  ['one that is not read', 'nginx.ingress.kubernetes.io/permanent-redirect-code: "x;y"'],
])('the annotation of %s makes no expressions', (_, more) => {
  const other = withAnnotation(`${USE_REGEX}\n    ${more}`, '/blog', 'blog');
  expect(explained(NGINX, withAnnotation(''), other)[0]?.text).toContain('letter by letter');
});

test('the annotation of another Ingress of the host is enough', () => {
  const other = withAnnotation(USE_REGEX, '/blog', 'blog');
  expect(explained(NGINX, withAnnotation(''), other)[0]?.text).toContain(
    'Here the annotation use-regex of Ingress shop/blog makes',
  );
  expect(explained('example.com/of-our-own', withAnnotation(''), other)[0]?.text).toContain(
    'letter by letter',
  );
  expect(
    explained(NGINX, withAnnotation(''), other.replace('shop.example.com', 'blog.example.com'))[0]?.text,
  ).toContain('letter by letter');
});

test.each([
  [
    'a path that is the target itself',
    withAnnotation('nginx.ingress.kubernetes.io/rewrite-target: /cart/.*'),
  ],
  ['another value', withAnnotation('nginx.ingress.kubernetes.io/use-regex: "false"')],
  ['no switch at all', withAnnotation('nginx.ingress.kubernetes.io/use-regex: "yes"')],
])('%s makes no expressions', (_, yaml) => {
  expect(explained(NGINX, yaml)[0]?.text).toContain('letter by letter');
});

test('Traefik reads expressions by an annotation, whatever the type', () => {
  expect(explained('traefik.io/ingress-controller', withAnnotation(USE_REGEX))).toEqual([
    { severity: 'warning', text: expect.stringContaining('router.pathmatcher'), fixes: [] },
  ]);
});
