/* What the page's script takes of a browser: as much of its types as it uses, since the rest of the project has no page. */
interface PageElement {
  hidden: boolean;
  open?: boolean;
  value?: string;
  textContent: string | null;
  getAttribute(name: string): string | null;
  closest(selector: string): PageElement | null;
  readonly parentElement: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  addEventListener(type: string, listener: () => void): void;
}

export interface Page {
  getElementById(id: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  readonly defaultView: {
    readonly location: { readonly hash: string };
    addEventListener(type: string, listener: () => void): void;
  } | null;
}

/**
 * The page's only script, handed over as its own source text: nothing outside of it is in reach. It filters the files by
 * name, opens and closes them, and opens what a link leads to. Without it the page has all that it has with it.
 */
export function enhancePage(page: Page): void {
  const tools = page.getElementById('tools');
  const filter = page.getElementById('filter');
  const told = page.getElementById('told');
  if (tools === null || filter === null || told === null) return;
  tools.hidden = false;
  const entries = [...page.querySelectorAll('[data-path]')];
  const folders = [...page.querySelectorAll('details.dir')];
  const say = (): void => {
    const wanted = (filter.value ?? '').toLowerCase();
    let found = 0;
    for (const entry of entries) {
      const isIn = (entry.getAttribute('data-path') ?? '').toLowerCase().includes(wanted);
      entry.hidden = !isIn;
      if (isIn) found += 1;
    }
    for (const folder of folders) {
      const isEmpty = folder.querySelector('[data-path]:not([hidden])') === null;
      const row = folder.closest('li');
      if (row !== null) row.hidden = isEmpty;
      if (wanted !== '' && !isEmpty) folder.open = true;
    }
    told.textContent = wanted === '' ? '' : `${found} of ${entries.length} files and packages`;
  };
  filter.addEventListener('input', say);
  const openAll = (isOpen: boolean) => (): void => {
    for (const file of page.querySelectorAll('#files details.file')) file.open = isOpen;
  };
  page.getElementById('open')?.addEventListener('click', openAll(true));
  page.getElementById('close')?.addEventListener('click', openAll(false));
  const follow = (): void => {
    const hash = page.defaultView?.location.hash ?? '';
    let place: PageElement | null = hash === '' ? null : page.getElementById(hash.slice(1));
    for (; place !== null; place = place.parentElement) if (place.open === false) place.open = true;
  };
  page.defaultView?.addEventListener('hashchange', follow);
  follow();
}

/** The script as it stands in the page. */
export function pageScript(): string {
  return `(${enhancePage.toString()})(document)`;
}
