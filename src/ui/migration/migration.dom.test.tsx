import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ResourceKey } from '../../core/model/resource.ts';
import { Dialogs } from '../shell/dialogs.tsx';
import { renderUi } from '../testing/render-ui.tsx';

vi.mock('../../state/disk/download.ts', () => ({ download: vi.fn<() => void>() }));

const CLASS = `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const SERVICE = `apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
`;
const ingress = (name: string, annotations = '', className = 'nginx', path = '/'): string =>
  `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop, annotations: {${annotations}} }
spec:
  ingressClassName: ${className}
  rules: [{ host: ${name}.test, http: { paths: [{ path: ${path}, pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } }] } }]
`;
const shop = (...documents: readonly string[]): string => [CLASS, SERVICE, ...documents].join('---\n');

const GUARD = 'nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8';

async function openAssistant(text: string, from: string | null = null) {
  const ui = await renderUi(<Dialogs />, text);
  ui.state().openDialog({ type: 'migrate', from: from as ResourceKey | null });
  const dialog = within(await screen.findByRole('dialog'));
  const press = async (name: string | RegExp) => {
    const button = await dialog.findByRole('button', { name });
    await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
    await ui.user.click(button);
  };
  return { ...ui, dialog, press };
}

const isChecked = (element: HTMLElement): boolean => (element as HTMLInputElement).checked;

describe('picking', () => {
  test('all of the only class are picked, but for those that are refused', async () => {
    const { dialog } = await openAssistant(shop(ingress('web'), ingress('bad', '', 'nginx', 'no-slash')));
    expect(isChecked(await dialog.findByRole('checkbox', { name: /shop\/web/ }))).toBe(true);
    const refused = dialog.getByRole('checkbox', { name: /shop\/bad.*refused by the API server/ });
    expect(isChecked(refused)).toBe(false);
    expect(dialog.getByText('1 Ingress is picked.')).toBeTruthy();
  });

  test('begun at an Ingress, it alone is', async () => {
    const { dialog } = await openAssistant(
      shop(ingress('web'), ingress('api')),
      'networking.k8s.io/Ingress/shop/api',
    );
    expect(isChecked(await dialog.findByRole('checkbox', { name: /shop\/api/ }))).toBe(true);
    expect(isChecked(dialog.getByRole('checkbox', { name: /shop\/web/ }))).toBe(false);
  });

  test('the box of a class picks what the filter shows of it', async () => {
    const { dialog, user } = await openAssistant(
      shop(ingress('web'), ingress('api'), ingress('own', '', 'own')),
    );
    await user.type(await dialog.findByRole('searchbox', { name: /Filter by name/ }), 'api');
    await user.click(dialog.getByRole('checkbox', { name: /ingress-nginx/ }));
    expect(dialog.getByText('1 Ingress is picked.')).toBeTruthy();
  });

  test('of 2,000 the first are listed, and the rest is counted', async () => {
    const many = Array.from({ length: 2000 }, (_, nth) => ingress(`web-${nth}`));
    const { dialog } = await openAssistant(shop(...many));
    expect(await dialog.findByText('2,000 Ingresses are picked.')).toBeTruthy();
    expect(dialog.getByText('1,900 more Ingresses: filter to see them.')).toBeTruthy();
  }, 30_000);

  test('without Ingresses it says so', async () => {
    const { dialog } = await openAssistant(SERVICE);
    expect(await dialog.findByText('There are no Ingresses in this workspace.')).toBeTruthy();
  });
});

describe('from preview to cut-over', () => {
  test('a name that is none holds it up', async () => {
    const { dialog, press, user } = await openAssistant(shop(ingress('web')));
    await press('Next');
    await user.type(dialog.getByRole('textbox', { name: 'Namespace of the Gateway' }), 'No Name');
    expect(dialog.getByText(/make a name\.$/)).toBeTruthy();
    expect((dialog.getByRole('button', { name: 'Next' }) as HTMLButtonElement).disabled).toBe(true);
  });

  test('what is lost has to be acknowledged; then it is applied as one step, and undone', async () => {
    const { dialog, press, user, text, actions, settled } = await openAssistant(shop(ingress('web', GUARD)));
    const before = text();
    await press('Next');
    await press('Next');
    const box = await dialog.findByRole('checkbox', {
      name: /Without .*whitelist-source-range: 10\.0\.0\.0\/8/,
    });
    const apply = dialog.getByRole('button', { name: 'Convert 1 Ingress' }) as HTMLButtonElement;
    expect(apply.disabled).toBe(true);
    expect(dialog.getByText('Confirm what is lost to go on.')).toBeTruthy();
    await user.click(box);
    await press('Convert 1 Ingress');
    const sheet = await dialog.findByRole('textbox', { name: 'Steps of the cut-over, as Markdown' });
    expect((sheet as HTMLTextAreaElement).value).toContain('# Cut-over of 1 Ingress to Gateway');
    expect(text()).toContain('kind: HTTPRoute');
    await press('Download');
    actions.undo();
    await settled();
    expect(text()).toBe(before);
  });

  test('the differences have a request, both ends and a cause', async () => {
    const { dialog, press, user } = await openAssistant(shop(ingress('web', GUARD)));
    await press('Next');
    await press('Next');
    await user.click(await dialog.findByRole('tab', { name: /^Differences/ }));
    const [row] = await dialog.findAllByRole('row', { name: /answered with 403/ });
    expect(row?.textContent).toMatch(/100 % to Service shop\/web:80/);
  });

  test('a line of the report leads to its annotation, and the assistant waits with what was chosen', async () => {
    const { dialog, press, user, state, selected } = await openAssistant(shop(ingress('web', GUARD)));
    await press('Next');
    await press('Next');
    await user.click(await dialog.findByRole('radio', { name: /In place of the Ingresses/ }));
    await user.click(dialog.getByRole('checkbox', { name: 'Only losses' }));
    const [source] = await dialog.findAllByText('shop/web', { selector: 'button' });
    await user.click(source as HTMLElement);
    expect(state().dialog).toBeNull();
    await waitFor(() => expect(state().reveal?.file).toBe('test.yaml'));
    expect(selected()).toEqual(['Ingress shop/web']);
    const [waiting] = state().banners.values();
    expect(waiting?.message).toBe('The conversion of 1 Ingress waits.');
    waiting?.actions?.[0]?.run();
    const again = within(await screen.findByRole('dialog'));
    const place = await again.findByRole('radio', { name: /In place of the Ingresses/ });
    expect(isChecked(place)).toBe(true);
    expect(state().banners.size).toBe(0);
  });

  test('what a line becomes is shown in the documents', async () => {
    const { dialog, press, user } = await openAssistant(shop(ingress('web', GUARD)));
    await press('Next');
    await press('Next');
    const [link] = await dialog.findAllByRole('button', { name: /^HTTPRoute shop\/web spec\.rules/ });
    if (!link) throw new Error('There is no link.');
    await user.click(link);
    const line = await waitFor(() => {
      const found = document.querySelector('[aria-current="true"] code');
      expect(found).not.toBeNull();
      return found;
    });
    expect(line?.textContent).toMatch(/type: PathPrefix|path:|name: root/);
  });

  test('a side of a difference leads to the Ingress, or to the route', async () => {
    const { dialog, press, user, selected } = await openAssistant(shop(ingress('web', GUARD)));
    await press('Next');
    await press('Next');
    await user.click(await dialog.findByRole('tab', { name: /^Differences/ }));
    const [row] = await dialog.findAllByRole('row', { name: /answered with 403/ });
    const ends = within(row as HTMLElement).getAllByRole('button');
    expect(ends.map(({ textContent }) => textContent?.split(' ')[0])).toEqual(['Ingress', 'HTTPRoute']);
    await user.click(ends[0] as HTMLElement);
    expect(selected()).toEqual(['Ingress shop/web']);
  });

  test('a comparison is stopped, and asked for again', async () => {
    const { dialog, press, user, workspace } = await openAssistant(shop(ingress('web', GUARD)));
    const { analyzer } = workspace;
    const compare = analyzer.compareMigration;
    let stop: (end: 'stopped') => void = () => undefined;
    const slow = () => new Promise<'stopped'>((resolve) => (stop = resolve));
    Object.assign(analyzer, {
      compareMigration: slow,
      stopComparing: () => Promise.resolve(stop('stopped')),
    });
    await press('Next');
    await press('Next');
    await user.click(await dialog.findByRole('tab', { name: /^Differences/ }));
    await press('Stop comparing');
    expect(await dialog.findByText('The comparison was stopped.')).toBeTruthy();
    Object.assign(analyzer, { compareMigration: compare });
    await press('Compare');
    expect(await dialog.findAllByRole('row', { name: /answered with 403/ })).not.toEqual([]);
  });

  test('the report can be narrowed down to losses', async () => {
    const { dialog, press, user } = await openAssistant(shop(ingress('web', GUARD)));
    await press('Next');
    await press('Next');
    expect(await dialog.findAllByText('spec.rules[].http.paths[].pathType')).not.toEqual([]);
    await user.click(dialog.getByRole('checkbox', { name: 'Only losses' }));
    expect(dialog.queryAllByText('spec.rules[].http.paths[].pathType')).toEqual([]);
    expect(dialog.getAllByText('nginx.ingress.kubernetes.io/whitelist-source-range')).not.toEqual([]);
  });

  test('each choice says how many classes of requests it changes', async () => {
    const { dialog, press } = await openAssistant(
      shop(ingress('web', 'nginx.ingress.kubernetes.io/rewrite-target: /x', 'nginx', '/shop')),
    );
    await press('Next');
    await press('Next');
    expect(
      await dialog.findByRole('radio', { name: /As they act today.*Changes [1-9]\d* class/ }),
    ).toBeTruthy();
  });

  test('where nothing can be made of it, the reason stands there', async () => {
    const { dialog, press, user } = await openAssistant(shop(ingress('bad', '', 'nginx', 'no-slash')));
    await user.click(await dialog.findByRole('checkbox', { name: /shop\/bad/ }));
    await press('Next');
    await press('Next');
    expect((await dialog.findByRole('alert')).textContent).toMatch(
      /Nothing can be made of Ingress shop\/bad/,
    );
  });
});
