import { ArrowDown, ArrowUp, Eye, Hand, ListChecks, LocateFixed, Share2 } from 'lucide-react';
import { Fragment, useState } from 'react';
import { parseKey, type ResourceKey } from '../../core/model/resource.ts';
import { ROLES, type Role } from '../../room-protocol/roles.ts';
import type { Person } from '../../state/room/room-state.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { Button } from '../parts/button.tsx';
import { SelectField, TextField } from '../parts/field.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Modal } from '../parts/modal.tsx';
import { Avatar } from './avatar.tsx';
import {
  peopleRows,
  sumOfProgress,
  type PeopleColumn,
  type PeopleGroup,
  type PeopleRow,
  type PersonPlace,
} from './people-rows.ts';
import type { RoomDialog } from './room-layer.tsx';
import styles from './room.module.css';
import { useRoom, useRoomState } from './use-room.ts';

type Props = Readonly<{ open: (dialog: RoomDialog) => void; onClose: () => void }>;

const groupWords: Readonly<Record<PeopleGroup, () => string>> = {
  hands: roomsTexts.groupHands,
  notBegun: roomsTexts.groupNotBegun,
  working: roomsTexts.groupWorking,
  done: roomsTexts.groupDone,
  shared: roomsTexts.groupShared,
  copies: roomsTexts.groupCopies,
};

const columnWords: Readonly<Record<PeopleColumn, () => string>> = {
  person: roomsTexts.person,
  where: roomsTexts.where,
  progress: roomsTexts.progress,
};

