/** A place in the grid: row 0 holds the listeners, column 0 the routes. */
export type Cell = Readonly<{ row: number; column: number }>;

const PAGE = 8;

/** Where a key leads from a cell; null for keys that mean nothing here. */
export function cellAfter(
  key: string,
  { row, column }: Cell,
  rows: number,
  columns: number,
  control: boolean,
): Cell | null {
  const at = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, nextRow)),
    column: Math.max(0, Math.min(columns - 1, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'Home':
      return at(control ? 0 : row, 0);
    case 'End':
      return at(control ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
