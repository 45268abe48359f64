import { useState } from 'react';
import type { Version } from '../../core/annotation/past';
import { readWords, withoutLinks } from '../../core/annotation/quotation';
import { characters } from '../../core/document/essay';
import { failureSentence } from '../../core/words/failure-sentence';
import { useWords } from '../i18n/use-words';
import type { OpenVersions } from '../state/versions-store';
import { closeVersions, restoreVersion, useVersions } from '../state/versions-store';
import buttons from '../ui/button.module.css';
import { Modal } from '../ui/Modal';
import { rove } from '../ui/rove';
import styles from './versions-dialog.module.css';

/** 历史版本: what a comment, or 我的心得, said before; any of it comes back (reliability.md 2.8). */
export function VersionsDialog() {
  const words = useWords();
  const dialog = useVersions((state) => state.dialog);
  // What fades out is what was there.
  const [last, setLast] = useState(dialog);
  if (dialog !== null && dialog !== last) setLast(dialog);
  return (
    <Modal
      open={dialog !== null}
      title={last?.target === null ? words.versions.titleOfReflection : words.versions.title}
      className={styles['dialog']}
      focus="[aria-current]"
      onClose={closeVersions}
    >
      {last !== null && <Body dialog={last} />}
    </Modal>
  );
}

function Body({ dialog: { found } }: { readonly dialog: OpenVersions }) {
  const words = useWords();
  if (!found.ok)
    return <p className={styles['instead']}>{failureSentence(found.failure, words)}</p>;
  const [first, ...others] = found.value;
  if (first === undefined) return <p className={styles['instead']}>{words.versions.none}</p>;
  return <Versions versions={[first, ...others]} />;
}

/** The list at the left, one of them in full at the right. Arrow keys walk through the list. */
function Versions({ versions }: { readonly versions: readonly [Version, ...Version[]] }) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const chosen = versions[at] ?? versions[0];
  return (
    <>
      <ul className={styles['list']} aria-label={words.versions.list} onKeyDown={rove}>
        {versions.map((version, index) => (
          <li key={version.text}>
            <button
              type="button"
              className={styles['version']}
              aria-current={index === at || undefined}
              tabIndex={index === at ? 0 : -1}
              data-rove=""
              onClick={() => setAt(index)}
              onFocus={() => setAt(index)}
            >
              <span className={styles['facts']}>
                <time>{words.versions.time(version.at)}</time>
                <span>{words.library.length(characters(readWords(version.text)))}</span>
              </span>
              <span className={styles['line']} lang="zh-CN">
                {withoutLinks(version.text).trim().split('\n')[0]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <section className={styles['text']} aria-label={words.versions.text} tabIndex={0}>
        <p lang="zh-CN">{withoutLinks(chosen.text)}</p>
      </section>
      <footer className={styles['footer']}>
        <span className={styles['hint']}>{words.versions.hint}</span>
        <button
          type="button"
          className={`${buttons['solid']} ${buttons['primary']}`}
          onClick={() => restoreVersion(chosen)}
        >
          {words.versions.restore}
        </button>
      </footer>
    </>
  );
}
