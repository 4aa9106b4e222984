import {
  ArrowLeft,
  CircleX,
  Copy,
  DoorOpen,
  Eye,
  EyeOff,
  GraduationCap,
  Hand,
  Link,
  LocateFixed,
  LogOut,
  MoreHorizontal,
  Pencil,
  Presentation,
  Save,
  Send,
  Undo2,
  Unlink,
} from 'lucide-react';
import { EVERYBODY } from '../../room-protocol/roles.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { Button } from '../parts/button.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../parts/menu.tsx';
import { useWorkspace } from '../use-app.ts';
import { Avatar } from './avatar.tsx';
import { ConnectionSign } from './connection-sign.tsx';
import type { RoomDialog } from './room-layer.tsx';
import styles from './room.module.css';
import { useRoom, useRoomState } from './use-room.ts';

/** So many are shown as discs; the number says how many there are. */
const MOST_SHOWN = 5;

type Props = Readonly<{ open: (dialog: RoomDialog) => void }>;

/** Below the bar of the window: which room this is, who is in it, and what its participant can do there. */
export function RoomBar({ open }: Props) {
  const name = useRoomState((state) => state.name);
  const role = useRoomState((state) => state.role);
  return (
    <section className={styles.bar} aria-label={roomsTexts.room()} data-room>
      <DoorOpen size={16} aria-hidden />
      <h2 className={styles.name} title={name}>
        {name === '' ? roomsTexts.room() : name}
      </h2>
      <ConnectionSign />
      {role !== null && <span className={styles.role}>{roomsTexts.youMay({ role })}</span>}
      <PlaceInRoom />
      <span className={styles.spring} />
      <Following />
      {role === 'lead' && <Leading open={open} />}
      <PeopleButton open={open} />
      <RoomMenu open={open} />
    </section>
  );
}

/** Which copy it is, and the way back; with the role to suggest, the way there. */
function PlaceInRoom() {
  const room = useRoom();
  const { toast } = useWorkspace().store.getState();
  const { at } = room.link;
  const role = useRoomState((state) => state.role);
  const copies = useRoomState((state) => state.copies);
  const whose = useRoomState(({ people }) =>
    at.is === 'copy-of' ? people.find(({ participant }) => participant === at.participant)?.name : undefined,
  );
  const isLive = useRoomState((state) => state.connection.is === 'live');
  const isShared = useRoomState((state) => state.shared.includes(state.me.participant));
  const suggest = () =>
    toast(
      room.suggest()
        ? { tone: 'success', message: roomsTexts.suggested() }
        : { tone: 'info', message: roomsTexts.nothingToSuggest() },
    );
  if (at.is === 'shared')
    return role === 'suggest' && copies === null ? (
      <Button size="sm" icon={<Copy size={14} />} onClick={() => room.goTo({ is: 'copy' })}>
        {roomsTexts.workInCopy()}
      </Button>
    ) : null;
  const isMine = at.is === 'copy';
  return (
    <>
      <strong className={styles.place}>
        {isMine ? roomsTexts.myCopy() : roomsTexts.copyOf({ name: whose ?? roomsTexts.aParticipant() })}
      </strong>
      {isMine && isShared && <span className={styles.role}>{roomsTexts.isSharedShort()}</span>}
      {isMine && (
        <Button size="sm" icon={<Send size={14} />} disabled={!isLive} onClick={suggest}>
          {roomsTexts.suggest()}
        </Button>
      )}
      {(!isMine || copies === null) && (
        <Button size="sm" icon={<ArrowLeft size={14} />} onClick={() => room.goTo({ is: 'shared' })}>
          {roomsTexts.backToRoom()}
        </Button>
      )}
    </>
  );
}

/** Whom the window follows, and how to stop; or who leads, and how to follow again. */
function Following() {
  const room = useRoom();
  const following = useRoomState((state) => state.following);
  const leading = useRoomState((state) => state.leading);
  const isFree = useRoomState((state) => state.isFree);
  const me = useRoomState((state) => state.me.participant);
  const whom = leading !== null && leading !== me && !isFree ? leading : following;
  const people = useRoomState((state) => state.people);
  const personOf = (participant: string) => people.find((person) => person.participant === participant);
  const nameOf = (participant: string) => personOf(participant)?.name ?? roomsTexts.aParticipant();
  const isElsewhere = (participant: string) =>
    personOf(participant)?.place.document !== personOf(me)?.place.document;
  if (whom !== null)
    return (
      <>
        <span className={styles.following}>
          {isElsewhere(whom)
            ? roomsTexts.elsewhere({ name: nameOf(whom) })
            : whom === leading
              ? roomsTexts.isLedShort({ name: nameOf(whom) })
              : roomsTexts.following({ name: nameOf(whom) })}
        </span>
        <Button size="sm" icon={<Unlink size={14} />} onClick={room.goFree}>
          {roomsTexts.stopFollowing()}
        </Button>
      </>
    );
  if (leading === null || leading === me) return null;
  return (
    <Button size="sm" icon={<LocateFixed size={14} />} onClick={room.followLeader}>
      {roomsTexts.followAgain({ name: nameOf(leading) })}
    </Button>
  );
}

