/**
 * Wilson score interval for a proportion, 95 % by default, in per cent.
 *
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927); the form
 * without continuity correction, as R. G. Newcombe, Statistics in Medicine 17 (1998), method 3. Newcombe's worked
 * example: 81 of 263 gives 25.53 % to 36.62 %.
 *
 * @param numerator how many have the property, 0 to `denominator`
 * @param denominator how many were looked at, 1 or more
 */
export function wilsonInterval(numerator: number, denominator: number, z = 1.959964): { low: number; high: number } {
  if (!(denominator >= 1 && numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`No interval for ${numerator} of ${denominator}`);
  }
  const share = numerator / denominator;
  const middle = share + z ** 2 / (2 * denominator);
  const reach = z * Math.sqrt((share * (1 - share) + z ** 2 / (4 * denominator)) / denominator);
  const scale = 1 + z ** 2 / denominator;
  return { low: (100 * Math.max(0, middle - reach)) / scale, high: 100 * Math.min(1, (middle + reach) / scale) };
}
