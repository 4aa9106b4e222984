import { render, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { appAction } from '../shell/app-actions.ts';
import { App } from '../shell/app.tsx';
import { renderLesson } from './testing/render-lesson.tsx';

const FIX = '#lesson/museum/chain/fix';

/** The window over the workspace of a lesson. */
async function openWindow(fragment = FIX) {
  const rendered = await renderLesson(null, fragment);
  rendered.unmount();
  render(<App workspace={rendered.workspace} />);
  await screen.findByRole('region', { name: 'Lesson' });
  return rendered;
}

describe('the window of a lesson', () => {
  test('has the lesson in the place of the workspace, with a way back', async () => {
    const { user, page } = await openWindow();
    const crumbs = await screen.findByRole('navigation', { name: 'Which lesson this is' });
    expect(crumbs.textContent).toContain('1 One request, five stops');
    expect(screen.queryByRole('button', { name: /^Workspace/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Back to my workspace' }));
    expect(page.fragment()).toBe('#workspace/own');
  });

  test('keys lead on, open hints, and send what is picked', async () => {
    const { user, lesson, state } = await openWindow('#lesson/museum/chain');
    await user.click(await screen.findByRole('radio', { name: /^503/ }));
    await user.keyboard('{Alt>}p{/Alt}');
    expect(await screen.findByText('Right.')).toBeDefined();
    await user.keyboard('{Alt>}n{/Alt}');
    expect(lesson.step()?.id).toBe('fix');
    await user.keyboard('{Alt>}h{/Alt}');
    expect(lesson.state.getState().record.steps['fix']?.hints).toEqual({ served: 1 });
    await user.keyboard('{Alt>}p{/Alt}');
    await waitFor(() =>
      expect(state().toasts.at(-1)?.message).toBe('Pick an answer to a question of the lesson first.'),
    );
  });

  test('Show solution asks first, shows the lines, and applies them', async () => {
    const { user, text } = await openWindow();
    await user.click(await screen.findByRole('button', { name: 'Show solution' }));
    const asked = await screen.findByRole('dialog', { name: 'Show solution' });
    await user.click(within(asked).getByRole('button', { name: 'Show solution' }));
    const shown = await screen.findByRole('dialog', { name: 'Solution of “Fix the last stop”' });
    expect(within(shown).getByText('Visitors reach the ticket shop')).toBeDefined();
    expect(shown.textContent).toContain('selector: {app: tickets}');
    expect(text('chain.yaml')).toContain('app: ticket}');
    await user.click(within(shown).getByRole('button', { name: 'Apply' }));
    expect(text('chain.yaml')).toContain('app: tickets}');
    expect(await screen.findByRole('button', { name: 'Back to mine' })).toBeDefined();
  });

  test.each(['rename-workspace', 'duplicate-workspace', 'delete-workspace', 'clear'] as const)(
    'the workspace of a lesson has no command %s',
    async (id) => {
      const { workspace, state, text } = await renderLesson(null, FIX);
      await appAction(id).run(workspace);
      expect(state().toasts.at(-1)?.message).toBe('This is the workspace of a lesson.');
      expect(text('chain.yaml')).not.toBe('');
    },
  );

  test('Before and After switch canvas and text between the beginning and now', async () => {
    const { user, lesson, workspace, settled } = await openWindow();
    lesson.applySolution();
    await settled();
    const shown = () => screen.queryByText('This is the beginning of the lesson, and there to be read.');
    const group = within(await screen.findByRole('group', { name: 'Before and after' }));
    const [before, after] = [
      group.getByRole('button', { name: 'Before' }),
      group.getByRole('button', { name: 'After' }),
    ];
    expect(after.getAttribute('aria-pressed')).toBe('true');
    await user.click(before);
    await waitFor(() => expect(shown()).not.toBeNull());
    expect(before.getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(before);
    await user.click(screen.getByRole('button', { name: 'Show what is there now' }));
    expect(shown()).toBeNull();

    await appAction('lesson-before-after').run(workspace);
    await waitFor(() => expect(shown()).not.toBeNull());
    await user.click(after);
    expect(shown()).toBeNull();
  });
});
