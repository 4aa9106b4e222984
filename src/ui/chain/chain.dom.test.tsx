import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { loadSample } from '../../samples/samples.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

/** The files of a sample by path. */
const readSample = async (id: string) =>
  Object.fromEntries(((await loadSample(id)) ?? []).map(({ path, text }) => [path, text] as const));

async function openChain(files: Parameters<typeof renderUi>[1] = {}) {
  const ui = await renderUi(<Dialogs />, files);
  ui.state().openDialog({ type: 'chain' });
  const dialog = within(await screen.findByRole('dialog', { name: 'The chain of a request' }));
  await dialog.findByRole('list', { name: 'Scenes' });
  const stage = within(dialog.getByRole('group', { name: 'What the request passes' }));
  const said = () => dialog.getByRole('status').textContent;
  const now = () => stage.getAllByRole('listitem', { current: 'step' }).map(({ textContent }) => textContent);
  return { ...ui, dialog, stage, said, now };
}

const still = window.matchMedia;

afterEach(() => {
  window.matchMedia = still;
});

/** Motion is not reduced, and time passes when the test says so. */
function withMotion() {
  window.matchMedia = (query) => Object.assign(still(query), { matches: false });
  let time = performance.now();
  const waiting = new Map<number, FrameRequestCallback>();
  let last = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => {
    waiting.set(++last, call);
    return last;
  });
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => void waiting.delete(id));
  return (passed: number) => {
    time += passed;
    const due = [...waiting.values()];
    waiting.clear();
    for (const call of due) call(time);
  };
}

describe('the chain of the workspace', () => {
  test('is shown scene by scene with keys, each with its object and the role that it belongs to', async () => {
    const { user, said, now, stage } = await openChain(await readSample('smallest'));
    expect(said()).toMatch(/Scene 1 of 6.*DNS.*asks DNS for hello\.example\.com/);
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(said()).toMatch(/Scene 3 of 6.*Listener http takes it: HTTP on port 80, for any host\./);
    expect(said()).toContain('Gateway demo/web · cluster operator');
    expect(now()).toEqual(['Listener http:80 HTTP']);
    await user.keyboard('{End}');
    expect(said()).toMatch(/straight to a Pod, to port 8080: the Service says targetPort http/);
    expect(said()).toContain('Deployment demo/hello · application developer');
    expect(stage.getByText('Endpoints: hello:8080')).toBeTruthy();
    await user.keyboard('{ArrowRight}');
    expect(said()).toContain('Scene 6 of 6');
    await user.keyboard('{ArrowLeft}');
    expect(said()).toMatch(/Scene 5 of 6.*The Service is no stop on the way/);
    await user.keyboard('{Home}');
    expect(said()).toContain('Scene 1 of 6');
  });

  test('is six stills where less motion is asked for', async () => {
    const { dialog } = await openChain(await readSample('smallest'));
    expect(dialog.queryByRole('button', { name: /Play|Pause/ })).toBeNull();
    expect(dialog.queryByRole('slider')).toBeNull();
    expect(dialog.getByText(/the scenes are stills/)).toBeTruthy();
    expect(within(dialog.getByRole('list', { name: 'Scenes' })).getAllByRole('button')).toHaveLength(6);
  });

  test('follows the request that was sent, to where it ends, and says why', async () => {
    const { state, actions, user, said, settled, dialog } = await openChain(
      (await readSample('smallest'))['gateway.yaml']?.replace(
        'app: hello\n  ports',
        'app: nobody\n  ports',
      ) ?? '',
    );
    await actions.send({ ...state().draft, url: 'http://hello.example.com/here' });
    await settled();
    await dialog.findByText('GET http://hello.example.com/here');
    await user.click(dialog.getByRole('button', { name: 'Scene 5: Service' }));
    expect(said()).toMatch(/none can be used.*The way ends here: 503/);
    await user.click(dialog.getByRole('button', { name: 'Scene 6: Pod' }));
    expect(said()).toMatch(/does not get here\. It ended before: 503/);
  });

  test('is that of a sample for a model of which the workspace has nothing', async () => {
    const { user, dialog, said } = await openChain(await readSample('smallest'));
    expect(dialog.queryByText(/shown with the sample/)).toBeNull();
    await user.click(dialog.getByRole('tab', { name: 'Ingress' }));
    expect(await dialog.findByText(/shown with the sample “Classic Ingress”/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Scene 3: Controller' }));
    expect(said()).toMatch(/Pods of the controller take it on port 443.*in Secret example-com\./);
  });

  test('begins with Ingress where the workspace has only that', async () => {
    const { dialog } = await openChain(await readSample('ingress'));
    expect(dialog.getByRole('tab', { name: 'Ingress', selected: true })).toBeTruthy();
  });

  test('shows the data plane, the control plane, or both', async () => {
    const { user, dialog, stage } = await openChain(await readSample('smallest'));
    expect(stage.getByText('configures')).toBeTruthy();
    await user.click(dialog.getByRole('radio', { name: 'Data plane' }));
    expect(stage.queryByText('configures')).toBeNull();
    expect(stage.queryByText('Controller')).toBeNull();
    await user.click(dialog.getByRole('radio', { name: 'Control plane' }));
    expect(stage.getByText('configures')).toBeTruthy();
  });
});

describe('with motion', () => {
  test('the scenes play, pause and go on, and end with the last one', async () => {
    const pass = withMotion();
    const { user, dialog, said } = await openChain(await readSample('smallest'));
    pass(3000);
    await waitFor(() =>
      expect(Number(dialog.getByRole<HTMLInputElement>('slider').value)).toBeGreaterThan(2000),
    );
    expect(said()).toContain('Scene 1 of 6');
    await user.keyboard(' ');
    expect(dialog.getByRole('button', { name: 'Play' })).toBeTruthy();
    const { value } = dialog.getByRole<HTMLInputElement>('slider');
    pass(3000);
    expect(dialog.getByRole<HTMLInputElement>('slider').value).toBe(value);
    await user.keyboard(' ');
    pass(60_000);
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Play again' })).toBeTruthy());
    expect(said()).toContain('Scene 6 of 6');
    await user.click(dialog.getByRole('button', { name: 'Play again' }));
    await waitFor(() => expect(said()).toContain('Scene 1 of 6'));
  });

  test('a scene that is chosen plays alone', async () => {
    const pass = withMotion();
    const { user, dialog, said } = await openChain(await readSample('smallest'));
    await user.keyboard('{ArrowRight}');
    pass(60_000);
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Play' })).toBeTruthy());
    expect(said()).toContain('Scene 2 of 6');
  });
});
