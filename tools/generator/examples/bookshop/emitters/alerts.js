/**
 * Which of our status codes wake somebody up: one rule for each that is a server error.
 *
 * @type {import('@codes/generator').EmitFunction}
 */
export default function alerts({ own }, { options }) {
  const rules = own.entries
    .filter((entry) => entry.class === 'server-error')
    .map(({ code, phrase, summary }) => ({ status: code, name: phrase, summary, severity: options.severity }));
  return [{ kind: 'yaml', path: 'rules.yaml', value: { rules } }];
}
