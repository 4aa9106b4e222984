import { Archive, Hourglass, Radio, Unlink, type LucideIcon } from 'lucide-react';
import type { Connection } from '../../state/room/room-state.ts';
import { currentLanguage } from '../../texts/language.ts';
import { roomsTexts } from '../../texts/en/rooms.ts';
import { Tooltip } from '../parts/tooltip.tsx';
import styles from './room.module.css';
import { useRoom, useRoomState } from './use-room.ts';

type Sign = Readonly<{ icon: LucideIcon; words: string; about: string }>;

const timeOf = (at: number): string =>
  new Intl.DateTimeFormat(currentLanguage(), { hour: 'numeric', minute: '2-digit' }).format(at);

function signOf(connection: Connection): Sign {
  switch (connection.is) {
    case 'live':
      return { icon: Radio, words: roomsTexts.live(), about: roomsTexts.aboutLive() };
    case 'offline':
      return {
        icon: Unlink,
        words: roomsTexts.offlineSince({ time: timeOf(connection.since) }),
        about: roomsTexts.aboutOffline(),
      };
    case 'ended':
      return { icon: Archive, words: roomsTexts.ended(), about: roomsTexts.aboutEnded() };
    case 'refused':
    case 'asking':
      return { icon: Unlink, words: roomsTexts.notEntered(), about: roomsTexts.notInYet() };
    case 'connecting':
      return { icon: Hourglass, words: roomsTexts.connecting(), about: roomsTexts.notInYet() };
  }
}

/** How the page stands to the server of its room; while it is offline, a press tries again. */
export function ConnectionSign() {
  const room = useRoom();
  const connection = useRoomState((state) => state.connection);
  const { icon: Icon, words, about } = signOf(connection);
  return (
    <Tooltip content={about}>
      <button
        type="button"
        className={styles.sign}
        data-is={connection.is}
        onClick={() => connection.is === 'offline' && room.retry()}
      >
        <Icon size={14} aria-hidden />
        <span>{words}</span>
      </button>
    </Tooltip>
  );
}
