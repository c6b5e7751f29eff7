import { type Alias, isAlias, isNode, type Node, visit } from 'yaml';
import { addUnder } from '../lists';
import type { Piece } from '../model/piece';
import { firstIndex } from '../text/lines';

/** A YAML node and the piece it stands in. */
export interface Anchored {
  readonly piece: Piece;
  readonly node: Node;
}

const mayHoldAnchor = /(?:^|[\s[{,:-])&[^\s,[\]{}]/;

/** The anchors of a plan, over all its pieces. An alias means the last anchor of its name before it. */
export class Anchors {
  readonly #byName = new Map<string, Anchored[]>();

  /** Are there any? */
  get any(): boolean {
    return this.#byName.size > 0;
  }

  /** Adds the anchors of a piece; pieces come in the order of the text. */
  add(piece: Piece, contents: Node | null): void {
    if (!contents || !mayHoldAnchor.test(piece.text)) return;
    visit(contents, (_, node) => {
      if (!isNode(node) || isAlias(node) || node.anchor === undefined) return;
      addUnder(this.#byName, node.anchor, { piece, node });
    });
  }

  /** What an alias stands for; undefined where no such anchor comes before it. */
  resolve(piece: Piece, alias: Alias): Anchored | undefined {
    const place = piece.base + (alias.range?.[0] ?? 0);
    const anchored = this.#byName.get(alias.source);
    if (!anchored) return undefined;
    return anchored[firstIndex(anchored.length, (index) => placeOf(anchored[index]!) >= place) - 1];
  }
}

const placeOf = ({ piece, node }: Anchored): number => piece.base + (node.range?.[0] ?? 0);
