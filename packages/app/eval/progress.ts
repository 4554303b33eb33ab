/** Tells what is being done, where somebody is looking: on a terminal's stderr, never in a pipe. */
export type Progress = (doing: string) => void;

export function progressOn(stream: { readonly isTTY?: boolean; write(text: string): unknown }): Progress & {
  done(): void;
} {
  const looking = stream.isTTY === true;
  const clear = '\r\u001b[2K';
  return Object.assign(
    (doing: string) => {
      if (looking) stream.write(`${clear}${doing}`);
    },
    {
      done: () => {
        if (looking) stream.write(clear);
      },
    },
  );
}
