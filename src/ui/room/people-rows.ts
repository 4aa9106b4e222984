import { readDocumentName } from '../../room-protocol/room-names.ts';
import type { Role } from '../../room-protocol/roles.ts';
import type { Person, RoomState } from '../../state/room/room-state.ts';

export type PeopleColumn = 'person' | 'where' | 'progress';

/** In the order in which they are shown. */
const GROUPS = ['hands', 'notBegun', 'working', 'done', 'shared', 'copies'] as const;
export type PeopleGroup = (typeof GROUPS)[number];

/** Where a participant is: in what all share, in his own copy, or in another one (null where its owner is gone). */
export type PersonPlace =
  | Readonly<{ is: 'shared' }>
  | Readonly<{ is: 'own' }>
  | Readonly<{ is: 'copy-of'; name: string | null }>;

export type PeopleRow = Readonly<{ person: Person; place: PersonPlace; role: Role }>;

type Asked = Readonly<{ search: string; by: PeopleColumn; down: boolean }>;

/** Who is in a room, as it is listed: in groups, found by a part of the name, and sorted. */
export function peopleRows(
  { people, roles, everybody, founder }: Pick<RoomState, 'people' | 'roles' | 'everybody' | 'founder'>,
  { search, by, down }: Asked,
): readonly Readonly<{ group: PeopleGroup; rows: readonly PeopleRow[] }>[] {
  const names = new Map(people.map(({ participant, name }) => [participant, name]));
  const wanted = search.trim().toLowerCase();
  const rows = people
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .map((person): PeopleRow => ({
      person,
      place: placeOf(person, names),
      role: person.participant === founder ? 'lead' : (roles[person.participant] ?? everybody),
    }));
  const sign = down ? -1 : 1;
  // What is alike stays in the order of the names, which is that of the people.
  const sorted = rows.toSorted((a, b) => sign * compare(valueOf(a, by), valueOf(b, by)));
  return GROUPS.flatMap((group) => {
    const found = sorted.filter((row) => groupOf(row) === group);
    return found.length === 0 ? [] : [{ group, rows: found }];
  });
}

/** How many of those who work in a lesson have met all of its goals. */
export function sumOfProgress(people: readonly Person[]): Readonly<{ done: number; all: number }> {
  const learners = people.filter(({ progress }) => progress !== undefined);
  return { done: learners.filter(isDone).length, all: learners.length };
}

const isDone = ({ progress }: Person): boolean =>
  progress !== undefined && progress.of > 0 && progress.met >= progress.of;

function placeOf({ participant, place }: Person, names: ReadonlyMap<string, string>): PersonPlace {
  const copyOf = readDocumentName(place.document)?.copyOf ?? null;
  if (copyOf === null) return { is: 'shared' };
  return copyOf === participant ? { is: 'own' } : { is: 'copy-of', name: names.get(copyOf) ?? null };
}

function groupOf({ person, place }: PeopleRow): PeopleGroup {
  if (person.hand) return 'hands';
  const { progress } = person;
  if (!progress) return place.is === 'shared' ? 'shared' : 'copies';
  return isDone(person) ? 'done' : progress.met === 0 ? 'notBegun' : 'working';
}

function valueOf({ person, place }: PeopleRow, by: PeopleColumn): string | number {
  if (by === 'person') return person.name.toLowerCase();
  if (by === 'where') return `${place.is} ${person.place.file ?? ''}`;
  const { progress } = person;
  return progress ? progress.met / Math.max(1, progress.of) : -1;
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'string' && typeof b === 'string' ? a.localeCompare(b) : Number(a) - Number(b);
