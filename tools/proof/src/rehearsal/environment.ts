import process from 'node:process';

/**
 * The environment of a user's shell: what the package manager that runs this told its scripts about itself, its
 * configuration among it, is left out.
 */
export function cleanEnvironment(changes: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:npm|pnpm)_|^(?:NODE_PATH|INIT_CWD)$/iu.test(name));
  return { ...Object.fromEntries(own), CI: 'true', NEXT_TELEMETRY_DISABLED: '1', ...changes };
}
