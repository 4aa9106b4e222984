import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Shape } from '../../../core/export/picture/picture.ts';
import { KindIcon } from '../../parts/kind-icon.tsx';

/** The shapes of the icons of kinds, as the canvas draws them; each kind is drawn once. */
export function createIconShapes(): (group: string, kind: string) => readonly Shape[] {
  const known = new Map<string, readonly Shape[]>();
  return (group, kind) => {
    const id = `${group}/${kind}`;
    const shapes = known.get(id) ?? shapesOf(group, kind);
    known.set(id, shapes);
    return shapes;
  };
}

function shapesOf(group: string, kind: string): readonly Shape[] {
  const box = document.createElement('div');
  const root = createRoot(box);
  flushSync(() => root.render(<KindIcon group={group} kind={kind} />));
  const shapes = [...(box.querySelector('svg')?.children ?? [])].map(({ tagName, attributes }): Shape => [
    tagName.toLowerCase(),
    Object.fromEntries(Array.from(attributes, ({ name, value }) => [name, value])),
  ]);
  root.unmount();
  return shapes;
}
