/** What every runtime has and the language itself has not: no types of any platform are needed. */

/** The part of the console that is written to: every runtime has it. */
interface Console {
  error: (...values: readonly unknown[]) => void;
  warn: (...values: readonly unknown[]) => void;
}

declare const console: Console;

/** The console, as it is now. */
export function theConsole(): Console {
  return console;
}

declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };

/** How many bytes a text has in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
