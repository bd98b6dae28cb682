import { useQuery, valueOf } from '../../shared/view/hooks/useQuery.ts';
import { paths } from '../routes.ts';
import { library } from '../state/library.ts';

/** Asks the browser extension for what it has captured since; known once it has handed its library over. */
export function ExtensionCard() {
  const extension = valueOf(useQuery(library.value, (held) => held.setting('extension'), []));
  return (
    <section class="card">
      <h2>Papers captured in the browser</h2>
      {extension ? (
        <>
          <p class="soft">The extension keeps what you capture on councils’ sites. You see what is new before anything is written here.</p>
          <div class="button-row"><a class="button" href={paths.receive(extension)}>Ask the extension for what is new</a></div>
        </>
      ) : (
        <p class="soft">In the extension’s panel choose “Open in Like for Like”. From then on you can ask for what is new from here.</p>
      )}
    </section>
  );
}
