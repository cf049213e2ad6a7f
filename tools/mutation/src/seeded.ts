// By its path: in the tests that run here, its name leads to this file.
import fastCheck from '../node_modules/fast-check/lib/fast-check.js';

// What is killed today is killed tomorrow; and a mutant needs no smallest counterexample.
fastCheck.configureGlobal({ seed: 1, endOnFailure: true });

export default fastCheck;
