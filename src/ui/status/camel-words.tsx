/** A name like `NotAllowedByListeners`, which may go on in the next line where one of its words ends, and nowhere else. */
export function CamelWords({ children }: { children: string }) {
  const words = children.split(/(?<=[a-z\d])(?=[A-Z])/);
  return words.flatMap((word, index) =>
    index === 0 ? [word] : [<wbr key={words.slice(0, index).join('')} />, word],
  );
}
