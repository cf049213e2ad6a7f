/** A field that an answer names: its name, what makes its value of an argument, and whether `null` may decline it. */
export type ResponseField = readonly [name: string, build: (value: never) => string | undefined, declinable: boolean];
