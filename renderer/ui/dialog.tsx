import type { ComponentChildren, JSX, RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  readonly title: string;
  /** Has the focus at first: the way out that changes nothing. */
  readonly first: RefObject<HTMLElement | null>;
  /** Escape was pressed. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A question that must be answered before anything else. Open as long as it is there; then the focus goes back. */
export function Dialog({ title, first, onClose, children }: DialogProps): JSX.Element {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const escaped = useRef(onClose);
  escaped.current = onClose;
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    first.current?.focus();
    // It goes when whoever asked says so. Gone by itself, it would tell of that a moment later, and by then the same may
    // have been asked anew.
    const onCancel = (event: Event): void => {
      event.preventDefault();
      escaped.current();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // What lies under the dialog has uses of its own for Escape.
      event.stopPropagation();
      if (!event.defaultPrevented) onCancel(event);
    };
    const onClosed = (): void => escaped.current();
    dialog?.addEventListener('keydown', onKey);
    dialog?.addEventListener('cancel', onCancel);
    dialog?.addEventListener('close', onClosed);
    return () => {
      dialog?.removeEventListener('close', onClosed);
      dialog?.close();
    };
  }, [first]);
  return (
    <dialog ref={element} class="dialog" aria-labelledby={heading}>
      <h2 id={heading} class="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
