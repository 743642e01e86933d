/** What is wrong with a pack: where, what, and what to do about it. */
export type Finding = Readonly<{ place: string; problem: string; mend: string }>
