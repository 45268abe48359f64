import type { DragEvent } from 'react';
import type { AnnotationId } from '../../core/ids';
import { isAnnotationId } from '../../core/ids';

/** What a drag of annotations carries within Meipi, beside their words. */
const type = 'application/x-meipi-annotations';

/** Makes a drag one of annotations. */
export function dragAnnotations(transfer: DataTransfer, ids: readonly AnnotationId[]): void {
  transfer.setData(type, ids.join(' '));
}

export function areAnnotationsDragged({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes(type);
}

/** The annotations that are dropped; none where it is something else. */
export function droppedAnnotations({ dataTransfer }: DragEvent): readonly AnnotationId[] {
  return dataTransfer.getData(type).split(' ').filter(isAnnotationId);
}
