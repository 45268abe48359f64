import { Menu } from '@base-ui/react/menu';
import type { EssayId } from '../../core/ids';
import type { EssayGroup } from '../../core/library/listing';
import { useWords } from '../i18n/use-words';
import { exportEssays } from '../state/export-store';
import { restoreBundled, useMissesBundled } from '../state/removal';
import { CommandItem } from '../ui/CommandItem';
import menu from '../ui/menu.module.css';
import { MoveEssays } from './CategoryChoice';
import { CategoryMenu } from './CategoryMenu';
import { CollectionMenu } from './CollectionMenu';

/** What can be done with a group of the list. */
export function GroupMenu({ group }: { readonly group: EssayGroup }) {
  if (group.kind === 'category') return <CategoryMenu category={group.category} />;
  const essays = group.essays.map(({ entry }) => entry.id);
  if (group.kind === 'own') return <OwnMenu essays={essays} />;
  if (group.collection.bundled) return <BundledMenu essays={essays} />;
  return <CollectionMenu collection={group.collection} />;
}

interface Props {
  /** Those that the group shows. */
  readonly essays: readonly EssayId[];
}

function OwnMenu({ essays }: Props) {
  return (
    <>
      <CommandItem id="import" />
      <CommandItem id="import-folder" />
      {essays.length > 0 && (
        <>
          <Menu.Separator className={menu['rule']} />
          <ShownEssays essays={essays} />
        </>
      )}
    </>
  );
}

function BundledMenu({ essays }: Props) {
  const { library } = useWords();
  const missesSome = useMissesBundled();
  return (
    <>
      <ShownEssays essays={essays} />
      {missesSome && (
        <Menu.Item className={menu['item']} onClick={() => void restoreBundled()}>
          {library.restoreBundled}
        </Menu.Item>
      )}
    </>
  );
}

function ShownEssays({ essays }: Props) {
  const { commands } = useWords();
  return (
    <>
      <MoveEssays essays={essays} />
      <Menu.Item className={menu['item']} onClick={() => exportEssays(essays)}>
        {commands.export}
      </Menu.Item>
    </>
  );
}
