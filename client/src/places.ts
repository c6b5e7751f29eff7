// What a click on a lens does: it shows the places that the lens speaks of.
import { commands, type Disposable, Location, Position, Range, Uri } from 'vscode';
import type { Place } from '../../server/src/lsp/protocol';

/** Shows places in a peek window. For lenses only, so not in the palette. */
export const showPlacesCommand = 'ogpplan.showPlaces';

/** Registers the command; its arguments are those of `ClientOptions.showPlaces`. */
export function registerShowPlaces(): Disposable {
  return commands.registerCommand(
    showPlacesCommand,
    (uri: string, position: Place['range']['start'], places: readonly Place[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        new Position(position.line, position.character),
        places.map(locationOf),
      ),
  );
}

const locationOf = ({ uri, range: { start, end } }: Place): Location =>
  new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character));
