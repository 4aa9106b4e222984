import { useState } from 'react';
import {
  Archive,
  Clipboard,
  FileCode,
  FileText,
  Image,
  Package,
  Shapes,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { ExportKind } from '../../state/workspace.ts';
import type { PictureLook } from '../../state/view-slice.ts';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { PartsChoice } from './parts-choice.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { useClose } from './use-close.ts';
import { useParts } from './use-parts.ts';

type Choice = readonly [id: ExportKind | 'png' | 'svg', icon: LucideIcon, title: string, about: string];

const choices: readonly Choice[] = [
  ['yaml', FileText, 'One YAML file', 'Every document as it is written, ready for kubectl apply -f.'],
  ['clipboard', Clipboard, 'To the clipboard', 'The same YAML, to paste elsewhere.'],
  ['zip', Archive, 'Zip, one file for each object', 'Folders are namespaces.'],
  [
    'kustomization',
    Package,
    'Kustomization',
    'A zip with the files and a kustomization.yaml that lists them.',
  ],
  ['mermaid', Workflow, 'Mermaid diagram', 'A flowchart as text, for Markdown pages.'],
  ['mermaid-clipboard', FileCode, 'Mermaid to the clipboard', 'The same flowchart, to paste into a page.'],
];

const pictures: readonly Choice[] = [
  ['png', Image, 'PNG picture', 'The whole canvas as pixels, with column titles and a legend.'],
  ['svg', Shapes, 'SVG picture', 'The same as text and shapes, for documents and drawing programs.'],
];

/** Takes the work away: as manifests, as a diagram, as a picture. */
export function ExportDialog() {
  const { actions } = useWorkspace();
  const close = useClose();
  const askCanvas = useApp((state) => state.askCanvas);
  const empty = useApp((state) => state.files.length === 0);

  const { sensitive, parts, setParts } = useParts({ secrets: true, requests: false });

  const [look, setLook] = useState<PictureLook>({ theme: null, withPath: false });

  const take = (id: Choice[0]) => {
    close();
    if (id === 'png' || id === 'svg') askCanvas(`picture-${id}`, look);
    else void actions.exportAs(id, parts);
  };

  return (
    <Modal
      title="Export"
      onClose={close}
      width={560}
      {...(empty && { description: 'There is nothing to export yet.' })}
    >
      {!empty && sensitive && (
        <PartsChoice {...{ sensitive, parts, setParts }} reader="Whoever gets the export" />
      )}
      {!empty && (
        <>
          <Choices choices={choices} take={take} />
          <PictureChoice look={look} setLook={setLook} />
          <Choices choices={pictures} take={take} />
        </>
      )}
    </Modal>
  );
}

function Choices({ choices: offered, take }: { choices: readonly Choice[]; take: (id: Choice[0]) => void }) {
  return (
    <div className={styles.choices}>
      {offered.map(([id, Icon, title, about]) => (
        <button
          key={id}
          type="button"
          className={styles.choice}
          data-first={id === 'yaml' || undefined}
          onClick={() => take(id)}
        >
          <Icon size={18} />
          <span>
            <strong>{title}</strong>
            {about}
          </span>
        </button>
      ))}
    </div>
  );
}
