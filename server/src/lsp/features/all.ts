import { alive } from './alive';
import { checkAll } from './checkAll';
import { codeActions } from './codeActions';
import { codeLenses } from './codeLenses';
import { completion } from './completion';
import { definition } from './definition';
import { diagnostics } from './diagnostics';
import type { Feature } from './feature';
import { folding } from './folding';
import { formatting } from './formatting';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { linkedEditing } from './linkedEditing';
import { links } from './links';
import { movedFiles } from './movedFiles';
import { newPlan } from './newPlan';
import { onTyping } from './onTyping';
import { outline } from './outline';
import { paste } from './paste';
import { references } from './references';
import { rename } from './rename';
import { selectionRanges } from './selectionRanges';
import { semanticTokens } from './semanticTokens';
import { workspaceSymbols } from './workspaceSymbols';

/** Every feature that answers the client. */
export const features: readonly Feature[] = [
  alive,
  checkAll,
  codeActions,
  codeLenses,
  completion,
  definition,
  diagnostics,
  folding,
  formatting,
  hover,
  inlayHints,
  linkedEditing,
  links,
  movedFiles,
  newPlan,
  onTyping,
  outline,
  paste,
  references,
  rename,
  selectionRanges,
  semanticTokens,
  workspaceSymbols,
];
