import { Menu } from '@base-ui/react/menu';
import type { EssayId } from '../../core/ids';
import type { Category } from '../../core/library/category';
import { categoryTree } from '../../core/library/category';
import { canMove } from '../../core/library/library-edit';
import { useWords } from '../i18n/use-words';
import { moveCategory, moveEssays } from '../state/categories';
import { askOfLibrary } from '../state/library-dialogs';
import { useLibrary } from '../state/library-store';
import menu from '../ui/menu.module.css';
import { Submenu } from '../ui/Submenu';
import styles from './category-choice.module.css';

/** Where essays are put: a category, none, or a new one. */
export function MoveEssays({ essays }: { readonly essays: readonly EssayId[] }) {
  const { shelving } = useWords();
  const entries = useLibrary(({ catalog }) => catalog.entries);
  const isInAny = entries.some(({ id, own }) => own.category !== null && essays.includes(id));
  return (
    <Submenu long label={shelving.move}>
      <Categories can={() => true} onChoose={(category) => void moveEssays(essays, category)} />
      {isInAny && (
        <Menu.Item className={menu['item']} onClick={() => void moveEssays(essays, null)}>
          {shelving.noCategory}
        </Menu.Item>
      )}
      <Menu.Item
        className={menu['item']}
        onClick={() => askOfLibrary({ kind: 'new-category', parent: null, essays })}
      >
        {shelving.newCategory}
      </Menu.Item>
    </Submenu>
  );
}

/** Where a category is put: into another one that is not in itself, or to the top. */
export function MoveCategory({ category }: { readonly category: Category }) {
  const { shelving } = useWords();
  const categories = useLibrary(({ catalog }) => catalog.categories);
  const can = (into: Category) => canMove(categories, category.id, into.id);
  const isInner = category.parent !== null;
  if (!isInner && !categories.some((one) => !one.gone && can(one))) return null;
  return (
    <Submenu long label={shelving.moveCategory}>
      <Categories can={can} onChoose={(into) => void moveCategory(category.id, into.id)} />
      {isInner && (
        <Menu.Item className={menu['item']} onClick={() => void moveCategory(category.id, null)}>
          {shelving.top}
        </Menu.Item>
      )}
    </Submenu>
  );
}

interface CategoriesProps {
  readonly can: (category: Category) => boolean;
  readonly onChoose: (category: Category) => void;
}

/** The categories as they stand in one another. */
function Categories({ can, onChoose }: CategoriesProps) {
  const categories = useLibrary(({ catalog }) => catalog.categories);
  const places = categoryTree(categories);
  if (places.length === 0) return null;
  return (
    <>
      {places.map(({ category, depth }) => (
        <Menu.Item
          key={category.id}
          className={`${menu['item']} ${styles['category']}`}
          style={{ '--depth': depth }}
          disabled={!can(category)}
          onClick={() => onChoose(category)}
        >
          <span lang="zh-CN">{category.name}</span>
        </Menu.Item>
      ))}
      <Menu.Separator className={menu['rule']} />
    </>
  );
}
