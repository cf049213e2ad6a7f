/**
 * What marks an error as one of ours, whichever copy of the package made it, in whichever realm or module format. Its
 * value is what the error was given, which only the copy that made it reads.
 */
export const brand: unique symbol = /* @__PURE__ */ Symbol.for('@codes/http-error') as never;
