import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LessonPane } from './lesson-pane.tsx';
import { goalsShown, renderLesson } from './testing/render-lesson.tsx';

const MATCHING = '#lesson/museum/matching';
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the pane of a lesson', () => {
  test('shows the step with its goals, each with what is expected and what is there instead', async () => {
    const { user, state } = await renderLesson(<LessonPane />, MATCHING);
    expect(await screen.findByRole('heading', { name: 'Which rule wins?' })).toBeDefined();
    expect(screen.getByText('Step 1 of 2')).toBeDefined();
    await user.click(await button(/^\/sale leads to shop-v2\s*\(open\)/));
    expect(screen.getByText('Expected')).toBeDefined();
    expect(screen.getByText(/shop-v1/, { selector: 'dd' })).toBeDefined();
    await user.click(await button('Show where: /sale leads to shop-v2'));
    await waitFor(() => expect(state().traced?.draft.url).toBe('http://shop.museum.test/sale'));
  });

  test('says that goals are met as soon as they are, and leads on after a moment', async () => {
    const { user, lesson, settled } = await renderLesson(<LessonPane />, MATCHING);
    await button(/^\/sale leads to shop-v2\s*\(open\)/);
    lesson.applySolution();
    await settled();
    await waitFor(() => expect(goalsShown()[0]).toBe('/sale leads to shop-v2 (met)'));
    expect(await screen.findByText('Done.')).toBeDefined();
    await user.click(await button(/^Next step.*Alt/));
    expect(await screen.findByRole('heading', { name: 'Headers' })).toBeDefined();
  });

  test('opens hints one by one, which stay', async () => {
    const { user } = await renderLesson(<LessonPane />, MATCHING);
    const [first] = await screen.findAllByRole('button', { name: 'Hint 1 of 3' });
    if (!first) throw new Error('There is no hint.');
    await user.click(first);
    const rungs = () => within(screen.getByRole('list', { name: 'Hints' })).getAllByRole('listitem');
    expect(rungs()).toHaveLength(1);
    await user.click(await button('Hint 2 of 3'));
    expect(rungs()).toHaveLength(2);
  });

  test('guards are folded while they hold, and open where one does not', async () => {
    const { documents, text, settled } = await renderLesson(<LessonPane />, MATCHING);
    const summary = await screen.findByText('Must stay so (all 2 hold)');
    expect(summary.closest('details')?.open).toBe(false);
    const start = text('route.yaml').indexOf('shop-v1');
    documents.edit('Break', [{ path: 'route.yaml', span: { start, end: start + 7 }, text: 'shop-v2' }]);
    await settled();
    const broken = await screen.findByText('2 things must stay so, and do not hold');
    expect(broken.closest('details')?.textContent).toContain('(does not hold)');
    expect(broken.closest('details')?.open).toBe(true);
  });

  test('a wrong guess is said plainly, costs nothing, and can be taken back', async () => {
    const { user, lesson, settled, state } = await renderLesson(<LessonPane />, '#lesson/museum/chain');
    const question = 'What does a visitor of http://tickets.museum.test/ get?';
    const asked = await screen.findByRole('group', { name: question });
    const send = within(asked.closest('form') as HTMLElement).getByRole('button', { name: 'Send it' });
    expect(send).toHaveProperty('disabled', true);
    await user.click(within(asked).getByRole('radio', { name: 'The ticket shop' }));
    await user.click(send);
    expect(
      await screen.findByText('You said “The ticket shop”; it is “503: nothing behind the Service answers”.'),
    ).toBeDefined();
    expect(state().traced?.ok).toBe(true);
    await user.click(await button('Ask me again'));
    const again = await screen.findByRole('group', { name: question });
    await user.click(within(again).getByRole('radio', { name: /^503/ }));
    await user.click(within(again.closest('form') as HTMLElement).getByRole('button', { name: 'Send it' }));
    expect(await screen.findByText('Right.')).toBeDefined();
    expect(lesson.state.getState().record.steps['follow']?.guesses['first']).toMatchObject({
      right: true,
      rightAtFirst: false,
    });
    await settled();
  });

  test('the name of an object lights its card, and selects it', async () => {
    const { user, keyOf, state, selected } = await renderLesson(<LessonPane />, '#lesson/museum/chain');
    const [route] = await screen.findAllByTitle('Show HTTPRoute/museum/tickets');
    if (!route) throw new Error('The route is not named.');
    const key = keyOf('HTTPRoute museum/tickets');
    await user.hover(route);
    expect(state().lit.has(key)).toBe(true);
    await user.unhover(route);
    expect(state().lit.size).toBe(0);
    await user.click(route);
    expect(selected()).toEqual(['HTTPRoute museum/tickets']);
    expect(state()).toMatchObject({ rightTab: 'yaml' });
  });

  test('a term says what it means, where it stands', async () => {
    const { user } = await renderLesson(<LessonPane />, '#lesson/museum/chain');
    const [term] = await screen.findAllByTitle(/^What is meant by /);
    if (!term) throw new Error('There is no term.');
    await user.click(term);
    expect((await screen.findByRole('note')).textContent).not.toBe('');
  });

  test('behind the last hint there is the solution, and the head says how many goals are met', async () => {
    const { user, lesson, settled, state } = await renderLesson(<LessonPane />, '#lesson/museum/chain/fix');
    expect(await screen.findByText('0 of 1 goal met')).toBeDefined();
    for (const number of [1, 2, 3]) {
      expect(screen.getAllByRole('button', { name: 'Show solution' })).toHaveLength(1);
      await user.click(await button(`Hint ${number} of 3`));
    }
    const [rung] = screen.getAllByRole('button', { name: 'Show solution' });
    expect(screen.getAllByRole('button', { name: 'Show solution' })).toHaveLength(2);
    if (rung) await user.click(rung);
    expect(state().dialog).toEqual({ type: 'lesson-solution' });
    lesson.applySolution();
    await settled();
    expect(await screen.findByText('1 of 1 goal met')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Show solution' })).toBeNull();
  });

  test('the end sums up, with what was changed', async () => {
    const { user, lesson, settled } = await renderLesson(<LessonPane />, '#lesson/museum/chain/fix');
    await button(/^Visitors reach the ticket shop\s*\(open\)/);
    lesson.applySolution();
    await settled();
    await user.click(await button(/^To the summary.*Alt/));
    expect(screen.getByText('1 of 1 met')).toBeDefined();
    expect(screen.getByText('0 right at first, 0 of 4 answered')).toBeDefined();
    expect(screen.getByText('No hint, 1 solution')).toBeDefined();
    expect(screen.getByRole('region', { name: 'chain.yaml' }).textContent).toContain('app: tickets');
    expect(await button('Next lesson: Four doors')).toBeDefined();
    await user.click(await button(/^Fix the last stop/));
    expect(await screen.findByText('Step 2 of 2')).toBeDefined();
  });

  test('an exam shows its results once it is handed in, each with what is there instead', async () => {
    const { user } = await renderLesson(<LessonPane />, '#lesson/museum/exam');
    await button('Hand in');
    expect(screen.queryByText('Goals')).toBeNull();
    expect(screen.queryByRole('button', { name: /^To the summary.*Alt/ })).toBeNull();
    await user.click(await button('To the summary'));
    expect(screen.queryByText('0 of 11 met')).toBeNull();
    await user.click(await button('Hand in'));
    expect(screen.getByText('0 of 11 met')).toBeDefined();
    await user.click(await button('Step before'));
    expect((await screen.findAllByText('Instead')).length).toBe(11);
    expect(await button('Show solution')).toBeDefined();
  });

  test('the answer has the focus that the question had, and the other way round', async () => {
    const { user, lesson } = await renderLesson(<LessonPane />, '#lesson/museum/chain');
    const radio = await screen.findByRole('radio', { name: 'The ticket shop' });
    await user.click(radio);
    lesson.guessPicked();
    const name = 'What does a visitor of http://tickets.museum.test/ get?';
    const answer = await screen.findByRole('region', { name });
    expect(document.activeElement).toBe(answer);
    await user.click(await button('Ask me again'));
    const again = await screen.findByRole('radio', { name: 'The ticket shop' });
    expect(document.activeElement).toBe(again);
  });

  test('resets, and goes back to the own version, in plain sight', async () => {
    const { user, lesson, text } = await renderLesson(<LessonPane />, '#lesson/museum/chain/fix');
    const begun = text('chain.yaml');
    await button(/^Visitors reach the ticket shop\s*\(open\)/);
    lesson.applySolution();
    await user.click(await button('Back to mine'));
    expect(text('chain.yaml')).toBe(begun);
    lesson.applySolution();
    await user.click(await button('Reset step'));
    expect(text('chain.yaml')).toBe(begun);
    lesson.applySolution();
    await user.click(await button('Reset lesson'));
    expect(text('chain.yaml')).toBe(begun);
    expect(await screen.findByText('Step 1 of 2')).toBeDefined();
  });
});
