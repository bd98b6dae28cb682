/**
 * The version of the road from bytes to observations. Raise it when a change alters what is read from a paper: held
 * papers are then offered to be read again, and the library shows what changed.
 */
export const readerVersion = 11;
