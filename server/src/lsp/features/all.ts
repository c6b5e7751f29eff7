import { codeActions } from './codeActions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { folding } from './folding';
import { hover } from './hover';
import { outline } from './outline';
import { paste } from './paste';
import { selectionRanges } from './selectionRanges';

/** Every feature that answers the client. */
export const features: readonly Feature[] = [
  codeActions,
  completion,
  diagnostics,
  folding,
  hover,
  outline,
  paste,
  selectionRanges,
];
