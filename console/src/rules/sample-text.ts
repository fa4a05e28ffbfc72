/** What the sample holds until one pastes an own text: the things people paste every day. Names and numbers are made up. */
export const sampleText = `Hi Jonas, the refund for Marie Keller (marie.keller@kunde7.de, +49 30 901820) is still open.
Card 4539 1488 0343 6467, IBAN DE89 3704 0044 0532 0130 00.
Our process for refunds: 1. check the order 2. ask the customer 3. book it.`;
