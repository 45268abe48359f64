import type { ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { pageLanguage } from '../../core/document/language';
import type { OpenEssay } from '../state/reading-store';
import { regionAttribute } from '../state/regions';
import { passMenuKey } from './pass-menu-key';
import { useSettings } from '../state/settings-store';
import { useDisplay } from '../state/use-display';
import { setPage } from '../text/page-store';
import { Caret } from './Caret';
import { useWordsDrop } from './dragged-words';
import { EssayArticle } from './EssayArticle';
import { EssayClutter } from './EssayClutter';
import { EssayMenu } from './EssayMenu';
import { essayVariables } from '../ui/essay-variables';
import styles from './reader.module.css';
import { Handles } from './Handles';
import { MarkBar } from './MarkBar';
import { MovingBar } from './MovingBar';
import { NoteBeside } from './NoteBeside';
import { OverlapMenu } from './OverlapMenu';
import { Ruler } from './Ruler';
import { SelectionToolbar } from './SelectionToolbar';
import { Signs } from './Signs';
import { useCaretOnPage } from './use-caret';
import { useCursorOnPage } from './use-cursor';
import { useEssayPointer } from './use-essay-pointer';
import { useFitting } from './use-fitting';
import { useLeave } from './use-leave';
import { useMovedText } from './use-moved-text';
import { usePlace } from './use-place';
import { useReached } from './use-reached';
import { useSelectAll } from './use-select-all';
import { useSelectedText } from './use-selected-text';
import { useSentenceOnPage } from './use-sentence';
import { useTabFromText } from './use-tab-from-text';

interface Props {
  readonly open: OpenEssay;
  /** What stands beside the text, inside the sheet that scrolls. */
  readonly beside: ReactNode;
}

/** The reading pane: one sheet of paper with the essay's column and what stands beside it. */
export function Reader({ open, beside }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const fitting = useFitting(pane);
  const settings = useSettings((state) => state.settings);
  const { textSize } = settings;
  const display = useDisplay(open.essay.blocks);
  const language = pageLanguage(open.essay.blocks, display);

  useLayoutEffect(() => {
    setPage(column, sheet.current);
    return () => setPage(null, null);
  }, [column]);
  usePlace({ scroller, column, open, fitting, textSize });
  useMovedText(sheet, column);
  useSelectedText(column, open.text);
  useSelectAll();
  useLeave(scroller);
  useReached(scroller);
  useTabFromText();
  useCursorOnPage(scroller, column, open);
  const caret = useCaretOnPage({ scroller, column, open });
  useSentenceOnPage(scroller, column, open);
  const pointer = useEssayPointer(column, open.text);
  useWordsDrop();

  return (
    <div className={styles['pane']} ref={pane} data-mode={fitting.mode}>
      <div
        className={styles['scroller']}
        ref={scroller}
        tabIndex={0}
        onPointerDown={pointer.onPointerDown}
        onClick={pointer.onClick}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={(event) => passMenuKey(event, column)}
        onMouseOver={pointer.onMouseOver}
        onMouseLeave={pointer.onMouseLeave}
        {...{ [regionAttribute]: 'text' }}
      >
        <div
          className={styles['sheet']}
          ref={sheet}
          style={{
            ...essayVariables(settings, language),
            '--measure': fitting.measure,
            '--margin-width': `${fitting.margin}px`,
          }}
        >
          <EssayMenu column={column}>
            <EssayClutter open={open} />
            <EssayArticle open={open} columnRef={setColumn} />
            <Signs />
            <Handles />
            <Caret spot={caret} />
            {column !== null && beside}
          </EssayMenu>
        </div>
      </div>
      <Ruler scroller={scroller} open={open} />
      <NoteBeside blocks={open.essay.blocks} />
      <OverlapMenu />
      <MovingBar />
      {column !== null && (
        <>
          <SelectionToolbar pane={pane} column={column} scroller={scroller} />
          <MarkBar pane={pane} column={column} scroller={scroller} />
        </>
      )}
    </div>
  );
}
