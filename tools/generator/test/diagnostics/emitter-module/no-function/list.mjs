export const emit = 1;
