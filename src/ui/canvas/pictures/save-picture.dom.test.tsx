import { afterEach, expect, test, vi } from 'vitest';
import type { Analysis } from '../../../core/analysis.ts';
import { pictureOf } from '../../../core/export/picture/picture-of.ts';
import { analysisOf } from '../../../core/testing/workspace.ts';
import type { AppState } from '../../../state/app-store.ts';
import type { Workspace } from '../../../state/workspace.ts';
import type { Scene } from '../scene.ts';
import { savePicture } from './save-picture.ts';

const font = vi.hoisted(() => vi.fn<() => Promise<string>>());
vi.mock('./embedded-font.ts', () => ({ embeddedFont: font }));

const download = vi.hoisted(() => vi.fn<(name: string, content: string, type: string) => void>());
vi.mock('../../../state/disk/download.ts', () => ({ download }));

afterEach(() => vi.clearAllMocks());

const SERVICE =
  'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n';

/** What the saving of pictures uses of a workspace. */
function workspaceOf({ graph, folded, findings, statusSummaries }: Analysis) {
  const state = {
    cards: folded.graph.nodes,
    cardEdges: folded.graph.edges,
    nodes: graph.nodes,
    edges: graph.edges,
    shownOn: new Map(),
    findings,
    statusSummaries: statusSummaries.of,
    traced: null,
    toast: vi.fn<AppState['toast']>(),
    askCanvas: vi.fn<AppState['askCanvas']>(),
  };
  return { state, workspace: { store: { getState: () => state } } as unknown as Workspace };
}

const look = { theme: 'dark', withPath: false } as const;

test('a PNG that is too large offers the SVG, drawn alike', async () => {
  font.mockResolvedValue('');
  const analysis = analysisOf(SERVICE);
  const { state, workspace } = workspaceOf(analysis);
  const picture = pictureOf(analysis);
  const scene = { ...picture, bounds: { ...picture.bounds, height: 20_000 } } as unknown as Scene;
  await savePicture('png', look, scene, workspace);
  expect(download).not.toHaveBeenCalled();
  const [toast] = state.toast.mock.calls.at(-1) ?? [];
  expect(toast).toMatchObject({ tone: 'error', message: expect.stringContaining('too large') as string });
  toast?.action?.run();
  expect(state.askCanvas).toHaveBeenCalledWith('picture-svg', look);
});

test('where the font is not within reach, the reason is shown', async () => {
  font.mockRejectedValue(new Error('The font could not be loaded (404).'));
  const analysis = analysisOf(SERVICE);
  const { state, workspace } = workspaceOf(analysis);
  await savePicture('png', look, pictureOf(analysis) as unknown as Scene, workspace);
  expect(state.toast.mock.calls.at(-1)?.[0]).toMatchObject({
    tone: 'error',
    detail: 'The font could not be loaded (404).',
    action: { label: 'Save as SVG' },
  });
});

test('an SVG has the icons of the kinds, and needs no font', async () => {
  const analysis = analysisOf(SERVICE);
  const { workspace } = workspaceOf(analysis);
  await savePicture('svg', look, pictureOf(analysis) as unknown as Scene, workspace);
  const [name, text = ''] = download.mock.calls.at(-1) ?? [];
  expect(name).toBe('gatehouse.svg');
  expect(text).toContain('<g transform="translate(');
  expect(text).toContain('#101216');
  expect(font).not.toHaveBeenCalled();
});
