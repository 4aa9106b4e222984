import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { defineTexts } from '../../texts/define-texts.ts';
import { RichText } from './rich-text.tsx';

const texts = defineTexts('nowhere', { press: 'Press <kbd>{keys}</kbd> to go on.' });

test('a text with tags is drawn with its elements in their places', () => {
  const parts = texts.press({ keys: 'F2', kbd: (inside) => <kbd>{inside}</kbd> });
  const { container } = render(<RichText parts={parts} />);
  expect(container.innerHTML).toBe('Press <kbd>F2</kbd> to go on.');
});
