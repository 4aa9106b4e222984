import type { ReactNode } from 'react';
import { createFakeConnection } from '../../../state/cluster/testing/fake-connection.ts';
import { CLUSTER, LINK } from '../../../state/cluster/testing/open-on-cluster.ts';
import { createTestPage } from '../../../testing/test-page.ts';
import { createTestStorage } from '../../../testing/test-storage.ts';
import { renderUi } from '../../testing/render-ui.tsx';

type OnCluster = Readonly<{ files?: string; cluster?: string; link?: string }>;

/** A part of the screen over a workspace whose page was opened on a cluster. */
export async function renderOnCluster(
  ui: ReactNode,
  { files = '', cluster = CLUSTER, link = LINK }: OnCluster = {},
) {
  const connection = createFakeConnection(cluster);
  const bench = await renderUi(ui, files === '' ? {} : files, {
    page: createTestPage(link),
    session: createTestStorage(),
    connectTo: () => connection,
  });
  const session = bench.workspace.cluster;
  if (!session) throw new Error('The page was opened on no cluster.');
  return { ...bench, connection, session };
}
