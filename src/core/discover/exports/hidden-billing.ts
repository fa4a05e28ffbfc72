const stores: readonly { readonly form: RegExp; readonly name: string }[] = [
  { form: /\b(?:APPLE|ITUNES)\.COM\s*\/?\s*BILL|\bAPPLE SERVICES\b|\bAPL\*\s*(?:APPLE|ITUNES)|\bITUNES STORE\b|^APPLE$/i, name: "Apple" },
  { form: /\bGOOGLE\s*\*?\s*(?:PLAY|PLAY APPS)\b|\bGOOGLE PLAY\b|\bPLAY\.GOOGLE\.COM\b/i, name: "Google Play" },
];

/** The store whose in-app billing hides which app was paid (`APPLE.COM/BILL`), or null. */
export function hiddenBilling(descriptor: string): string | null {
  return stores.find(({ form }) => form.test(descriptor.slice(0, 300)))?.name ?? null;
}
