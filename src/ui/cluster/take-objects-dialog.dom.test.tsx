import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CLUSTER } from '../../state/cluster/testing/open-on-cluster.ts';
import { TakeObjectsDialog } from './take-objects-dialog.tsx';
import { renderOnCluster } from './testing/render-on-cluster.tsx';

const box = (name: RegExp | string) => screen.getByRole('checkbox', { name });
const take = () => screen.getByRole('button', { name: /^Take \d+ object/ });

test('takes chosen objects, cleaned, as one step', async () => {
  const { user, documents, session } = await renderOnCluster(<TakeObjectsDialog />);
  expect(take()).toHaveProperty('disabled', true);
  await user.click(box('Service shop/web'));
  await user.click(box('Gateway shop/edge'));
  const file = await screen.findByRole('region', { name: /shop\/service-web\.yaml/ });
  expect(file).not.toHaveProperty('textContent', expect.stringContaining('clusterIP'));
  expect(file).not.toHaveProperty('textContent', expect.stringContaining('targetPort'));
  await waitFor(() => expect(take()).toHaveProperty('disabled', false));
  await user.click(take());
  expect(documents.paths()).toEqual(['shop/gateway-edge.yaml', 'shop/service-web.yaml']);
  expect(documents.undoTitle).toBe('Take 2 objects from kind-dev');
  expect(session.state.getState().shown).toBeNull();
  documents.undo();
  expect(documents.paths()).toEqual([]);
});

test('or with what the API server fills in', async () => {
  const { user } = await renderOnCluster(<TakeObjectsDialog />);
  await user.click(box('Service shop/web'));
  await user.click(box('Leave out what the API server fills in'));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: /service-web\.yaml/ })).toHaveProperty(
      'textContent',
      expect.stringContaining('targetPort: 80'),
    ),
  );
});

test('finds objects, chooses all that fit, and none again', async () => {
  const { user } = await renderOnCluster(<TakeObjectsDialog />);
  await user.type(screen.getByRole('textbox', { name: 'Find objects' }), 'shop web');
  expect(screen.getAllByRole('checkbox', { name: /shop\/web/ })).toHaveLength(2);
  expect(screen.queryByRole('checkbox', { name: /Gateway/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Choose all' }));
  expect(screen.getByText('2 of 4 objects chosen')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Choose none' }));
  expect(screen.getByText('0 of 4 objects chosen')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Find objects' }), ' nothing');
  expect(screen.getByText('No object of the cluster fits.')).toBeTruthy();
});

test('what controllers made is shown on request', async () => {
  const made = `${CLUSTER}---
apiVersion: v1
kind: Pod
metadata: { name: web-1, namespace: shop, ownerReferences: [{ kind: ReplicaSet, name: web, uid: u, controller: true }] }
`;
  const { user } = await renderOnCluster(<TakeObjectsDialog />, { cluster: made });
  expect(screen.queryByRole('checkbox', { name: /Pod/ })).toBeNull();
  await user.click(box('Also what controllers made'));
  expect(box('Pod shop/web-1 made by ReplicaSet web')).toHaveProperty('disabled', false);
});

test('what the workspace has already is not taken again', async () => {
  await renderOnCluster(<TakeObjectsDialog />, {
    files:
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n',
  });
  expect(box('Service shop/web in the workspace already')).toHaveProperty('disabled', true);
});

test('secret values come along only where they are asked for, and may be read', async () => {
  const { unmount } = await renderOnCluster(<TakeObjectsDialog />);
  expect(box(/With the values of Secrets/)).toHaveProperty('disabled', true);
  unmount();
  const { user } = await renderOnCluster(<TakeObjectsDialog />, {
    cluster:
      'apiVersion: v1\nkind: Secret\nmetadata: { name: tls, namespace: shop }\ndata: { password: aHVudGVyMg== }\n',
    link: '#cluster/k-0123456789abcdef0123456789abcdef?context=kind-dev&secrets=',
  });
  await user.click(box('Secret shop/tls'));
  expect(await screen.findByText('1 secret value stayed behind.')).toBeTruthy();
  expect(screen.getByRole('region', { name: /secret-tls/ })).not.toHaveProperty(
    'textContent',
    expect.stringContaining('aHVudGVyMg=='),
  );
  await user.click(box(/With the values of Secrets/));
  await waitFor(() =>
    expect(screen.getByRole('region', { name: /secret-tls/ })).toHaveProperty(
      'textContent',
      expect.stringContaining('aHVudGVyMg=='),
    ),
  );
});

test('what may have been chosen, and is left out, is named', async () => {
  const { user } = await renderOnCluster(<TakeObjectsDialog />, {
    cluster:
      'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { type: NodePort, ports: [{ port: 80, nodePort: 30080 }] }\n',
  });
  await user.click(box('Service shop/web'));
  expect(await screen.findByText('1 field left out that may have been chosen')).toBeTruthy();
});
