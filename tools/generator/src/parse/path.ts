/** The way from a document's root to a value: field names and item numbers. */
export type Path = readonly (string | number)[];
