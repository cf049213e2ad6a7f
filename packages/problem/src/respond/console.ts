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
