/** Registers every custom element; one line each. */
