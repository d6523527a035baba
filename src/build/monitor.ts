/** Follows a build. */
export interface Monitor {
  /** The build begins with something else. */
  readonly phase: (name: string) => void;
  /** So much of the phase is done. */
  readonly progress: (done: number, total?: number) => void;
  /** Tells the person at the terminal something that cannot wait. */
  readonly say: (line: string) => void;
  readonly end: () => void;
  /** The phases so far, each with its milliseconds. */
  readonly phases: () => readonly { readonly name: string; readonly milliseconds: number }[];
}

/** Where a monitor writes. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Goes back to the beginning of the line and clears it. */
const CLEAR = '\r\u001b[K';

/** A monitor that shows one line of progress, if the screen is a terminal: `notes 3,200 of 9,761, 410 a second`. */
export function openMonitor(screen: Screen, now: () => number = () => performance.now()): Monitor {
  const phases: { name: string; began: number }[] = [];
  let ended: number | null = null;
  const clear = () => screen.isTTY && screen.write(CLEAR);
  return {
    phase(name) {
      phases.push({ name, began: now() });
      clear();
    },
    progress(done, total) {
      const { name = '', began = 0 } = phases.at(-1) ?? {};
      const rate = Math.round((done * 1000) / Math.max(1, now() - began));
      if (!screen.isTTY) return;
      screen.write(
        `${CLEAR}${name} ${written(done)}${total === undefined ? '' : ` of ${written(total)}`}, ${written(rate)} a second`,
      );
    },
    say(line) {
      clear();
      screen.write(`${line}\n`);
    },
    end() {
      ended = now();
      clear();
    },
    phases: () =>
      phases.map(({ name, began }, i) => ({ name, milliseconds: (phases[i + 1]?.began ?? ended ?? now()) - began })),
  };
}

function written(number: number): string {
  return number.toLocaleString('en-US');
}
