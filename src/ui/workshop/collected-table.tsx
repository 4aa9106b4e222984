import { ArrowDown, ArrowUp, ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { CollectedRow } from '../../core/lessons/completion/collect.ts';
import { metOf } from '../../core/lessons/completion/completion.ts';
import type { WorkshopLesson } from '../../core/lessons/workshop/workshop-lessons.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import { helpWords } from './help-words.ts';
import styles from './workshop.module.css';

type Column = Readonly<{ key: string; title: string; valueOf: (row: CollectedRow) => string | number }>;

/** Learners and what each has reached in each lesson; every column sorts. */
export function CollectedTable({
  rows,
  lessons,
}: {
  rows: readonly CollectedRow[];
  lessons: readonly WorkshopLesson[];
}) {
  const [sort, setSort] = useState<Readonly<{ key: string; down: boolean }>>({ key: 'name', down: false });
  const columns: readonly Column[] = [
    {
      key: 'name',
      title: workshopTexts.learner(),
      valueOf: ({ completion }) => completion.name.toLowerCase(),
    },
    ...lessons.map(({ id, title }, at) => ({
      key: `lesson ${id}`,
      title,
      valueOf: ({ completion }: CollectedRow) => metOf(completion.lessons.slice(at, at + 1)).met,
    })),
    { key: 'met', title: workshopTexts.total(), valueOf: ({ completion }) => metOf(completion.lessons).met },
    { key: 'minutes', title: workshopTexts.time(), valueOf: ({ completion }) => completion.minutes },
    { key: 'right', title: workshopTexts.right(), valueOf: ({ completion }) => completion.right },
  ];
  const by = columns.find(({ key }) => key === sort.key);
  const sorted = by
    ? rows.toSorted((a, b) => {
        const [one, other] = [by.valueOf(a), by.valueOf(b)];
        return (one < other ? -1 : one > other ? 1 : 0) * (sort.down ? -1 : 1);
      })
    : rows;
  const Sign = sort.down ? ArrowDown : ArrowUp;
  return (
    // What does not fit is scrolled to, with the keys that lead through the headings.
    <section className={styles.wide} aria-label={workshopTexts.results()}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th
                key={key}
                scope="col"
                aria-sort={key === sort.key ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={styles.sort}
                  aria-label={workshopTexts.sortBy({ column: title })}
                  onClick={() => setSort({ key, down: key === sort.key ? !sort.down : key !== 'name' })}
                >
                  {title}
                  {key === sort.key && <Sign size={12} aria-hidden />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ completion, works }) => (
            <tr key={JSON.stringify(completion)}>
              <th scope="row">{completion.name || workshopTexts.noName()}</th>
              {completion.lessons.map((one, at) => (
                <td key={one.lesson}>
                  {workshopTexts.metOf(metOf([one]))}
                  {helpWords(one) !== '' && <span className={styles.help}>{helpWords(one)}</span>}
                  {works[one.lesson]?.startsWith('https://') || works[one.lesson]?.startsWith('http://') ? (
                    <a
                      href={works[one.lesson]}
                      target="_blank"
                      rel="noreferrer"
                      title={works[one.lesson]}
                      aria-label={workshopTexts.works({ lesson: lessons[at]?.title ?? one.lesson })}
                    >
                      <ExternalLink size={12} aria-hidden />
                    </a>
                  ) : null}
                </td>
              ))}
              <td>{workshopTexts.metOf(metOf(completion.lessons))}</td>
              <td>{workshopTexts.minutesOf({ minutes: completion.minutes })}</td>
              <td>{completion.right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
