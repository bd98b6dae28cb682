import '../../shared/view/styles/tokens.css';
import '../../shared/view/styles/base.css';
import '../../shared/view/styles/controls.css';
import '../../shared/view/styles/shell.css';
import '../../shared/view/styles/library.css';
import '../../shared/view/styles/capture.css';
import '../../shared/view/styles/compare.css';
import './panel.css';

/** For a panel that is out of sight, where no frame is painted, in milliseconds. */
const longest = 200;

/** Settles when the first words, which stand in the page itself, have been painted. */
const painted = new Promise<void>((go) => {
  requestAnimationFrame(() => setTimeout(go));
  setTimeout(go, longest);
});

// Everything else comes after them: loading it would hold their frame up.
await painted;
await import('./main.tsx');
