/**
 * What marks an error as one of ours, whichever copy of the package made it, in whichever realm or module format.
 */
export const brand: unique symbol = /* @__PURE__ */ Symbol.for('@codes/http-error') as never;
