/** What the sample holds until one pastes an own text: the things people paste every day. */
export const sampleText = `Hi Jonas, the refund for Marie Keller (marie.keller@kunde.example, +49 30 901820) is still open.
Card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00.
Our process for refunds: 1. check the order 2. ask the customer 3. book it.`;
