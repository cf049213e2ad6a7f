/**
 * The module that makes a Standard Schema (https://standardschema.dev) of the checks of single members. It is the same in
 * every project.
 */
export const memberSchemaText = `import type { StandardSchema } from '@codes/problem';

/** Whether a value is what the JSON Schema of a member says, and after a failure why not. */
export interface MemberCheck {
  (value: unknown): boolean;
  errors?: readonly { readonly instancePath: string; readonly keyword: string }[] | null;
}

/** The check of each member, and whether the member has to be there. */
export type MemberRules = Readonly<Record<string, readonly [check: MemberCheck, required: boolean]>>;

/**
 * The schema of a problem type's extension members. Members without a rule are let through: extension members are open
 * (RFC 9457 §3.2).
 */
export function memberSchema<Members extends object>(rules: MemberRules): StandardSchema<Members> {
  return {
    '~standard': {
      version: 1,
      vendor: '@codes/generator',
      validate: (value) => {
        if (typeof value !== 'object' || value === null) return { issues: [{ message: 'is no object' }] };
        const issues = Object.entries(rules).flatMap(([name, rule]) => issuesOf(value, name, ...rule));
        return issues.length === 0 ? { value: value as Members } : { issues };
      },
    },
  };
}

function issuesOf(
  members: object,
  name: string,
  check: MemberCheck,
  required: boolean,
): readonly { readonly message: string; readonly path: readonly string[] }[] {
  const own = Object.prototype.hasOwnProperty.call(members, name);
  const value = own ? (members as Readonly<Record<string, unknown>>)[name] : undefined;
  if (value === undefined) return required ? [{ message: 'is missing', path: [name] }] : [];
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, keyword }) => ({
    message: \`is not what its schema says: \${keyword}\`,
    path: [name, ...instancePath.split('/').slice(1).map(unescaped)],
  }));
}

/** A part of a JSON Pointer (RFC 6901). */
function unescaped(token: string): string {
  return token.replace(/~1/g, '/').replace(/~0/g, '~');
}
`;
