// Flow style: `{ … }` and `[ … ]`, over as many lines as it takes.
import { tokens, type ValueContext } from './contexts';
import { afterFlowColon, colon, flowEnd, flowKey, flowPlain, words } from './patterns';
import { scopes } from './scopes';
import { include, type Rule } from './tm';

/** No part of a longer word. */
const wordStart = '(?<![^\\s{,\\[])';

/** Entries of the repository for lists and maps in flow style. */
export function flowEntries(contexts: readonly ValueContext[]): Record<string, readonly Rule[]> {
  const entries: Record<string, readonly Rule[]> = {
    'flow-keyed-plan': [
      ...contexts.filter(({ keys }) => keys !== undefined).map(flowKeyed),
      flowKeyedAs('plan'),
    ],
    'flow-keyed-agencies': [flowKeyedAs('agencies')],
    'flow-keyed-values': [flowKeyedAs('values')],
    'flow-plain': [{ match: flowPlain, name: scopes.line }],
  };
  for (const place of ['plan', 'agencies', 'values']) entries[`flow-map-${place}`] = [flowMap(place)];
  for (const context of contexts) {
    entries[`flow-list-${context.name}`] = [flowList(context)];
    entries[`flow-value-${context.name}`] = flowValue(context);
  }
  return entries;
}

const comma: Rule = { match: ',', name: scopes.comma };

function flowMap(place: string): Rule {
  return {
    name: scopes.flowMap,
    begin: '\\{',
    end: '\\}',
    beginCaptures: { 0: { name: scopes.mapBegin } },
    endCaptures: { 0: { name: scopes.mapEnd } },
    patterns: [comma, include(`flow-keyed-${place}`), include('flow-value-any')],
  };
}

function flowList(context: ValueContext): Rule {
  return {
    name: scopes.flowList,
    begin: '\\[',
    end: '\\]',
    beginCaptures: { 0: { name: scopes.listBegin } },
    endCaptures: { 0: { name: scopes.listEnd } },
    patterns: [
      comma,
      include(`flow-keyed-${context.pairs ?? 'plan'}`),
      include(`flow-value-${context.name}`),
    ],
  };
}

function flowKeyed(context: ValueContext): Rule {
  return {
    begin: `${wordStart}(${words(context.keys ?? [])})(${colon})${afterFlowColon}`,
    end: '(?=[,}\\]])',
    beginCaptures: { 1: { name: scopes.key }, 2: { name: scopes.colon } },
    patterns: [include(`flow-value-${context.name}`)],
  };
}

function flowKeyedAs(place: string): Rule {
  return {
    match: `${wordStart}(${flowKey})(${colon})${afterFlowColon}`,
    captures: { 1: { patterns: [include(`key-${place}`)] }, 2: { name: scopes.colon } },
  };
}

function flowValue(context: ValueContext): readonly Rule[] {
  return [
    include('comment'),
    include('properties'),
    include('alias'),
    include(`flow-list-${context.name}`),
    include(`flow-map-${context.pairs ?? 'plan'}`),
    ...tokens(context, flowEnd),
    include('quoted'),
    include('flow-plain'),
  ];
}
