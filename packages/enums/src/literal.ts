/**
 * Whether a type is one number literal: not `number`, and not a number that carries a brand, whose value nobody knows
 * either. Only of a literal is the key of a record a required one.
 */
export type IsLiteral<Code extends number> = {} extends Record<Code, 1> ? false : true;
