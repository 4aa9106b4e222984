import { useDeferredValue, useState } from 'react';
import type { ReportGroup, ReportItem } from '../../core/views/migration/report-groups.ts';
import type { Outcome } from '../../core/convert/verdict.ts';
import { listOf } from '../../texts/list-of.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import { matchesWords } from '../matches-words.ts';
import { Button } from '../parts/button.tsx';
import { Checkbox } from '../parts/field.tsx';
import styles from './migration.module.css';
import { PlaceLinks } from './place-links.tsx';
import type { Ways } from './ways.ts';

/** So many items of a group are shown at first, and more on request. */
const FEW = 30;

/** What became of each field and annotation: losses first, with counts and a filter. */
export function ReportView({ groups, ways }: { groups: readonly ReportGroup[]; ways: Ways }) {
  const [query, setQuery] = useState('');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [losses, setLosses] = useState(false);
  const wanted = useDeferredValue(query);
  const shown = groups
    .filter((group) => outcome === null || group.outcome === outcome)
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => (!losses || item.loss > 0) && matchesWords(wordsOf(item), wanted)),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <div className={styles.scrolled}>
      <div className={styles.bar}>
        <input
          className={styles.filter}
          type="search"
          aria-label={migrationTexts.filterReport()}
          placeholder={migrationTexts.filterReport()}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <select
          className={styles.outcomes}
          aria-label={migrationTexts.outcomes()}
          value={outcome ?? ''}
          onChange={(event) =>
            setOutcome(groups.find((group) => group.outcome === event.target.value)?.outcome ?? null)
          }
        >
          <option value="">{migrationTexts.allOutcomes()}</option>
          {groups.map((group) => (
            <option key={group.outcome} value={group.outcome}>
              {group.words} ({group.count})
            </option>
          ))}
        </select>
        <Checkbox label={migrationTexts.lossesOnly()} checked={losses} onChange={() => setLosses(!losses)} />
      </div>
      {shown.length === 0 && <p className={styles.note}>{migrationTexts.nothingInReport()}</p>}
      {shown.map((group) => (
        <Group key={group.outcome} group={group} ways={ways} />
      ))}
    </div>
  );
}

const wordsOf = ({ feature, difference, action, places }: ReportItem): string =>
  [feature, difference, action, ...places.map(({ subject, value }) => `${subject} ${value}`)].join(' ');

function Group({ group: { words, count, items }, ways }: { group: ReportGroup; ways: Ways }) {
  const [limit, setLimit] = useState(FEW);
  return (
    <section aria-label={words}>
      <h3 className={styles.groupHead}>
        <span>{words}</span> <span className={styles.count}>{count}</span>
      </h3>
      <ul className={styles.items}>
        {items.slice(0, limit).map((item) => (
          <Item key={item.id} item={item} ways={ways} />
        ))}
      </ul>
      {items.length > limit && (
        <Button size="sm" variant="quiet" onClick={() => setLimit(limit + 10 * FEW)}>
          {migrationTexts.showMore({ count: items.length - limit })}
        </Button>
      )}
    </section>
  );
}

function Item({ item, ways }: { item: ReportItem; ways: Ways }) {
  const { feature, loss, count, difference, action, extension, places, subjects } = item;
  const [first] = places;
  const values = [...new Set(places.map(({ value }) => value))];
  // Of each object and each field the first.
  const from = [...new Map(places.toReversed().map((place) => [place.subject, place])).values()].toReversed();
  const to = [
    ...new Map(places.flatMap((place) => place.to).map((target) => [target.words, target])).values(),
  ];
  return (
    <li className={styles.item} data-loss={loss}>
      <p>
        <code>{feature}</code>
        {values.length === 1 && first && <span className={styles.value}>{short(first.value)}</span>}
        {count > 1 && <span className={styles.count}>{migrationTexts.times({ count })}</span>}
        {loss > 0 && (
          <span className={styles.loss}>
            {loss === 4 ? migrationTexts.securityLoss() : migrationTexts.loss({ loss })}
          </span>
        )}
      </p>
      {difference !== null && <p>{difference}</p>}
      {action !== null && <p className={styles.action}>{action}</p>}
      <p className={styles.facts}>
        <PlaceLinks
          lead={migrationTexts.foundIn()}
          links={from.map(({ subject, key, path }) => ({
            words: subject,
            go: () => ways.toSource({ key, path }),
          }))}
          count={subjects}
        />
        {to.length > 0 && (
          <>
            {' · '}
            <PlaceLinks
              lead={migrationTexts.becomes()}
              links={to.map(({ words, place }) => ({ words, go: place && (() => ways.toConverted(place)) }))}
              count={count > places.length ? count : to.length}
            />
          </>
        )}
        {extension && ` · ${migrationTexts.extensionObject(extension)}`}
      </p>
    </li>
  );
}

/** The objects that an item is about: the first by name, the others counted. */
export const subjectsOf = (
  { places, subjects }: Pick<ReportItem, 'places' | 'subjects'>,
  most: number,
): string => listOf([...new Set(places.map(({ subject }) => subject))], most, subjects);

const short = (value: string): string => {
  const [line = '', ...more] = value.split('\n');
  return more.length > 0 || line.length > 120 ? `${line.slice(0, 120)}…` : line;
};
