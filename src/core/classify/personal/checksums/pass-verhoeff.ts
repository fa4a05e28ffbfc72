const product = "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
const permutation = "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

/** Whether a run of digits passes Verhoeff's dihedral check (J. Verhoeff, 1969). */
export function passVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (digit < 0 || digit > 9) return false;
    const permuted = permutation.charCodeAt((i % 8) * 10 + digit) - 48;
    check = product.charCodeAt(check * 10 + permuted) - 48;
  }
  return digits.length > 1 && check === 0;
}
