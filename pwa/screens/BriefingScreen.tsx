import '../../shared/view/styles/compare.css';
import '../../shared/view/styles/briefing.css';
import '../../shared/view/styles/library.css';
import { useQuery } from '../../shared/view/hooks/useQuery.ts';
import { BriefingEditor } from '../briefing/BriefingEditor.tsx';
import { BriefingList } from '../briefing/BriefingList.tsx';
import { parseBody } from '../briefing/briefingBody.ts';
import { type Route, paths } from '../routes.ts';
import { library } from '../state/library.ts';

/** Briefings: comparisons put together for a meeting. */
export function BriefingScreen({ route }: { route: Extract<Route, { screen: 'briefing' }> }) {
  const briefings = useQuery(library.value, (held) => held.briefings(), []);
  if (briefings.state !== 'ready') return <div class="page" aria-busy="true" />;
  if (!route.id) return <BriefingList briefings={briefings.value} />;
  const briefing = briefings.value.find(({ id }) => id === route.id);
  if (!briefing) return <Unreadable title="This briefing is not here" words="It may have been removed, or the link may come from somebody else’s library. Ask them for the briefing as a file." />;
  const body = parseBody(briefing.body);
  if (!body.ok) return <Unreadable title={briefing.title} words={body.problem.message} />;
  return <BriefingEditor key={briefing.id} briefing={briefing} body={body.value} />;
}

function Unreadable({ title, words }: { title: string; words: string }) {
  return (
    <div class="page stack">
      <h1>{title}</h1>
      <p>{words}</p>
      <div class="button-row"><a class="button button--primary" href={paths.briefing()}>See your briefings</a></div>
    </div>
  );
}
