/** Where a command writes. `out` is for results, `error` for problems; both take whole lines with their line ends. */
export interface Terminal {
  readonly cwd: string;
  readonly color: boolean;
  /** How wide it is; `undefined` where no one knows, as in a pipe. */
  readonly columns?: number | undefined;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}
