import { X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Severity } from '../../core/rules/finding.ts';
import { editorTexts } from '../../texts/en/editor.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './file-tabs.module.css';
import type { FileHealth } from './use-file-health.ts';

const healthWords: Readonly<Record<Severity, (health: FileHealth) => string>> = {
  error: editorTexts.errors,
  warning: editorTexts.warnings,
  info: editorTexts.notes,
};

type Props = {
  path: string;
  label: string;
  active: boolean;
  dirty: boolean;
  health: FileHealth | undefined;
  onShow: () => void;
  /** To the next tab, or the one before. */
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
  onRename: () => void;
  onMenu: (at: { x: number; y: number }) => void;
};

/** One file's tab. Middle click and Delete close it, double click and F2 rename it, right click opens its menu. */
export function FileTab({
  path,
  label,
  active,
  dirty,
  health,
  onShow,
  onStep,
  onClose,
  onRename,
  onMenu,
}: Props) {
  const tab = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (active) tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget.parentElement;
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
    if (step !== null) {
      onStep(step);
      requestAnimationFrame(() => list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    } else if (event.key === 'Delete') onClose();
    else if (event.key === 'F2') onRename();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const words = [path, dirty && editorTexts.notSaved(), health && healthWords[health.worst](health)];

  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      className={styles.tab}
      aria-selected={active}
      aria-label={words.filter(Boolean).join(', ')}
      aria-controls="yaml-editor"
      tabIndex={active ? 0 : -1}
      title={path}
      onClick={onShow}
      onDoubleClick={onRename}
      onAuxClick={(event) => event.button === 1 && onClose()}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {health && <SeverityIcon severity={health.worst} size={12} silent />}
      <span className={styles.name}>{label}</span>
      <span
        className={styles.close}
        data-dirty={dirty}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onClose();
        }}
      >
        <X size={12} />
      </span>
    </button>
  );
}

/** The tab while its file gets a new name. */
export function RenamingTab({ path, onDone }: { path: string; onDone: (name: string | null) => void }) {
  const [name, setName] = useState(path);
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    const start = path.lastIndexOf('/') + 1;
    const dot = path.lastIndexOf('.');
    input.current?.focus();
    input.current?.setSelectionRange(start, dot > start ? dot : path.length);
  }, [path]);
  const finish = (value: string | null) => {
    if (done.current) return;
    done.current = true;
    onDone(value);
  };
  return (
    <input
      ref={input}
      className={styles.rename}
      aria-label={editorTexts.newNameOf({ path })}
      value={name}
      spellCheck={false}
      size={Math.max(8, name.length)}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => finish(name.trim() === '' ? null : name.trim())}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(name.trim() === '' ? null : name.trim());
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
