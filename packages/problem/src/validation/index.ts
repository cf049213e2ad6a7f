export { isValidationError, issueLimit, thrownIssues, validationIssues } from './issues.js';
export { jsonPointer, type PathStep } from './pointer.js';
export type { RequestPart, ValidationIssue } from './types.js';
export { validationError, type ValidationMembers, type ValidationOptions } from './validation-error.js';
