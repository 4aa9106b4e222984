import { describe, expect, test } from 'vitest';
import { ISTIO_SHOP } from '../core/presets/testing/istio-shop.ts';
import { GOOD } from './testing/manifests.ts';
import { run } from './testing/run.ts';

const as = (verb: readonly string[], implementation?: string, stdin = ISTIO_SHOP) =>
  run([...verb, '-', ...(implementation ? ['--implementation', implementation] : [])], { stdin });

const STATUS = ['status', '-o', 'json'];
const TRACE = ['trace', '--url', 'http://shop.test/cart'];

describe('whose answers hold', () => {
  test('are those of the specification, unless another is asked for', async () => {
    const [plain, spec] = [await as(STATUS), await as(STATUS, 'spec')];
    expect(plain).toEqual(spec);
    expect(plain.notes).toEqual([]);
  });

  test.each(['istio', 'auto'])('%s: it is said, and so is what differs', async (implementation) => {
    const { code, out, notes } = await as(STATUS, implementation);
    expect(code).toBe(0);
    expect(notes[0]).toMatch(
      /^Where the specification leaves a choice this is what Istio \S+ does: \d+ of \d+ points are known/,
    );
    expect(notes).toContainEqual(
      expect.stringMatching(
        /^Gateway shop\/edge, listener http: Conflicted is False \(NoConflicts\), by the specification nothing\.$/,
      ),
    );
    expect(out).not.toBe((await as(STATUS)).out);
    expect((await as([...STATUS, '--quiet'], implementation)).notes).toEqual([]);
  });

  test('a class that shows none leaves the specification', async () => {
    const { out, notes } = await as(STATUS, 'auto', GOOD);
    expect(notes).toEqual([expect.stringMatching(/: the specification holds\.$/)]);
    expect(out).toBe((await as(STATUS, undefined, GOOD)).out);
  });

  test('a name that is none is refused with those that there are', async () => {
    const { code, notes } = await as(STATUS, 'apache');
    expect(code).toBe(2);
    expect(notes.join('\n')).toMatch(/apache/);
    expect(notes.join('\n')).toMatch(/istio/);
  });
});

test('a trace says how the request would end by the specification', async () => {
  const [istio, spec] = [await as(TRACE, 'istio'), await as(TRACE, 'spec')];
  expect(istio.out).toMatch(/by the specification: /);
  expect(spec.out).not.toMatch(/by the specification/);
});
