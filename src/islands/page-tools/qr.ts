import { adopt } from '../../lib/browser/adopt.ts';
import { codeSvg } from '../../lib/qr.ts';
import css from '../site-search/style.css?inline';

adopt(css);
adopt('.search.code { block-size: auto; inline-size: 22rem } .code .qr { inline-size: 100%; margin-block: 1rem }');

/** Shows the QR code of an address in a dialog. Loaded when somebody asks for it. */
export function showCode(address: string, button: HTMLElement): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'search code';
  dialog.ariaLabel = button.textContent;
  const form = document.createElement('form');
  form.method = 'dialog';
  const close = document.createElement('button');
  close.className = 'button';
  close.textContent = button.dataset['close'] ?? '';
  form.append(close);
  const text = document.createElement('p');
  text.textContent = address;
  dialog.append(form, codeSvg(address, address), text);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  button.after(dialog);
  dialog.showModal();
}
