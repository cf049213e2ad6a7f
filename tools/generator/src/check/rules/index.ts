import type { Rule } from '../rule.ts';
import { aliasCollision } from './alias-collision.ts';
import { aliasConstant } from './alias-constant.ts';
import { calendarDate } from './calendar-date.ts';
import { codeOrder } from './code-order.ts';
import { contentInformational } from './content-informational.ts';
import { contentNullBody } from './content-null-body.ts';
import { controlCharacter } from './control-character.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateConstant } from './duplicate-constant.ts';
import { duplicateField } from './duplicate-field.ts';
import { duplicateHeaderRule } from './duplicate-header-rule.ts';
import { duplicatePhrase } from './duplicate-phrase.ts';
import { duplicateRegistry } from './duplicate-registry.ts';
import { duplicateProblem } from './duplicate-problem.ts';
import { fieldOption } from './field-option.ts';
import { lifecycleExpiry } from './lifecycle-expiry.ts';
import { nullBodyRegistry } from './null-body-registry.ts';
import { problemMembers } from './problem-members.ts';
import { problemSchema } from './problem-schema.ts';
import { statusName } from './status-name.ts';
import { redirectClass } from './redirect-class.ts';
import { referenceSection } from './reference-section.ts';
import { referenceUrl } from './reference-url.ts';
import { registryName } from './registry-name.ts';
import { standardComplete } from './standard-complete.ts';
import { standardRange } from './standard-range.ts';
import { standardRegistry } from './standard-registry.ts';
import { unknownHeader } from './unknown-header.ts';
import { unusedName } from './unused-name.ts';

/** Every check of meaning. A new one is a file beside this one and a line here. */
export const rules: readonly Rule[] = [
  aliasCollision,
  aliasConstant,
  calendarDate,
  codeOrder,
  contentInformational,
  contentNullBody,
  controlCharacter,
  duplicateCode,
  duplicateConstant,
  duplicateField,
  duplicateHeaderRule,
  duplicatePhrase,
  duplicateRegistry,
  duplicateProblem,
  fieldOption,
  lifecycleExpiry,
  nullBodyRegistry,
  problemMembers,
  problemSchema,
  statusName,
  redirectClass,
  referenceSection,
  referenceUrl,
  registryName,
  standardComplete,
  standardRange,
  standardRegistry,
  unknownHeader,
  unusedName,
];
