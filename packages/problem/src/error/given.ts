// It has no description: that would be a part of every bundle.
/** Where an error keeps what it was given. Private: an error of another copy of the package has a key of its own. */
export const given: unique symbol = /* @__PURE__ */ Symbol() as never;
