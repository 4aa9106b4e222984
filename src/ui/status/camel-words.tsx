/** A name like `NotAllowedByListeners`, which may go on in the next line where one of its words ends, and nowhere else. */
export const CamelWords = ({ children }: { children: string }) =>
  children
    .split(/(?<=[a-z\d])(?=[A-Z])/)
    .flatMap((word, index) => (index === 0 ? [word] : [<wbr key={index} />, word]));
