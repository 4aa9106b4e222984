import { SlidersHorizontal } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useId } from 'react';
import { compareTexts } from '../../texts/en/compare.ts';
import { Badge } from '../parts/badge.tsx';
import { Button } from '../parts/button.tsx';
import styles from './compare.module.css';

const EXAMPLE_HEADER = 'x-canary: always';

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

type Props = { headers: readonly string[]; onChange: (headers: readonly string[]) => void };

/** The headers of the request through both sides, a line for each. */
export function HeadersField({ headers, onChange }: Props) {
  const id = useId();
  const count = headers.length;
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button
          size="sm"
          variant="quiet"
          icon={<SlidersHorizontal size={13} aria-hidden />}
          aria-label={compareTexts.headersGiven({ count })}
        >
          {compareTexts.headers()}
          {count > 0 && <Badge tone="info">{count}</Badge>}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.popover} align="end" sideOffset={6} collisionPadding={8}>
          <label htmlFor={id}>{compareTexts.headerLines()}</label>
          <textarea
            id={id}
            className={styles.headers}
            rows={4}
            spellCheck={false}
            placeholder={EXAMPLE_HEADER}
            defaultValue={headers.join('\n')}
            onChange={(event) => onChange(linesOf(event.target.value))}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