/** Who is in the room, where, and how far; for who leads with what each may do, and his copy. */
export function PeopleDialog({ open, onClose }: Props) {
  const room = useRoom();
  const state = useRoomState((now) => now);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<Readonly<{ by: PeopleColumn; down: boolean }>>({
    by: 'person',
    down: false,
  });
  const leads = state.role === 'lead';
  const groups = peopleRows(state, { search, ...sort });
  const progress = sumOfProgress(state.people);
  const columns: readonly PeopleColumn[] =
    progress.all === 0 ? ['person', 'where'] : ['person', 'where', 'progress'];
  const Sign = sort.down ? ArrowDown : ArrowUp;
  const follow = (participant: string) => {
    room.follow(participant);
    onClose();
  };
  return (
    <Modal
      title={roomsTexts.peopleHere({ count: state.people.length })}
      {...(progress.all > 0 && { description: roomsTexts.sumOfProgress(progress) })}
      width={leads ? 860 : 640}
      tall={state.people.length > 12}
      onClose={onClose}
    >
      <div className={styles.search}>
        <TextField
          label={roomsTexts.search()}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {groups.length === 0 && <p>{roomsTexts.noneFound()}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={column === sort.by ? (sort.down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={styles.sort}
                  aria-label={roomsTexts.sortBy({ column: columnWords[column]() })}
                  onClick={() =>
                    setSort({ by: column, down: column === sort.by ? !sort.down : column === 'progress' })
                  }
                >
                  {columnWords[column]()}
                  {column === sort.by && <Sign size={12} aria-hidden />}
                </button>
              </th>
            ))}
            {leads && <th scope="col">{roomsTexts.may()}</th>}
            <th scope="col">
              <span className="visually-hidden">{roomsTexts.actions()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ group, rows }) => (
            <Fragment key={group}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + (leads ? 2 : 1)} className={styles.group}>
                  {roomsTexts.groupOf({ group: groupWords[group](), count: rows.length })}
                </th>
              </tr>
              {rows.map((row) => (
                <PersonRow
                  key={row.person.participant}
                  row={row}
                  leads={leads}
                  hasProgress={progress.all > 0}
                  isFounder={row.person.participant === state.founder}
                  isFollowed={row.person.participant === state.following}
                  isShared={state.shared.includes(row.person.participant)}
                  onFollow={follow}
                  open={open}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}

type RowProps = Readonly<{
  row: PeopleRow;
  leads: boolean;
  hasProgress: boolean;
  isFounder: boolean;
  isFollowed: boolean;
  /** All may look into his copy. */
  isShared: boolean;
  onFollow: (participant: string) => void;
  open: Props['open'];
}>;

function PersonRow({ row, leads, hasProgress, isFounder, isFollowed, isShared, onFollow, open }: RowProps) {
  const room = useRoom();
  const { person, place, role } = row;
  const { participant, name, isMe, hand } = person;
  const hasCopy = place.is === 'own' && !isMe;
  return (
    <tr>
      <th scope="row">
        <span className={styles.person}>
          <Avatar person={person} />
          <span className={styles.personName} title={name}>
            {isMe ? roomsTexts.you({ name }) : name}
          </span>
          {hand && (
            <span className={styles.hand}>
              <Hand size={12} aria-hidden /> {roomsTexts.handUp()}
            </span>
          )}
        </span>
      </th>
      <td>
        {placeWords(place)}
        {isShared && <span className={styles.fine}>{roomsTexts.isSharedShort()}</span>}
        <span className={styles.fine}>{cardWords(person)}</span>
      </td>
      {hasProgress && (
        <td>
          <Goals person={person} />
        </td>
      )}
      {leads && (
        <td>
          {isFounder ? (
            roomsTexts.roleWords({ role: 'lead' })
          ) : (
            <div className={styles.roleField}>
              <SelectField
                label={roomsTexts.roleOf({ name })}
                value={role}
                onChange={(event) => room.giveRole(participant, event.target.value as Role)}
              >
                {ROLES.map((one) => (
                  <option key={one} value={one}>
                    {roomsTexts.roleWords({ role: one })}
                  </option>
                ))}
              </SelectField>
            </div>
          )}
        </td>
      )}
      <td className={styles.rowActions}>
        {!isMe && (
          <IconButton
            icon={LocateFixed}
            size="sm"
            active={isFollowed}
            label={isFollowed ? roomsTexts.unfollowOne({ name }) : roomsTexts.followOne({ name })}
            onClick={() => onFollow(participant)}
          />
        )}
        {leads && hasCopy && (
          <IconButton
            icon={Share2}
            size="sm"
            active={isShared}
            label={isShared ? roomsTexts.hideCopyOf({ name }) : roomsTexts.shareCopyOf({ name })}
            onClick={() => room.shareCopy(participant, !isShared)}
          />
        )}
        {!isMe && (isShared || (leads && hasCopy)) && (
          <IconButton
            icon={Eye}
            size="sm"
            label={roomsTexts.openCopyOf({ name })}
            onClick={() => room.goTo({ is: 'copy-of', participant })}
          />
        )}
        {leads && hasCopy && room.link.at.is === 'shared' && (
          <Button
            size="sm"
            icon={<ListChecks size={14} />}
            aria-label={roomsTexts.reviewOf({ name })}
            onClick={() => open({ is: 'review', participant, name })}
          >
            {roomsTexts.review()}
          </Button>
        )}
      </td>
    </tr>
  );
}

function placeWords(place: PersonPlace): string {
  if (place.is === 'shared') return roomsTexts.inShared();
  if (place.is === 'own') return roomsTexts.inOwnCopy();
  return roomsTexts.inCopyOf({ name: place.name ?? roomsTexts.aParticipant() });
}

/** The card that a participant has selected, else his file. */
function cardWords({ place: { selection = [], file = '' } }: Person): string {
  const [key] = selection;
  if (key === undefined) return file;
  const { kind, name } = parseKey(key as ResourceKey);
  return `${kind} ${name}`;
}

/** Goals that are met, as a bar and in numbers. */
function Goals({ person: { progress } }: { person: Person }) {
  if (!progress) return '–';
  const { met, of, step } = progress;
  return (
    <span className={styles.goals}>
      <span className={styles.meter} aria-hidden>
        <span style={{ width: `${(100 * met) / Math.max(1, of)}%` }} />
      </span>
      {roomsTexts.metOf({ met, of })}
      <span className={styles.fine}>{roomsTexts.inStep({ step: step + 1 })}</span>
    </span>
  );
}
