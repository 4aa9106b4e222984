import { createElement, Fragment, type ReactNode } from 'react';
import type { Prose, ProseBlock, ProsePart } from '../../core/lessons/format/prose.ts';
import { ObjectButton } from './object-button.tsx';
import styles from './prose.module.css';
import { RequestButton } from './request-button.tsx';
import { TermButton } from './term-button.tsx';

/** Words of a lesson as elements. */
export const ProseView = ({ prose }: { prose: Prose }) => <div className={styles.prose}>{blocks(prose)}</div>;

/** The parts of a fixed text never change places, so they need no keys. */
const inOrder = (tag: string | typeof Fragment, children: readonly ReactNode[]): ReactNode =>
  createElement(tag, null, ...children);

const blocks = (prose: Prose): ReactNode => inOrder(Fragment, prose.map(block));

const parts = (words: readonly ProsePart[]): ReactNode => inOrder(Fragment, words.map(part));

function block(of: ProseBlock): ReactNode {
  switch (of.type) {
    case 'paragraph':
      return <p>{parts(of.parts)}</p>;
    case 'heading':
      // The title of the step is of the third level.
      return createElement(of.level <= 3 ? 'h4' : 'h5', null, parts(of.parts));
    case 'list':
      return createElement(
        of.ordered ? 'ol' : 'ul',
        of.ordered && of.start !== 1 ? { start: of.start } : null,
        ...of.items.map((item) => createElement('li', null, itemOf(item))),
      );
    case 'quote':
      return <blockquote>{blocks(of.blocks)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{of.text}</code>
        </pre>
      );
    case 'table':
      return table(of);
    case 'rule':
      return <hr />;
  }
}

/** A single paragraph in an item of a list is its words. */
const itemOf = (item: Prose): ReactNode =>
  item.length === 1 && item[0]?.type === 'paragraph' ? parts(item[0].parts) : blocks(item);

function table({ header, rows }: Extract<ProseBlock, { type: 'table' }>): ReactNode {
  const row = (cell: 'th' | 'td', cells: readonly (readonly ProsePart[])[]): ReactNode =>
    inOrder(
      'tr',
      cells.map((words) => createElement(cell, cell === 'th' ? { scope: 'col' } : null, parts(words))),
    );
  return (
    <table>
      <thead>{row('th', header)}</thead>
      {inOrder(
        'tbody',
        rows.map((cells) => row('td', cells)),
      )}
    </table>
  );
}

/** A button breaks the line behind it, where a comma would begin the next one. */
const joined = (button: ReactNode): ReactNode => <span className={styles.joined}>{button}</span>;

function part(of: ProsePart): ReactNode {
  switch (of.type) {
    case 'text':
      return of.text;
    case 'strong':
      return <strong>{parts(of.parts)}</strong>;
    case 'emphasis':
      return <em>{parts(of.parts)}</em>;
    case 'deleted':
      return <del>{parts(of.parts)}</del>;
    case 'code':
      return <code>{of.text}</code>;
    case 'break':
      return <br />;
    case 'link':
      return (
        <a href={of.href} target="_blank" rel="noreferrer" title={of.href}>
          {parts(of.parts)}
        </a>
      );
    case 'object':
      return joined(<ObjectButton selector={of.selector} words={of.words} />);
    case 'term':
      return joined(<TermButton term={of.term} words={of.words} draw={parts} />);
    case 'request':
      return joined(<RequestButton line={of.line} />);
  }
}
