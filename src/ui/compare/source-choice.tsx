import { useState, type DragEvent, type FormEvent, type ReactNode } from 'react';
import type { OtherSource } from '../../state/compare/other-source.ts';
import { chooseFiles } from '../../state/disk/choose-files.ts';
import { collectDrop } from '../../state/disk/collect-drop.ts';
import { collectList } from '../../state/disk/collect-files.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { useApp, useAppState } from '../use-app.ts';
import styles from './compare.module.css';
import { modelsIn } from './models-in.ts';

/** A source, and what the side is called that comes of it. */
export type Choose = (source: OtherSource, name: string) => void;

/** Everything that the workspace can be compared with. */
export function SourceChoice({ onChoose }: { onChoose: Choose }) {
  const { files, undo, workspace, workspaces } = useAppState('files', 'undo', 'workspace', 'workspaces');
  const hasIngress = useApp(({ nodes }) => modelsIn(nodes).hasIngress);
  const hasHalves = useApp(({ nodes }) => modelsIn(nodes).hasGateway) && hasIngress;
  const onDisk = files.some((file) => file.onDisk);
  const others = workspaces.filter(({ id, deleted }) => id !== workspace && deleted === null);
  return (
    <section className={styles.choice} aria-label={compareTexts.choose()}>
      <h2 className={styles.question}>{compareTexts.choose()}</h2>
      <p className={styles.about}>{compareTexts.aboutChoose()}</p>
      <ul className={styles.sources}>
        <Source
          title={compareTexts.lastStep()}
          about={undo === null ? compareTexts.noSteps() : compareTexts.aboutLastStep({ title: undo })}
          disabled={undo === null}
          onChoose={() => onChoose({ type: 'last-step' }, compareTexts.beforeStep({ title: undo ?? '' }))}
        />
        <Source
          title={compareTexts.allSteps()}
          about={undo === null ? compareTexts.noSteps() : compareTexts.aboutAllSteps()}
          disabled={undo === null}
          onChoose={() => onChoose({ type: 'all-steps' }, compareTexts.beforeAll())}
        />
        <Source
          title={compareTexts.disk()}
          about={onDisk ? compareTexts.aboutDisk() : compareTexts.noDisk()}
          disabled={!onDisk}
          onChoose={() => onChoose({ type: 'disk' }, compareTexts.fromDisk())}
        />
        <Source
          title={compareTexts.halves()}
          about={hasHalves ? compareTexts.aboutHalves() : compareTexts.noHalves()}
          disabled={!hasHalves}
          onChoose={() => onChoose({ type: 'halves' }, compareTexts.ingresses())}
        />
        <Source
          title={compareTexts.convertedHalves()}
          about={hasIngress ? compareTexts.aboutConverted() : compareTexts.noIngress()}
          disabled={!hasIngress}
          onChoose={() => onChoose({ type: 'converted' }, compareTexts.ingresses())}
        />
        <li className={styles.source}>
          <WorkspaceChoice others={others} onChoose={onChoose} />
        </li>
        <li className={styles.source}>
          <LinkChoice onChoose={onChoose} />
        </li>
        <li className={styles.source}>
          <FilesChoice onChoose={onChoose} />
        </li>
      </ul>
    </section>
  );
}

function Source({
  title,
  about,
  disabled,
  onChoose,
}: {
  title: string;
  about: string;
  disabled: boolean;
  onChoose: () => void;
}) {
  return (
    <li className={styles.source}>
      <button type="button" className={styles.pick} disabled={disabled} onClick={onChoose}>
        <strong>{title}</strong>
        <span>{about}</span>
      </button>
    </li>
  );
}

function Line({ onSubmit, children }: { onSubmit: () => void; children: ReactNode }) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      {children}
    </form>
  );
}

function WorkspaceChoice({
  others,
  onChoose,
}: {
  others: readonly Readonly<{ id: string; name: string }>[];
  onChoose: Choose;
}) {
  const [picked, setPicked] = useState('');
  const other = others.find(({ id }) => id === picked) ?? others[0];
  return (
    <>
      <Line onSubmit={() => other && onChoose({ type: 'workspace', id: other.id }, other.name)}>
        <SelectField
          label={compareTexts.otherWorkspace()}
          value={other?.id ?? ''}
          disabled={!other}
          onChange={(event) => setPicked(event.target.value)}
        >
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Button type="submit" disabled={!other}>
          {compareTexts.compareWithThese()}
        </Button>
      </Line>
      {!other && <p className={styles.about}>{compareTexts.noWorkspace()}</p>}
    </>
  );
}

function LinkChoice({ onChoose }: { onChoose: Choose }) {
  const [link, setLink] = useState('');
  return (
    <Line onSubmit={() => onChoose({ type: 'link', link }, compareTexts.fromLink())}>
      <TextField
        label={compareTexts.link()}
        placeholder={compareTexts.linkPlaceholder()}
        value={link}
        onChange={(event) => setLink(event.target.value)}
      />
      <Button type="submit" disabled={link.trim() === ''}>
        {compareTexts.compareWithThese()}
      </Button>
    </Line>
  );
}

function FilesChoice({ onChoose }: { onChoose: Choose }) {
  const choose = async (folder: boolean) => {
    const list = await chooseFiles({ folder });
    if (list.length > 0) onChoose({ type: 'files', collected: collectList(list) }, compareTexts.fromFiles());
  };
  return (
    <>
      <strong>{compareTexts.files()}</strong>
      <span className={styles.about}>{compareTexts.aboutFiles()}</span>
      <div className={styles.line}>
        <Button onClick={() => void choose(false)}>{compareTexts.chooseFiles()}</Button>
        <Button onClick={() => void choose(true)}>{compareTexts.chooseFolder()}</Button>
      </div>
    </>
  );
}

/** Takes files and texts that are dropped on a comparison. */
export function takeDrop(event: DragEvent, onChoose: Choose) {
  event.preventDefault();
  void collectDrop(event.dataTransfer).then(({ text, ...collected }) =>
    onChoose(text === null ? { type: 'files', collected } : { type: 'text', text }, compareTexts.fromFiles()),
  );
}
