import type { DocumentLink } from 'vscode-languageserver-types';
import { factsOf } from '../handbook/editions';
import { documents } from '../handbook/sources';
import { keptWith } from '../plan/model/kept';
import type { ObjectNode, StringNode } from '../plan/model/nodes';
import { absolute, type Mark, type Piece } from '../plan/model/piece';
import type { contactObject } from '../plan/schema/contact';
import { suppressionsOf } from '../plan/suppressions';
import { ruleOf } from '../rules/registry';
import { addressesIn, mailTo } from './addresses';
import type { PageOf } from './diagnostics';
import { plainTooltip } from './markdown';
import { firstLineOf, Movable } from './movable';
import { type Among, planBehind } from './otherPlans';
import { movedRange, rangeOfMark } from './ranges';

/** A link and the words it stands on. */
interface Linked {
  readonly mark: Mark;
  readonly target: string;
  readonly tooltip: string;
}

/**
 * What can be followed in a plan: addresses of the web, plans of the workspace, e-mail addresses of contacts, the
 * handbook of the edition, and the pages of rules that a comment turns off.
 */
export function documentLinks(among: Among, pageOf: PageOf): DocumentLink[] {
  const { plan } = among;
  const linked = [
    ...planLinks(among),
    ...handbookLinks(among),
    ...mailLinks(among),
    ...ruleLinks(among, pageOf),
  ];
  return [
    ...plan.pieces.flatMap((piece) => webLinks(piece).at(firstLineOf(plan, piece))),
    ...distinct(linked).map(({ mark, ...link }) => ({ range: rangeOfMark(plan.lines, mark), ...link })),
  ];
}

/** What aliases bring to several places stands in one. */
function distinct(links: readonly Linked[]): Linked[] {
  const seen = new Set<number>();
  return links.filter(({ mark }) => {
    const { start } = absolute(mark);
    return !seen.has(start) && seen.add(start);
  });
}

const webLinks = keptWith(
  (piece: Piece) =>
    new Movable(
      addressesIn(piece.text).map(
        (address): DocumentLink => ({
          range: piece.lines.rangeOf(address),
          target: address.url,
          tooltip: 'Open the page',
        }),
      ),
      (links, lines) => links.map((link) => ({ ...link, range: movedRange(link.range, lines) })),
    ),
);

function planLinks(among: Among): Linked[] {
  const { root, commitments } = among.plan;
  return [
    planLink(among, root?.get('previous-plan'), 'Open the previous plan'),
    planLink(among, root?.get('translation-of'), 'Open the plan that this one translates'),
    ...commitments.map(({ node }) =>
      planLink(
        among,
        node.get('continues')?.get('plan'),
        'Open the plan of the commitment that this one carries on',
      ),
    ),
  ].flatMap((link) => link ?? []);
}

function planLink(among: Among, node: StringNode | undefined, tooltip: string): Linked | undefined {
  const digest = node && planBehind(among, node.value);
  return digest && { mark: node, target: digest.uri, tooltip };
}

function handbookLinks({ plan: { root, frame } }: Among): Linked[] {
  const edition = root?.get('edition');
  const { title, url } = documents[factsOf(frame.edition).document] as { title: string; url?: string };
  return edition && url !== undefined ? [{ mark: edition, target: url, tooltip: `Open the ${title}` }] : [];
}

type Contact = ObjectNode<typeof contactObject.fields>;

function mailLinks({ plan: { root, frame, commitments } }: Among): Linked[] {
  const contacts = [
    root?.get('contact'),
    ...[...frame.agencies.values()].map(({ node }) => node?.get('contact')),
    ...commitments.map(({ node }) => node.get('contact')),
  ];
  return contacts.flatMap((contact) => (contact ? mailLink(contact) : []));
}

function mailLink(contact: Contact): Linked[] {
  const email = contact.get('email');
  const target = email && mailTo(email.value);
  const name = contact.get('name')?.value ?? 'this person';
  return email && target !== undefined
    ? [{ mark: email, target, tooltip: `Write to ${plainTooltip(name)}` }]
    : [];
}

function ruleLinks({ plan }: Among, pageOf: PageOf): Linked[] {
  return suppressionsOf(plan).flatMap(({ codes }) =>
    codes.flatMap(({ code, mark }) => {
      const target = pageOf(code);
      const rule = ruleOf(code);
      return rule && target !== undefined
        ? [{ mark, target, tooltip: `Read about this check: ${rule.title}` }]
        : [];
    }),
  );
}
