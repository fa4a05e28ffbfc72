/** What may follow a seller's own name on a statement. */
export const sellerWords: ReadonlySet<string> = new Set(
  "inc llc ltd co corp gmbh ag bv pbc labs ai io com app dev net org subscription subscr sub pro plus premium team teams max basic monthly annual yearly usage credits api help www san new london".split(
    " ",
  ),
);
