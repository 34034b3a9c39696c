/** An attribution and its month in two parts: who, and behind it where and when. */
export function whoAndWhere(attribution: string, area: string | undefined, month: string | undefined) {
  const behind = area === undefined ? '' : `, ${area}`;
  const hasArea = behind !== '' && attribution.endsWith(behind);
  const when = month === undefined ? '' : ` · ${month}`;
  return hasArea
    ? { who: attribution.slice(0, -behind.length), place: `${behind}${when}` }
    : { who: attribution, place: when };
}
