/** What a coordinator's link is sent with, in plain words. */
export const linkText = ({
  study,
  address,
  until,
}: {
  study: string;
  address: string;
  /** The last day, as it is written out. */
  until: string;
}): string =>
  [
    'Hello,',
    `This is your own page in the study “${study}”. There you see what we heard about your area, say whether we got it right, and decide which of your words may be printed. Three minutes are enough, and a phone will do.`,
    address,
    `It is meant for you alone, so please do not pass it on. It works until ${until}. If anything is unclear, just answer this message.`,
  ].join('\n\n');
