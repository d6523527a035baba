/** Small notes of our own for the tests of the commands: texts by path below `content/notes`. */
export const NOTES = {
  'tides.md': `---
title: The tides 潮汐
date: 2025-03-01
tags: [sea]
companies_orgs: [Harbour Office]
---
## Twice a day 一天两次

潮水一天涨落两次。

<details><summary>Original English</summary>

The water rises and falls twice a day.

</details>
`,
  'draft.md': `---
title: A draft 草稿
date: 2025-03-02
draft: true
tags: [sea]
---
还没有写完。
`,
  'excluded.md': `---
title: Left out 不列出
date: 2025-03-03
exclude: true
tags: [unlisted]
---
这一页不在任何列表里。
`,
} as const;

/** A note whose front matter is not YAML. */
export const BROKEN = `---
title: "Broken
tags: [sea
---
## Still here 还在

正文仍然可读。
`;
