import type { CategoryId, EssayId } from '../../core/ids';
import { categoryId } from '../../core/ids';
import type { Category } from '../../core/library/category';
import type { CategoryEdit } from '../../core/library/library-edit';
import { canMove } from '../../core/library/library-edit';
import { editLibrary } from './library-edits';
import { useLibrary } from './library-store';
import { currentWords } from './settings-store';

/** Makes a category in another one (null: at the top), with these essays in it. */
export function makeCategory(
  name: string,
  parent: CategoryId | null,
  essays: readonly EssayId[],
): Promise<boolean> {
  const id = categoryId(crypto.randomUUID());
  const edits = essays.map((essay) => ({ essay, own: { category: id } }));
  const made: CategoryEdit = { id, name, parent, gone: false };
  const said = currentWords().shelving.created(name);
  return editLibrary({ essays: edits, categories: [made] }, said);
}

export function renameCategory(category: Category, name: string): Promise<boolean> {
  return change({ ...category, name }, currentWords().shelving.renamed(name));
}

/** Deletes a category; what is in it shows in the one around it, or where it came in. */
export function deleteCategory(category: Category): Promise<boolean> {
  return change({ ...category, gone: true }, currentWords().shelving.deleted(category.name));
}

/** Puts a category into another one (null: to the top), unless that is in itself. */
export async function moveCategory(id: CategoryId, parent: CategoryId | null): Promise<void> {
  const { categories } = useLibrary.getState().catalog;
  const category = categories.find((one) => one.id === id);
  if (category === undefined || !canMove(categories, id, parent)) return;
  await change({ ...category, parent }, currentWords().shelving.categoryMoved(category.name));
}

/** Puts essays into a category; null takes them out of theirs. */
export function moveEssays(ids: readonly EssayId[], into: Category | null): Promise<boolean> {
  const { shelving } = currentWords();
  const essays = ids.map((essay) => ({ essay, own: { category: into?.id ?? null } }));
  const said =
    into === null ? shelving.takenOut(ids.length) : shelving.moved(ids.length, into.name);
  return editLibrary({ essays, categories: [] }, said);
}

function change({ id, name, parent, gone }: CategoryEdit, said: string): Promise<boolean> {
  return editLibrary({ essays: [], categories: [{ id, name, parent, gone }] }, said);
}
