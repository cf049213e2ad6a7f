/**
 * Every problem that the generator reports, by code. A code is promised: tools may match on it.
 * Each has a fixture and its expected frame under test/diagnostics/.
 */
export const catalogue = {
  // read
  'schema-missing': 'The schema folder, or a file that it must have, is not there.',
  'not-a-file': 'A folder or device stands where a file is expected.',
  'unreadable-file': 'The operating system refuses to read a file.',
  'stray-file': 'A YAML file lies where nothing reads it.',
  'not-utf8': 'A file is not UTF-8 text.',
  // parse
  'empty-file': 'A file has no YAML content.',
  'yaml-syntax': 'A file is not well-formed YAML.',
  'yaml-documents': 'A file holds more than one YAML document.',
  'yaml-alias': 'YAML anchors and aliases are not allowed.',
  'yaml-tag': 'YAML tags are not allowed.',
  'yaml-key': 'A mapping key is not a plain string.',
  'duplicate-key': 'A mapping has the same key twice.',
  'number-notation': 'A number is not written in plain decimal digits.',
  // shape
  'missing-field': 'A required field is missing.',
  'unknown-field': 'A field that the schema does not know.',
  'wrong-value': 'A value does not have the shape that the schema asks for.',
  unfilled: 'A field of a scaffolded entry is still to be filled in.',
  // meaning
  'registry-name': 'A registry is not named like its file, or has a reserved name.',
  'duplicate-registry': 'Two files describe the same registry.',
  'standard-registry': 'There must be exactly one standard registry.',
  'standard-range': 'A code of the standard registry lies outside 100–599.',
  'standard-complete': 'An entry of the standard registry leaves a field to its default.',
  'code-order': 'Entries do not ascend by code.',
  'duplicate-code': 'A registry has the same code twice.',
  'duplicate-constant': 'A registry has the same constant name twice.',
  'duplicate-phrase': 'A registry has the same reason phrase twice.',
  'alias-collision': 'An alias is also another name in its registry.',
  'alias-constant': 'An alias has a constant where the code itself has none.',
  'unused-name': 'An unused code with a constant has no name to show.',
  'control-character': 'A text has a control character or a line separator.',
  'reference-url': 'A reference has a URL that does not parse.',
  'reference-section': 'A section of an RFC is not a section number.',
  'unknown-header': 'A header field that the field table does not have.',
  'duplicate-header-rule': 'The same header rule stands twice.',
  'duplicate-field': 'The field table has the same field, or the same option name, twice.',
  'field-option': 'An option is named with a reserved word, or like a member of every object.',
  'duplicate-problem': 'The same problem type, or the same key of one, stands twice.',
  'problem-member': 'A problem type redefines a member of problem details.',
  'problem-schema': 'The JSON Schema of an extension member is broken.',
  'problem-status': 'A problem type has a status whose answers have no content.',
  'unknown-status': 'A problem type has a status that no registry describes, or that a name does not settle.',
  'content-null-body': 'A null body status does not forbid content.',
  'content-informational': 'An informational status does not forbid content.',
  'null-body-registry': 'Only the standard registry may say what the Fetch standard lists.',
  'redirect-class': 'A redirection is claimed outside 3xx.',
  'lifecycle-expiry': 'Only a temporary registration expires, and each one does.',
  'calendar-date': 'A date that no calendar has.',
  // project
  'config-missing': 'There is no config where one was named.',
  'unknown-emitter': 'The config uses an emitter that does not exist.',
  'emitter-needs': 'An emitter imports what another one writes, which the config does not use.',
  'emitter-module': 'The module of an emitter cannot be loaded, or what it gives is no list of files.',
  'out-folder': 'A folder that generated files would not be safe in, or not be found.',
  'planned-twice': 'Two emitters plan the same file.',
  'hand-written': 'A file stands where a generated one would be written, and was not generated.',
  collision: 'A code, a registry or a problem type is described elsewhere, and nothing says what to do about it.',
  'unknown-target': 'What is to be extended or replaced is not there.',
  // compare and release
  'base-missing': 'There is nothing to compare with under that name.',
  'base-invalid': 'What is to be compared with holds no model.',
  'lock-stale': 'The lock is not the model of the schema.',
  'package-invalid': 'The package.json of a package that the schema is generated into cannot be read.',
  'changeset-invalid': 'A file of pending changesets is none.',
  'changeset-short': 'The pending changesets promise less than the schema changes.',
  // sync
  'upstream-missing': 'The upstream registry cannot be read, or does not answer.',
  'upstream-invalid': 'What was read is not the upstream registry, or a line of it makes no sense.',
  // plan and write
  'unreadable-output': 'Something in the output folder is in the way of a generated file.',
  'write-failed': 'A generated file could not be written.',
  drift: 'A generated file is not what the schema generates.',
} as const;

/** The name of a problem: a key of the {@link catalogue}. */
export type DiagnosticCode = keyof typeof catalogue;
