/** Rule of a grant whose app no list has explained yet: kept to be explained later, and no evidence of anything until then. */
export const openGrant = "grant:open";
