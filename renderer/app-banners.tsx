import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ContractError, OpenedPlan } from '../shared/contract.ts';
import { countText } from '../shared/words/en.ts';
import { noticeText } from '../shared/words/notice-text.ts';
import { READ_ONLY_TEXT } from '../shared/words/rejection-text.ts';
import { contractErrorText } from '../shared/words/storage-text.ts';
import { useAction } from './actions/hooks.ts';
import styles from './app-banners.module.css';
import { AppGuide } from './app-guide.tsx';
import { IdeaBanner } from './app-idea-banner.tsx';
import { ReviewBanner } from './app-review-banner.tsx';
import { usePlanState, usePlanStore } from './plan/hooks.ts';
import { Banner } from './ui/banner.tsx';
import { Button } from './ui/button.tsx';
import { IconButton } from './ui/icon-button.tsx';

/** What stays on the screen until it is over: nobody answers, not saved, file behind, read only; and notices. */
export function AppBanners() {
  const { connection, readOnly, save, waiting, notices } = usePlanState(
    useShallow((state) => ({
      connection: state.connection,
      readOnly: state.opened?.readOnly ?? null,
      save: state.opened?.save ?? null,
      waiting: state.opened?.pending.length ?? 0,
      notices: state.notices,
    })),
  );
  const store = usePlanStore();
  return (
    <div className={styles.banners}>
      {connection === 'unreachable' && <Unreachable waiting={waiting} />}
      {connection !== 'unreachable' && save?.state === 'not-saved' && (
        <NotSaved count={save.unsavedChanges} error={save.error} />
      )}
      {save?.state === 'file-behind' && <FileBehind error={save.error} />}
      {readOnly !== null && <ReadOnly why={readOnly} />}
      {notices.map(({ id, notice }) => (
        <Banner
          key={id}
          tone="info"
          title={noticeText(notice)}
          actions={
            <IconButton
              size="small"
              label="Close notice"
              icon={<X size={15} aria-hidden />}
              onClick={() => store.dismissNotice(id)}
            />
          }
        />
      ))}
      <IdeaBanner />
      <ReviewBanner />
      <AppGuide />
    </div>
  );
}

function Unreachable({ waiting }: { waiting: number }) {
  const isBrowser = usePlanState((state) => state.app?.shell !== 'desktop');
  return (
    <Banner
      tone={waiting > 0 ? 'risk' : 'watch'}
      title="Carpaccio does not answer."
      actions={waiting > 0 && <CopyAsMarkdown />}
    >
      {waiting > 0 && `${countText(waiting, 'change')} only here in this window, not saved. `}
      This page tries again by itself.
      {isBrowser && ' If Carpaccio was started anew, open the address that it printed.'}
    </Banner>
  );
}

function NotSaved({ count, error }: { count: number; error: ContractError }) {
  return (
    <Banner
      tone="risk"
      title={`${countText(count, 'change')} not saved.`}
      actions={
        <>
          <TryAgain />
          <SaveCopy />
          <CopyAsMarkdown />
        </>
      }
    >
      {contractErrorText(error)}
    </Banner>
  );
}

function FileBehind({ error }: { error: ContractError }) {
  return (
    <Banner
      tone="watch"
      title="The plan file is behind."
      actions={
        <>
          <TryAgain />
          <SaveCopy />
        </>
      }
    >
      {contractErrorText(error)} Every change is kept in the journal.
    </Banner>
  );
}

const READ_ONLY: { readonly [Why in NonNullable<OpenedPlan['readOnly']>]: ReactNode } = {
  'newer-version': 'It was written by a newer version of Carpaccio. Update this one to change it.',
  damaged: 'Its file is damaged and was left as it is. What could be read is shown.',
  'second-process': 'Another Carpaccio has these plans open. Changes are made there.',
};

function ReadOnly({ why }: { why: NonNullable<OpenedPlan['readOnly']> }) {
  return (
    <Banner tone="info" title={READ_ONLY_TEXT} actions={<SaveCopy />}>
      {READ_ONLY[why]}
    </Banner>
  );
}

function TryAgain() {
  const store = usePlanStore();
  return (
    <Button size="small" onClick={() => void store.retrySaving()}>
      Try again
    </Button>
  );
}

function SaveCopy() {
  const { label, perform } = useAction('save-copy');
  return (
    <Button size="small" onClick={perform}>
      {label}
    </Button>
  );
}

function CopyAsMarkdown() {
  const { perform } = useAction('copy-weekly');
  return (
    <Button size="small" onClick={perform}>
      Copy as Markdown
    </Button>
  );
}
