import { codeActions } from './codeActions';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { hover } from './hover';

/** Every feature that answers the client. */
export const features: readonly Feature[] = [codeActions, completion, diagnostics, hover];
