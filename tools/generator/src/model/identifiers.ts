/** Words of the language that cannot name a function or a parameter of a module. */
const reserved: readonly string[] = [
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends',
  'false finally for function if implements import in instanceof interface let new null package private protected',
  'public return static super switch this throw true try typeof undefined var void while with yield',
].flatMap((words) => words.split(' '));

/** What generated modules import or call their own parameters. */
const used: readonly string[] = ['c', 'content', 'init', 'respond', 'response'];

const taken: ReadonlySet<string> = new Set([...reserved, ...used]);

/** A name of a function or a parameter: the one that is wanted, or with an underscore where that one is taken. */
export function freeIdentifier(wanted: string): string {
  return taken.has(wanted) ? `${wanted}_` : wanted;
}
