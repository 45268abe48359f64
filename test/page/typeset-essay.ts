import type { Page } from 'playwright-core';

/** A document with all that the page sets: headings of both orders, lists, tables, figure, code, ruby, emphasis. */
export const typesetEssay = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>排版样张</title></head><body><article>
<h1>排版样张：标点、层次与图表</h1>
<p>“读书百遍，其义自见。”（《三国志》裴注）这句话，说的是读；《朱子语类》《近思录》《传习录》说的，则是怎样读——“循序而渐进，熟读而精思”……至于今天，我们用 Windows 11 或 macOS 在 2026 年读 PDF、EPUB，一页约 800 字，道理还是一样的。</p>
<p>（一）引号与括号：“他说：‘《论语》里有“学而时习之”吗？’”（见第 3 章。）句末的标点不上行首，“前引号”不落行末；破折号——占两字——不断开，省略号……也是如此。</p>
<p><em>着重号在字的下面，标点没有</em>，<strong>粗体也可以用</strong>，<code>const 眉批 = true;</code>在行内，水是H<sub>2</sub>O，面积是m<sup>2</sup>，<u>专名</u>与<del>删去的</del>。</p>
<p><ruby>饕餮<rt>tāotiè</rt></ruby>之类的字，<ruby>注<rt>zhù</rt></ruby><ruby>音<rt>yīn</rt></ruby>在上。</p>
<h2>一、总体要求</h2><p>公文的层次依次是：一、（一）1.（1）。这一段用来看段首缩进两字，与标题对齐。</p>
<h3>（一）指导思想</h3><p>（一）下面的正文，缩进两字。段落要长一些，才看得出两端对齐时标点怎样挤压：。”、）》、：“、，“、！”、？）等等，都只占一字半。</p>
<h4>1.学习内容</h4><p>正文一。</p><h5>（1）读原著</h5><p>正文二。</p>
<h2>1 引言</h2><p>期刊的层次是 1、1.1、1.1.1。</p><h3>1.1 研究背景</h3><p>正文三。</p><h4>1.1.1 国内研究</h4><p>正文四。</p>
<ul><li>第一层：学<ul><li>第二层：思，这一项长一些，好看清楚换行之后是不是与上一行的字对齐，而不是与记号对齐，所以要写到两行才够<ul><li>第三层：行</li></ul></li></ul></li><li>又一项</li></ul>
<ol><li>甲</li><li>乙<ol><li>乙之一</li></ol></li></ol>
<blockquote><p>学而不思则罔，思而不学则殆。引文用楷体，左右各缩进，不加引号；这一段写到两行，看一看右边是不是齐的，左边是不是缩进的。</p></blockquote>
<table><caption>表 1 三季度学习情况</caption><thead><tr><th>支部</th><th>人数</th><th>集中学习（次）</th><th>心得（篇）</th></tr></thead><tbody><tr><td>第一支部</td><td>12</td><td>6</td><td>11</td></tr><tr><td>第二支部</td><td>9</td><td>5</td><td>9</td></tr></tbody></table>
<table><tbody><tr>${Array.from({ length: 24 }, (_, n) => `<td>第${n + 1}列</td>`).join('')}</tr></tbody></table>
<pre><code>function 批注(原文) {
  return 原文.map((行) => 行.trim()); // 缩进要保留
}</code></pre>
<figure><img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==" width="320" height="120" alt="示意"><figcaption>图 1 眉批示意</figcaption></figure>
<p>结束语。</p></article></body></html>`;

/** Takes it in from the first page by the file dialog, which has it ready as 样张.html, and shows it. */
export async function openTypesetEssay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '导入文档' }).first().click();
  await page.getByRole('button', { name: '打开：样张.html' }).click();
  await page.locator('article').waitFor();
}
