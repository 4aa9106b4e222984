import { useState } from 'react';
import type {
  ClassChoice,
  IngressChoice,
  IngressChoices,
} from '../../core/views/migration/ingress-choices.ts';
import type { ResourceKey } from '../../core/model/resource.ts';
import { listOf } from '../../texts/list-of.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { matchesWords } from '../matches-words.ts';
import { className } from './class-name.ts';
import styles from './migration.module.css';

/** So many Ingresses of a class are listed; the filter finds the others. */
const MOST = 100;

/** So many names stand in a sentence. */
const MOST_NAMES = 3;

type Props = {
  choices: IngressChoices;
  picked: ReadonlySet<ResourceKey>;
  onPick: (picked: ReadonlySet<ResourceKey>) => void;
};

/** The Ingresses by class, each with a box, and one for all of a class. */
export function PickStep({ choices: { classes, outdated }, picked, onPick }: Props) {
  const [query, setQuery] = useState('');
  const matching = classes.map((group) => ({
    group,
    found: group.ingresses.filter(({ namespace, name, hosts }) =>
      matchesWords(`${namespace}/${name} ${hosts.join(' ')}`, query),
    ),
  }));
  const set = (keys: readonly ResourceKey[], on: boolean) => {
    const next = new Set(picked);
    for (const key of keys) {
      if (on) next.add(key);
      else next.delete(key);
    }
    onPick(next);
  };
  return (
    <div className={styles.pick}>
      <input
        className={styles.filter}
        type="search"
        data-first
        aria-label={migrationTexts.filterIngresses()}
        placeholder={migrationTexts.filterIngresses()}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      {outdated.length > 0 && (
        <p className={styles.warning}>
          <SeverityIcon severity="warning" />
          {migrationTexts.outdated({
            count: outdated.length,
            names: listOf(outdated, MOST_NAMES),
          })}
        </p>
      )}
      <div className={styles.classes}>
        {matching.map(({ group, found }) =>
          found.length === 0 ? null : (
            <ClassOfIngresses key={group.id} group={group} found={found} picked={picked} set={set} />
          ),
        )}
        {matching.every(({ found }) => found.length === 0) && (
          <p className={styles.note}>{migrationTexts.noneMatch()}</p>
        )}
      </div>
    </div>
  );
}

type ClassProps = {
  group: ClassChoice;
  found: readonly IngressChoice[];
  picked: ReadonlySet<ResourceKey>;
  set: (keys: readonly ResourceKey[], on: boolean) => void;
};

function ClassOfIngresses({ group, found, picked, set }: ClassProps) {
  const count = found.filter(({ key }) => picked.has(key)).length;
  const all = group.ingresses.filter(({ key }) => picked.has(key)).length;
  const left = found.length - MOST;
  return (
    <section aria-label={migrationTexts.ingressesOf({ name: className(group) })}>
      <label className={styles.classHead}>
        <input
          type="checkbox"
          checked={count === found.length}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < found.length;
          }}
          onChange={() =>
            set(
              found.map(({ key }) => key),
              count < found.length,
            )
          }
        />
        <strong>{className(group)}</strong>
        <span className={styles.count}>
          {migrationTexts.countPicked({ picked: all, count: group.ingresses.length })}
        </span>
      </label>
      <p className={styles.note}>{group.because}</p>
      <ul className={styles.ingresses}>
        {found.slice(0, MOST).map((one) => (
          <li key={one.key}>
            <label className={styles.ingress}>
              <input
                type="checkbox"
                checked={picked.has(one.key)}
                onChange={(event) => set([one.key], event.target.checked)}
              />
              <span>
                {one.namespace}/{one.name}
              </span>
              <span className={styles.facts}>
                {hostWords(one)} ·{' '}
                {migrationTexts.hostsAndPaths({ hosts: one.hosts.length, paths: one.paths })}
                {one.converted && ` · ${migrationTexts.convertedBefore()}`}
              </span>
              {one.refused !== null && (
                <span className={styles.refused}>
                  <SeverityIcon severity="error" /> {migrationTexts.isRefused({ reason: one.refused })}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.note}>{migrationTexts.moreIngresses({ count: left })}</p>}
    </section>
  );
}

const hostWords = ({ hosts }: IngressChoice): string => {
  const named = hosts.map((host) => host || migrationTexts.everyHost());
  const shown = named.length === 0 ? [migrationTexts.everyHost()] : named.slice(0, MOST_NAMES);
  return listOf([...shown, ...(named.length > MOST_NAMES ? ['…'] : [])]);
};
