/** How a browser reaches a passkey, as WebAuthn Level 3 names it (section 5.8.4). */
export const passkeyTransports = ["ble", "hybrid", "internal", "nfc", "usb"] as const;
