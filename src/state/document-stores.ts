/** The stores of y-indexeddb: the changes of a document, and values beside it. */
export const UPDATES = 'updates';
export const BESIDE = 'custom';
