import { render } from 'preact';
import '../../shared/view/styles/tokens.css';
import '../../shared/view/styles/base.css';
import '../../shared/view/styles/controls.css';
import '../../shared/view/styles/shell.css';
import '../../shared/view/styles/library.css';
import './options.css';
import { applyTheme } from '../../shared/view/preferences.ts';
import { Options } from './Options.tsx';

applyTheme();
render(<Options />, document.querySelector('#options')!);