/** What only who leads can do. */
function Leading({ open }: Props) {
  const room = useRoom();
  const isLeading = useRoomState((state) => state.leading === state.me.participant);
  const copies = useRoomState((state) => state.copies);
  return (
    <>
      <Button
        size="sm"
        icon={<Presentation size={14} />}
        aria-pressed={isLeading}
        onClick={() => room.lead(!isLeading)}
      >
        {isLeading ? roomsTexts.allAreFree() : roomsTexts.allFollow()}
      </Button>
      {copies === null ? (
        <Menu
          align="end"
          trigger={
            <Button size="sm" icon={<Copy size={14} />}>
              {roomsTexts.copies()}
            </Button>
          }
        >
          <MenuItem icon={Copy} onSelect={() => room.startCopies('workspace')}>
            {roomsTexts.copiesOfWorkspace()}
          </MenuItem>
          <MenuItem icon={GraduationCap} onSelect={() => open({ is: 'lesson' })}>
            {roomsTexts.copiesOfLesson()}
          </MenuItem>
        </Menu>
      ) : (
        <Button size="sm" icon={<Undo2 size={14} />} onClick={room.bringBack}>
          {roomsTexts.bringBack()}
        </Button>
      )}
    </>
  );
}

/** Who is here, at a glance; all of them in a dialog. */
function PeopleButton({ open }: Props) {
  const people = useRoomState((state) => state.people);
  // Raised hands come first: no one should have to look for them.
  const shown = people
    .toSorted((a, b) => Number(b.hand ?? false) - Number(a.hand ?? false))
    .slice(0, MOST_SHOWN);
  return (
    <button type="button" className={styles.people} onClick={() => open({ is: 'people' })}>
      {shown.map((person) => (
        <Avatar key={person.participant} person={person} />
      ))}
      <span className="visually-hidden">{roomsTexts.showPeople({ count: people.length })}</span>
      <span className={styles.count} aria-hidden>
        {people.length}
      </span>
    </button>
  );
}

function RoomMenu({ open }: Props) {
  const room = useRoom();
  const { store } = useWorkspace();
  const role = useRoomState((state) => state.role);
  const everybody = useRoomState((state) => state.everybody);
  const hand = useRoomState((state) => state.hand);
  const me = useRoomState((state) => state.me.participant);
  const isShared = useRoomState((state) => state.shared.includes(state.me.participant));
  const isLive = useRoomState((state) => state.connection.is === 'live');
  const copyLink = async () => {
    const { toast } = store.getState();
    try {
      await navigator.clipboard.writeText(room.address);
      toast({ tone: 'success', message: roomsTexts.linkCopied() });
    } catch (error) {
      console.warn('The clipboard refused:', error);
      toast({ tone: 'error', message: noticesTexts.copyRefused(), detail: room.address });
    }
  };
  return (
    <Menu align="end" trigger={<IconButton icon={MoreHorizontal} size="sm" label={roomsTexts.more()} />}>
      <MenuItem icon={Link} onSelect={() => void copyLink()}>
        {roomsTexts.copyLink()}
      </MenuItem>
      <MenuItem icon={Hand} disabled={!isLive} onSelect={() => room.raiseHand(!hand)}>
        {hand ? roomsTexts.lowerHand() : roomsTexts.raiseHand()}
      </MenuItem>
      {(room.link.at.is === 'copy' || isShared) && (
        <MenuItem
          icon={isShared ? EyeOff : Eye}
          disabled={!isLive}
          onSelect={() => room.shareCopy(me, !isShared)}
        >
          {isShared ? roomsTexts.hideMyCopy() : roomsTexts.shareMyCopy()}
        </MenuItem>
      )}
      <MenuItem icon={Pencil} onSelect={() => open({ is: 'name' })}>
        {roomsTexts.changeName()}
      </MenuItem>
      {role === 'lead' && (
        <>
          <MenuSeparator />
          <MenuGroup label={roomsTexts.everybodyMay()}>
            {EVERYBODY.map((one) => (
              <MenuItem
                key={one}
                note={roomsTexts.roleAbout({ role: one })}
                disabled={one === everybody || !isLive}
                onSelect={() => room.letEverybody(one)}
              >
                {roomsTexts.roleWords({ role: one })}
              </MenuItem>
            ))}
          </MenuGroup>
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={Save} onSelect={() => void room.keep()}>
        {roomsTexts.keep()}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={room.leave}>
        {roomsTexts.leaveRoom()}
      </MenuItem>
      {role === 'lead' && (
        <MenuItem icon={CircleX} danger disabled={!isLive} onSelect={() => open({ is: 'end' })}>
          {roomsTexts.end()}
        </MenuItem>
      )}
    </Menu>
  );
}
