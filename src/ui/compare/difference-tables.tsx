import { FileText } from 'lucide-react';
import { useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type {
  ComparisonRows,
  FindingRow,
  ObjectRow,
  Places,
  RequestRow,
  Rows,
  StatusRow,
} from '../../core/side-by-side/comparison-rows.ts';
import type { BothDrafts } from '../../core/side-by-side/send-to-both.ts';
import type { ModelsView } from '../../core/side-by-side/models/models-view.ts';
import { WhatIsWhere } from '../models/what-is-where.tsx';
import { modelsTexts } from '../../texts/en/models.ts';
import { compareTexts } from '../../texts/en/compare.ts';
import { Badge } from '../parts/badge.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { Tabs, type Tab } from '../parts/tabs.tsx';
import styles from './difference-tables.module.css';
import { useOpenText } from './use-open-text.ts';

type Show = (places: Places) => void;

type Props = {
  rows: ComparisonRows;
  /** What is to be said of both models; null for two versions. */
  models: ModelsView | null;
  /** Of halves of one workspace only requests can differ. */
  isHalves: boolean;
  onShow: Show;
  onSend: (drafts: BothDrafts) => void;
};

type Part = keyof ComparisonRows | 'models';

const CHANGES = {
  added: compareTexts.added,
  removed: compareTexts.removed,
  changed: compareTexts.changed,
  introduced: compareTexts.introduced,
  fixed: compareTexts.fixed,
} as const;

/** The differences one by one, by what differs. */
export function DifferenceTables({ rows, models, isHalves, onShow, onSend }: Props) {
  const [chosen, setChosen] = useState<Part | null>(null);
  const parts: readonly Part[] = isHalves
    ? ['models', 'requests']
    : ['requests', 'objects', 'status', 'findings'];
  const totalOf = (one: Part): number => (one === 'models' ? (models?.rows.length ?? 0) : rows[one].total);
  const part = chosen ?? parts.find((one) => totalOf(one) > 0) ?? 'requests';
  const showRequest = (row: RequestRow) => {
    onShow(row);
    onSend(row.drafts);
  };
  const tables: Readonly<Record<Part, ReactNode>> = {
    models: models && <WhatIsWhere rows={models.rows} onShow={onShow} onSend={onSend} />,
    requests: <Requests rows={rows.requests} isHalves={isHalves} onShow={showRequest} />,
    objects: <Objects rows={rows.objects} onShow={onShow} />,
    status: <Statuses rows={rows.status} onShow={onShow} />,
    findings: <Findings rows={rows.findings} onShow={onShow} />,
  };
  const labels = {
    models: modelsTexts.whatIsWhere,
    requests: isHalves ? modelsTexts.allRequests : compareTexts.requests,
    objects: compareTexts.objects,
    status: compareTexts.status,
    findings: compareTexts.findings,
  } as const satisfies Record<Part, unknown>;
  return (
    <section className={styles.differences} aria-label={compareTexts.differences()}>
      <Tabs
        label={compareTexts.differences()}
        value={part}
        onChange={setChosen}
        tabs={parts.map((id): Tab<Part> => ({
          id,
          label: labels[id](),
          badge: <Badge>{totalOf(id)}</Badge>,
          content: <div className={styles.scroll}>{tables[id]}</div>,
        }))}
      />
    </section>
  );
}

/** What a row is about. */
type Lead = Readonly<{ text: string; detail?: string; severity?: FindingRow['severity'] }>;

/** Arrow keys lead from row to row. */
function onArrow(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement)) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const next = stops[stops.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Table<Row extends Places & Readonly<{ id: string }>>({
  label,
  heads,
  rows: { rows, total },
  lead,
  cells,
  onShow,
}: {
  label: string;
  heads: readonly string[];
  rows: Rows<Row>;
  lead: (row: Row) => Lead;
  /** What stands under the other heads. */
  cells: (row: Row) => readonly string[];
  onShow: (row: Row) => void;
}) {
  const open = useOpenText();
  const [current, setCurrent] = useState<string | null>(null);
  if (rows.length === 0) return <p className={styles.none}>{compareTexts.none()}</p>;
  const show = (row: Row) => {
    setCurrent(row.id);
    onShow(row);
  };
  const stop = rows.some(({ id }) => id === current) ? current : rows[0]?.id;
  return (
    <>
      <table className={styles.table} aria-label={label} onKeyDown={onArrow}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { text, detail, severity } = lead(row);
            return (
              <tr key={row.id} data-current={row.id === current || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.lead}
                    data-row
                    tabIndex={row.id === stop ? 0 : -1}
                    aria-current={row.id === current || undefined}
                    onFocus={(event: FocusEvent) => {
                      if (event.currentTarget.matches(':focus-visible') || current !== row.id) show(row);
                    }}
                    // Keys make clicks without a count: Enter opens the text, the pointer shows.
                    onClick={(event) => (event.detail === 0 ? open(row.after) : show(row))}
                  >
                    <span>
                      {severity && <SeverityIcon severity={severity} />} {text}
                    </span>
                    {detail !== undefined && <small>{detail}</small>}
                  </button>
                </th>
                {cells(row).map((cell, nth) => (
                  <td key={heads[nth + 1]}>{cell}</td>
                ))}
                <td>
                  <IconButton
                    icon={FileText}
                    size="sm"
                    label={compareTexts.openText({ what: text })}
                    disabled={row.after === null}
                    tabIndex={-1}
                    onClick={() => open(row.after)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {total > rows.length && (
        <p className={styles.none}>{compareTexts.moreRows({ count: total - rows.length })}</p>
      )}
      <p className={styles.none}>{compareTexts.rowKeys()}</p>
    </>
  );
}

type RequestsProps = { rows: Rows<RequestRow>; isHalves: boolean; onShow: (row: RequestRow) => void };

const Requests = ({ rows, isHalves, onShow }: RequestsProps) => (
  <Table
    label={compareTexts.requests()}
    heads={[
      compareTexts.request(),
      isHalves ? compareTexts.ingresses() : compareTexts.before(),
      isHalves ? compareTexts.gateways() : compareTexts.after(),
    ]}
    rows={rows}
    onShow={onShow}
    lead={({ request, headers, cause }) => ({ text: [request, ...headers].join(', '), detail: cause })}
    cells={({ was, is }) => [was, is]}
  />
);

const MOST_FIELDS = 3;

function fieldsText(fields: readonly string[]): string {
  const shown = fields.slice(0, MOST_FIELDS).join(', ');
  const more = fields.length - MOST_FIELDS;
  return more > 0 ? compareTexts.moreFields({ fields: shown, count: more }) : shown;
}

const Objects = ({ rows, onShow }: { rows: Rows<ObjectRow>; onShow: Show }) => (
  <Table
    label={compareTexts.objects()}
    heads={[compareTexts.object(), compareTexts.change(), compareTexts.fields()]}
    rows={rows}
    onShow={onShow}
    lead={({ object }) => ({ text: object })}
    cells={({ change, fields }) => [CHANGES[change](), fieldsText(fields)]}
  />
);

const Statuses = ({ rows, onShow }: { rows: Rows<StatusRow>; onShow: Show }) => (
  <Table
    label={compareTexts.status()}
    heads={[compareTexts.object(), compareTexts.condition(), compareTexts.before(), compareTexts.after()]}
    rows={rows}
    onShow={onShow}
    lead={({ object }) => ({ text: object })}
    cells={({ condition, was, is }) => [
      condition,
      was ?? compareTexts.notWritten(),
      is ?? compareTexts.notWritten(),
    ]}
  />
);

const Findings = ({ rows, onShow }: { rows: Rows<FindingRow>; onShow: Show }) => (
  <Table
    label={compareTexts.findings()}
    heads={[compareTexts.finding(), compareTexts.change()]}
    rows={rows}
    onShow={onShow}
    lead={({ message, severity, code }) => ({ text: message, detail: code, severity })}
    cells={({ change }) => [CHANGES[change]()]}
  />
);
