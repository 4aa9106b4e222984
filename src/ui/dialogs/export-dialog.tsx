import { Archive, Clipboard, FileCode, FileText, Image, Package, Shapes, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExportKind } from '../../state/workspace.ts';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { useClose } from './use-close.ts';

type Choice = Readonly<{ id: ExportKind | 'png' | 'svg'; title: string; what: string; icon: ReactNode }>;

const choices: readonly Choice[] = [
  {
    id: 'yaml',
    title: 'One YAML file',
    what: 'Every document as it is written, ready for kubectl apply -f.',
    icon: <FileText size={18} />,
  },
  {
    id: 'clipboard',
    title: 'To the clipboard',
    what: 'The same YAML, to paste elsewhere.',
    icon: <Clipboard size={18} />,
  },
  {
    id: 'zip',
    title: 'Zip, one file for each object',
    what: 'Folders are namespaces.',
    icon: <Archive size={18} />,
  },
  {
    id: 'kustomization',
    title: 'Kustomization',
    what: 'A zip with the files and a kustomization.yaml that lists them.',
    icon: <Package size={18} />,
  },
  {
    id: 'mermaid',
    title: 'Mermaid diagram',
    what: 'A flowchart as text, for Markdown pages.',
    icon: <Workflow size={18} />,
  },
  {
    id: 'mermaid-clipboard',
    title: 'Mermaid to the clipboard',
    what: 'The same flowchart, to paste into a page.',
    icon: <FileCode size={18} />,
  },
  {
    id: 'png',
    title: 'PNG picture',
    what: 'The whole canvas as pixels, in the current theme.',
    icon: <Image size={18} />,
  },
  {
    id: 'svg',
    title: 'SVG picture',
    what: 'The whole canvas as a scalable picture.',
    icon: <Shapes size={18} />,
  },
];

/** Takes the work away: as manifests, as a diagram, as a picture. */
export function ExportDialog() {
  const { actions } = useWorkspace();
  const close = useClose();
  const askCanvas = useApp((state) => state.askCanvas);
  const empty = useApp((state) => state.files.length === 0);

  const take = (id: Choice['id']) => {
    close();
    if (id === 'png' || id === 'svg') askCanvas(`picture-${id}`);
    else void actions.exportAs(id);
  };

  return (
    <Modal
      title="Export"
      onClose={close}
      width={560}
      {...(empty && { description: 'There is nothing to export yet.' })}
    >
      <div className={styles.choices}>
        {!empty &&
          choices.map(({ id, title, what, icon }, index) => (
            <button
              key={id}
              type="button"
              className={styles.choice}
              data-first={index === 0 || undefined}
              onClick={() => take(id)}
            >
              {icon}
              <span>
                <strong>{title}</strong>
                {what}
              </span>
            </button>
          ))}
      </div>
    </Modal>
  );
}
