/** Shown instead of a page that cannot be had: names the notes that this device has kept, the last one first. */
const list = document.querySelector<HTMLElement>('[data-kept]');
if (list) void showKept(list);

async function showKept(list: HTMLElement): Promise<void> {
  const { kept: prefix = '/' } = list.dataset;
  const notes: HTMLLIElement[] = [];
  for (const name of (await caches.keys()).filter((one) => one.startsWith(`duizhao:${prefix}:`))) {
    const cache = await caches.open(name);
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith(`${prefix}notes/`) && pathname.endsWith('/')) notes.unshift(await entry(cache, url));
    }
  }
  list.replaceChildren(...notes);
}

async function entry(cache: Cache, url: string): Promise<HTMLLIElement> {
  const html = (await (await cache.match(url))?.text()) ?? '';
  const page = new DOMParser().parseFromString(html, 'text/html');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = page.querySelector('h1')?.textContent ?? url;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
