import { useState } from 'react';
import {
  Archive,
  Clipboard,
  FileCode,
  FileText,
  Image,
  Package,
  ScrollText,
  Shapes,
  Workflow,
  type LucideIcon,
} from 'lucide-react';
import type { ExportKind } from '../../state/workspace.ts';
import type { PictureLook } from '../../state/view-slice.ts';
import { dialogsTexts } from '../../texts/en/dialogs.ts';
import { Modal } from '../parts/modal.tsx';
import { useApp, useWorkspace } from '../use-app.ts';
import styles from './dialogs.module.css';
import { PartsChoice } from './parts-choice.tsx';
import { PictureChoice } from './picture-choice.tsx';
import { useClose } from './use-close.ts';
import { useParts } from './use-parts.ts';

type Choice = readonly [
  id: ExportKind | 'rbac' | 'png' | 'svg',
  icon: LucideIcon,
  title: () => string,
  about: () => string,
];

const choices: readonly Choice[] = [
  ['yaml', FileText, dialogsTexts.oneFile, dialogsTexts.aboutOneFile],
  ['clipboard', Clipboard, dialogsTexts.clipboard, dialogsTexts.aboutClipboard],
  ['zip', Archive, dialogsTexts.zip, dialogsTexts.aboutZip],
  ['kustomization', Package, dialogsTexts.kustomization, dialogsTexts.aboutKustomization],
  ['rbac', ScrollText, dialogsTexts.rbac, dialogsTexts.aboutRbac],
  ['mermaid', Workflow, dialogsTexts.mermaid, dialogsTexts.aboutMermaid],
  ['mermaid-clipboard', FileCode, dialogsTexts.mermaidClipboard, dialogsTexts.aboutMermaidClipboard],
];

const pictures: readonly Choice[] = [
  ['png', Image, dialogsTexts.png, dialogsTexts.aboutPng],
  ['svg', Shapes, dialogsTexts.svg, dialogsTexts.aboutSvg],
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
    else if (id === 'rbac') void actions.run([{ id: 'roles-as-rbac', args: {} }]);
    else void actions.exportAs(id, parts);
  };

  return (
    <Modal
      title={dialogsTexts.export()}
      onClose={close}
      width={560}
      {...(empty && { description: dialogsTexts.nothingToExport() })}
    >
      {!empty && sensitive && (
        <PartsChoice {...{ sensitive, parts, setParts }} canBeRead={dialogsTexts.exportIsRead} />
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
            <strong>{title()}</strong>
            {about()}
          </span>
        </button>
      ))}
    </div>
  );
}
