import { Cable, Radar, SearchCheck } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { MatrixFilter, MatrixView } from '../../core/views/status/matrix-view.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { PaneTools } from '../shell/pane-tools.tsx';
import { attachmentsTexts } from '../../texts/en/attachments.ts';
import { AttachmentGrid } from './attachment-grid.tsx';
import styles from './attachments.module.css';
import { placeWords } from './cell-words.ts';
import { useAnswer } from '../use-answer.ts';

const EVERYTHING: MatrixFilter = { gateway: null, namespace: null, problemsOnly: false };

/** Which route is attached to which listener, and at which step the others were refused. */
export function AttachmentsPanel() {
  const [wanted, setFilter] = useState(EVERYTHING);
  const ask = useCallback((analyzer: Analyzer) => analyzer.matrix(wanted), [wanted]);
  const matrix = useAnswer(ask);
  if (!matrix)
    return (
      <p className={styles.waiting} aria-busy="true">
        {attachmentsTexts.computing()}
      </p>
    );
  const notes = notesOn(matrix);
  return (
    <section className={styles.panel} aria-label={attachmentsTexts.attachments()}>
      <PaneTools>
        <Filter filter={wanted} matrix={matrix} onChange={(change) => setFilter({ ...wanted, ...change })} />
      </PaneTools>
      {notes.length > 0 && <p className={styles.note}>{notes.join(' ')}</p>}
      {matrix.listeners.length === 0 || matrix.routes.length === 0 ? (
        <Nothing matrix={matrix} filter={wanted} />
      ) : (
        <AttachmentGrid matrix={matrix} />
      )}
    </section>
  );
}

/** What the matrix leaves out. */
function notesOn({ leftOut, refused }: MatrixView): readonly string[] {
  const notes: string[] = [];
  if (refused > 0) notes.push(attachmentsTexts.routesRefused({ count: refused }));
  if (leftOut > 0) notes.push(attachmentsTexts.listenersLeftOut({ count: leftOut }));
  return notes;
}

type FilterProps = {
  filter: MatrixFilter;
  matrix: MatrixView;
  onChange: (change: Partial<MatrixFilter>) => void;
};

function Filter({ filter, matrix, onChange }: FilterProps) {
  const { gateways, namespaces, routes } = matrix;
  return (
    <>
      <select
        className={styles.select}
        aria-label={attachmentsTexts.gateway()}
        value={filter.gateway ?? ''}
        onChange={(event) =>
          onChange({ gateway: event.target.value === '' ? null : (event.target.value as ResourceKey) })
        }
      >
        <option value="">{attachmentsTexts.allGateways()}</option>
        {/* A Gateway that was removed stays listed, so that it can be deselected. */}
        {[...new Set([...gateways, ...(filter.gateway === null ? [] : [filter.gateway])])].map((key) => (
          <option key={key} value={key}>
            {placeWords(key)}
          </option>
        ))}
      </select>
      <select
        className={styles.select}
        aria-label={attachmentsTexts.namespaceOfRoutes()}
        value={filter.namespace ?? ''}
        onChange={(event) => onChange({ namespace: event.target.value === '' ? null : event.target.value })}
      >
        <option value="">{attachmentsTexts.allNamespaces()}</option>
        {[...new Set([...namespaces, ...(filter.namespace === null ? [] : [filter.namespace])])].map(
          (name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ),
        )}
      </select>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={filter.problemsOnly}
        onClick={() => onChange({ problemsOnly: !filter.problemsOnly })}
      >
        {attachmentsTexts.onlyProblems()}
      </button>
      <span className={styles.size}>{attachmentsTexts.routes({ count: routes.length })}</span>
    </>
  );
}

function Nothing({ matrix, filter }: { matrix: MatrixView; filter: MatrixFilter }) {
  if (matrix.gateways.length === 0)
    return (
      <EmptyState icon={<Cable size={24} />} title={attachmentsTexts.noGateway()}>
        {attachmentsTexts.aboutNoGateway()}
      </EmptyState>
    );
  if (matrix.listeners.length === 0 && matrix.unknownController)
    return (
      <EmptyState icon={<Radar size={24} />} title={attachmentsTexts.classNotHere()}>
        {attachmentsTexts.aboutClassNotHere()}
      </EmptyState>
    );
  if (matrix.listeners.length === 0)
    return (
      <EmptyState icon={<Radar size={24} />} title={attachmentsTexts.noController()}>
        {attachmentsTexts.aboutNoController()}
      </EmptyState>
    );
  const narrowed = filter.namespace !== null || filter.gateway !== null;
  return filter.problemsOnly ? (
    <EmptyState icon={<SearchCheck size={24} />} title={attachmentsTexts.noneRefused()}>
      {narrowed ? attachmentsTexts.allAttachedHere() : attachmentsTexts.allAttached()}
    </EmptyState>
  ) : (
    <EmptyState icon={<Cable size={24} />} title={attachmentsTexts.noRoutes()}>
      {narrowed ? attachmentsTexts.noRouteMatches() : attachmentsTexts.aboutNoRoutes()}
    </EmptyState>
  );
}
