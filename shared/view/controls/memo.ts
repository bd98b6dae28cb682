import { type ComponentChild, type ComponentClass, Component } from 'preact';

/** A component that is drawn again only when one of its properties is another one. It may use no hooks. */
export function memo<Props extends object>(draw: (props: Props) => ComponentChild): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const now = this.props as Props;
      // No list of names: hundreds of cells are asked in one frame.
      for (const name in next) if (next[name] !== now[name]) return true;
      return false;
    }

    override render(props: Props): ComponentChild {
      return draw(props);
    }
  };
}
