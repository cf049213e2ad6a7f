import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ofEachCode, type Peer } from '../statement.ts';

const file = join(import.meta.dirname, '../../../../../schema/upstream/iana.csv');

/** `Not Extended (OBSOLETED)`, `Upload Resumption Supported (TEMPORARY - registered …, expires 2026-11-13)`. */
const remark = / \((?<state>OBSOLETED|TEMPORARY)(?:.*expires (?<expires>[\d-]+))?\)$/u;

/** The registry of IANA, as it was when it was last read. */
export const iana: Peer = {
  name: 'IANA',
  statements: () => {
    const rows = parse(readFileSync(file), { columns: true }) as { Value: string; Description: string }[];
    const described = new Map<number, string>();
    for (const { Value, Description } of rows) {
      const [first = 0, last = first] = Value.split('-').map(Number);
      for (let code = first; code <= last; code += 1) described.set(code, Description);
    }
    const registered = (code: number) => {
      const description = described.get(code);
      if (description === undefined) throw new Error(`${code} is in no row of ${file}`);
      return description === 'Unassigned' ? undefined : description;
    };
    return [
      ...ofEachCode('phrase', (code) => registered(code)?.replace(remark, '')),
      ...ofEachCode('lifecycle', (code) => {
        const description = registered(code);
        if (description === undefined) return undefined;
        if (description === '(Unused)') return 'unused';
        return remark.exec(description)?.groups?.['state']?.toLowerCase() ?? 'active';
      }),
      ...ofEachCode('expiry', (code) => remark.exec(registered(code) ?? '')?.groups?.['expires']),
    ];
  },
};
