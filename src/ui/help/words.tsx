/** A sentence with `code` in it. */
export function Words({ children }: { children: string }) {
  const parts = children.split('`');
  return parts.map((part, index) => {
    // The pieces of a fixed sentence never change places.
    const key = `${index} ${part}`;
    return index % 2 === 1 ? <code key={key}>{part}</code> : <span key={key}>{part}</span>;
  });
}
