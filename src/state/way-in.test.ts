import { describe, expect, test } from 'vitest';
import { createInlineAnalyzer } from '../analysis/create-analyzer.ts';
import { createTestPage } from '../testing/test-page.ts';
import { makeLink } from './link-code.ts';
import { findWayIn } from './way-in.ts';

const shared = (text: string): string =>
  new URL(makeLink([{ path: 'a.yaml', text }], new Map(), 'http://localhost/')).hash;

async function found(fragment: string, own = 'own') {
  const analyzer = createInlineAnalyzer();
  const way = await findWayIn({
    page: createTestPage(fragment),
    choose: () => ({ id: own, reason: null }),
    analyzer,
    storages: null,
    tab: { local: null, session: null },
    openSocket: undefined,
  });
  analyzer.dispose();
  return way;
}

describe('a page opens', () => {
  test.each([
    ['the own workspace, where its address leads nowhere', '', 'own'],
    ['the own workspace, where its address is a place in it', '#help/routing/no-backends', 'own'],
    ['what a link holds', shared('a: 1'), 'link'],
    ['a lesson', '#lesson/museum/chain', 'lesson'],
    ['a room', '#room/aaaaaaaaaaaaaaaaaaaaaaaaaa', 'room'],
    ['a lesson in a room', '#room/aaaaaaaaaaaaaaaaaaaaaaaaaa/copy/lesson/museum/chain', 'room'],
  ])('%s', async (_, fragment, is) => {
    expect(await found(fragment)).toMatchObject({
      way: { is },
      own: 'own',
      reason: null,
      isAddressDone: false,
    });
  });

  test.each([
    ['a damaged link', '#w=damaged'],
    ['a damaged address of a room', '#room/'],
    ['a lesson that there is not', '#lesson/museum/none'],
  ])('the own workspace instead of %s, and says why', async (_, fragment) => {
    const { way, reason, isAddressDone } = await found(fragment);
    expect({ way, isAddressDone }).toEqual({ way: { is: 'own', id: 'own' }, isAddressDone: true });
    expect(reason).not.toBeNull();
  });

  test('the own workspace where a link leads to it, since it was kept', async () => {
    const { way } = await found(shared('a: 1'));
    expect(await found(shared('a: 1'), way.id)).toMatchObject({
      way: { is: 'own', id: way.id },
      isAddressDone: true,
    });
  });
});
