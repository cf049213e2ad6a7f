export { isValidationError, issueLimit, validationIssues } from './issues.js';
export type { RequestPart, ValidationIssue } from './types.js';
export { validationError, type ValidationMembers, type ValidationOptions } from './validation-error.js';
