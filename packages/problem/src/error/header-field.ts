/**
 * A header field that an option of an error becomes: the field's name, the option's, and what makes the field value of
 * the option's value, which is `undefined` where no legal one can be made. Never throws.
 */
export type HeaderField = readonly [name: string, option: string, build: (value: never) => string | undefined];
