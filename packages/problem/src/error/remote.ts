const remote: unique symbol = /* @__PURE__ */ Symbol.for('@codes/remote-error') as never;

/** Marks an error as one that another server answered with: its status says nothing of the request answered here. */
export function markRemote(error: object): void {
  // Not by a plain descriptor: somebody may have given `get` or the like to Object.prototype.
  Object.defineProperty(error, remote, Object.assign(Object.create(null) as object, { value: true }));
}

/** Whether another server answered with an error, as far as this package made it. Never throws. */
export function isRemote(error: object): boolean {
  try {
    return remote in error;
  } catch {
    return false;
  }
}
