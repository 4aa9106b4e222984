import { describe, expect, test } from 'vitest';
import { GOOD } from './testing/manifests.ts';
import { run, withFolder } from './testing/run.ts';

/** What a terminal would carry out, or show in another order: all but line ends and tabs. */
const CARRIED_OUT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Sets the title, clears the screen by a C1 control, deletes, and turns the order of letters around. */
const HOSTILE = '\u001b]0;owned\u0007\u009b2J\u007f\u202e';
const escaped = JSON.stringify(HOSTILE)
  .slice(1, -1)
  .replaceAll('\u009b', '\\u009b')
  .replaceAll('\u007f', '\\u007f');
const quoted = (text: string) => `"${text}${escaped}"`;

/** Each text of these manifests that a format could write is hostile; one object is refused, one is not. */
const manifests = GOOD.replace('name: red\n          port', `name: ${quoted('red')}\n          port`)
  .replace('- pots.example.com', `- ${quoted('pots.example.com')}`)
  .replace('image: example.com/red:1', `image: ${quoted('example.com/red:1')}`)
  .concat(
    `---\napiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop, annotations: { note: ${quoted('a')} } }\nspec: { ports: [{ port: '80', name: http }] } # \u202ecomment\u200f\n`,
    `---\napiVersion: v1\nkind: ${quoted('Odd')}\nmetadata: { name: ${quoted('odd')}, namespace: ${quoted('odd')} }\n`,
    `---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: web
  namespace: shop
  annotations:
    nginx.ingress.kubernetes.io/app-root: ${quoted('/app')}
    nginx.ingress.kubernetes.io/configuration-snippet: ${quoted('return 403;')}
    ${quoted('nginx.ingress.kubernetes.io/')}: x
spec:
  ingressClassName: nginx
  rules:
    - host: shop.example.com
      http: { paths: [{ path: ${quoted('/cart')}, pathType: Exact, backend: { service: { name: web, port: { number: 80 } } } }] }
    - host: shop.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] }
`,
  );

const NAME = `${HOSTILE}.yaml`;

const calls: readonly (readonly string[])[] = [
  ['validate', '--fail-on', 'info'],
  ['validate', '-o', 'json'],
  ['validate', '-o', 'sarif'],
  ['validate', '-o', 'github'],
  ['status', '--assume-class', '*'],
  ['status', '-o', 'json', '--assume-class', '*'],
  ['trace', '--url', `http://pots.example.com/${HOSTILE}`],
  ['trace', '--url', 'http://pots.example.com/', '-H', `a: ${HOSTILE}`],
  [
    'trace',
    '-o',
    'json',
    '--url',
    'http://shop.example.com/',
    '--ingress-class',
    'nginx',
    '-H',
    `a: ${HOSTILE}`,
  ],
  ['convert', '--compare'],
  ['convert', '-o', 'json', '--compare'],
  ['graph'],
  ['graph', '-o', 'dot'],
  ['graph', '-o', 'mermaid'],
];

describe('no control character of manifests, file names or arguments reaches the terminal', () => {
  const expectEscaped = async (args: readonly string[], inputs: readonly string[]) => {
    const { out, notes } = await run([...args, ...inputs], { interactive: true });
    const written = [out, ...notes].join('\n');
    expect(written).not.toBe('');
    expect(written).not.toMatch(CARRIED_OUT);
    return written;
  };

  test.each(calls)('%s %s %s %s', async (...args) => {
    await withFolder({ [NAME]: manifests }, (folder) => expectEscaped(args, [folder]));
  });

  test('fix shows what it changes', async () => {
    await withFolder({ [NAME]: manifests }, async (folder) => {
      expect(await expectEscaped(['fix'], [folder])).toContain('\\u202ecomment\\u200f');
      expect(await expectEscaped(['fix', '--write'], [folder])).toContain('Applied 1 fix');
    });
  });

  test('a diff that goes on to a program has the text as it is', async () => {
    await withFolder({ 'a.yaml': manifests }, async (folder) => {
      expect((await run(['fix', folder])).out).toContain('\u202ecomment\u200f');
    });
  });

  test.each([['text'], ['json']])('diff as %s', async (format) => {
    await withFolder(
      { [`a/${NAME}`]: manifests, [`b/${NAME}`]: manifests.replaceAll('port: 80', 'port: 81') },
      (folder) => expectEscaped(['diff', '-o', format], [`${folder}/a`, `${folder}/b`]),
    );
  });

  test.each([
    ['files that are not there', ['validate', NAME]],
    ['unknown verbs', [HOSTILE]],
    ['unknown options', ['validate', `--${HOSTILE}`, '.']],
    ['unknown values', ['validate', '-o', HOSTILE, '.']],
    ['numbers', ['trace', '--url', 'http://a', '--port', HOSTILE, '.']],
    ['addresses', ['trace', '--url', HOSTILE, '.']],
    ['roots', ['validate', '--root', HOSTILE, 'src/samples/smallest']],
    ['rules', ['fix', '--rule', HOSTILE, '.']],
    ['class maps', ['convert', '--class-map', HOSTILE, '.']],
    ['lessons', ['lesson', 'check', HOSTILE]],
    ['Ingress classes', ['trace', '--url', 'http://a/', '--ingress-class', HOSTILE, 'src/samples/ingress']],
  ])('%s', async (_, args) => {
    await expectEscaped(args, []);
  });

  test('documents that do not parse', async () => {
    const broken = `a: "${'\u202e'}\n--- # \u001b[2J\nb: [\n---\n\u009bc: }\n`;
    await withFolder({ [NAME]: broken }, async (folder) => {
      for (const args of [
        ['validate'],
        ['validate', '-o', 'github'],
        ['validate', '-o', 'json'],
        ['status'],
        ['fix'],
      ])
        await expectEscaped(args, [folder]);
    });
  });

  test('a folder without manifests, and requests', async () => {
    await withFolder(
      { [`${HOSTILE}/a.txt`]: '', [`${HOSTILE}/r.json`]: `[{"protocol":"${escaped}"}]`, 'a.yaml': GOOD },
      async (folder) => {
        await expectEscaped(['validate'], [`${folder}/${HOSTILE}`]);
        await expectEscaped(['trace', '--requests', `${folder}/${HOSTILE}/r.json`], [`${folder}/a.yaml`]);
      },
    );
  });
});
