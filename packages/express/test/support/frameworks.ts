import express from 'express';
import express4 from 'express4';

/** The versions of Express that every behaviour is tested with. */
export const frameworks: readonly [name: string, express: typeof express][] = [
  ['Express 5', express],
  ['Express 4', express4],
];
