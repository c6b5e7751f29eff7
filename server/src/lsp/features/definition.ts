import type { CancellationToken, DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definitionsAt } from '../../language/definition';
import { among } from './among';
import type { Feature } from './feature';

type Answer = LocationLink[] | Location[] | null;

/** Go to definition and declaration, which are the same here: peeking shows the whole of what is meant. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true, declarationProvider: true }),

  listen(session) {
    const { connection, client, guard } = session;
    const answer = (links: boolean | undefined) =>
      guard.request<DefinitionParams, Answer>(
        'definition',
        null,
        async (params, token: CancellationToken) => {
          const place = await among(session, params, token);
          if (!place) return null;
          const found = definitionsAt(place, place.offset);
          return links === true ? found : found.map(asLocation);
        },
      );
    connection.onDefinition(answer(client.textDocument?.definition?.linkSupport));
    connection.onDeclaration(answer(client.textDocument?.declaration?.linkSupport));
  },
};

const asLocation = ({ targetUri, targetSelectionRange }: LocationLink): Location => ({
  uri: targetUri,
  range: targetSelectionRange,
});
