/** What a fix of a rule may bring to light, by the codes of the rules that then speak, and why that is right. */
export interface Exception {
  readonly codes: readonly string[];
  readonly reason: string;
}

export const exceptions: Readonly<Record<string, Exception>> = {
  'format-version': {
    codes: ['english-version'],
    reason: 'A new plan in Spanish has no English version yet, and its author should know that it needs one.',
  },
  'missing-field': {
    codes: [
      'commitment-outside-period',
      'longer-than-two-years',
      'missing-field',
      'plan-period-end',
      'plan-period-length',
      'yearly-milestone',
    ],
    reason: 'Without a period nothing could be held against it.',
  },
  'yaml-syntax': {
    codes: ['yaml-syntax'],
    reason:
      'Of a part that cannot be read only the first mistake is told: the next shows once it is put right.',
  },
  'longer-than-two-years': {
    codes: ['yearly-milestone'],
    reason: 'With the first milestone of all, the years of the commitment are counted.',
  },
};
