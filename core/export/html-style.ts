import { pigments } from '../annotation/pigment';
import { inkColours, pigmentColours } from './pigment-colours';

const { accent, ink, ink2, ink3 } = inkColours;

/** The colours of each kind of mark, as the classes of points and excerpts. */
const pigmentRules = pigments
  .map((pigment) => {
    const { tint, line, label } = pigmentColours[pigment];
    return `.${pigment}{--tint:#${tint};--line:#${line};--label:#${label}}`;
  })
  .join('\n');

/**
 * The style sheet of exported HTML and of the printed page: an essay's notes on white paper. The
 * three voices keep their typefaces (ux.md 1): 宋 the author, 楷 the reader, 黑 headings.
 */
export const htmlStyle = `
:root{
--song:"Meipi Song","Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;
--kai:"Meipi Kai","LXGW WenKai","Kaiti SC",STKaiti,KaiTi,serif;
--hei:"PingFang SC","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC",SimHei,sans-serif}
${pigmentRules}
*{box-sizing:border-box;margin:0}
body{background:#f3f0ea;color:#${ink};font:17px/1.85 var(--song);text-align:justify;
line-break:strict;overflow-wrap:anywhere;text-spacing-trim:space-first;text-autospace:normal}
main{max-width:46em;min-height:100vh;margin:0 auto;padding:4em 5em 6em;background:#fff;
box-shadow:0 0 0 1px #23201b14,0 8px 40px #23201b14}
h1{margin:0 0 .5em;font:700 1.6em/1.5 var(--song);text-align:center;text-wrap:balance}
h2,h3,h4,h5{break-after:avoid;line-height:1.5;text-align:start}
h2{margin:2em 0 .7em;padding-bottom:.3em;border-bottom:1px solid #e3ded3;font:600 1.22em/1.5 var(--hei)}
h3{margin:1.6em 0 .5em;font:600 1.06em/1.5 var(--hei)}
h4{margin:1.2em 0 .4em;font:400 1.06em/1.5 var(--kai)}
h5{margin:1em 0 .4em;font:700 1em/1.5 var(--song)}
h2+h3,h3+h4,h4+h5{margin-top:.4em}
.by{color:#${ink2};font-family:var(--kai);text-align:center}
.fact{padding-left:5.4em;text-indent:-5.4em;break-inside:avoid}
.fact b{display:inline-block;min-width:5em;text-indent:0;color:#${ink2};font:600 .88em/2.1 var(--hei)}
.own p{text-indent:2em;font-family:var(--kai)}
.quoted{margin:.6em 0 .6em 2em;--line:#${ink3}}
.point{position:relative;margin:.45em 0;padding-left:1.9em}
.point::before{position:absolute;left:.55em;top:.8em;width:.36em;height:.36em;
border-radius:50%;background:var(--line);content:""}
.point:has(.no)::before{content:none}
.no{position:absolute;left:0;min-width:1.5em;color:var(--label);text-align:end}
.note{margin:0 0 1.3em;break-inside:avoid-page}
blockquote{padding-left:1em;border-left:3px solid var(--line)}
blockquote p{break-inside:avoid}
.said{margin-top:.25em;padding-left:calc(1em + 3px);font-family:var(--kai)}
.said p{padding-left:2.6em}
.said p:first-child{text-indent:-2.6em}
.said b{color:#${accent};font:600 .8em/1 var(--hei)}
.point .said{padding-left:0}
.about{margin-top:.15em;padding-left:calc(1.282em + 3px);color:#${ink3};font:.78em/1.7 var(--hei);text-align:start}
.about b{color:var(--label);font-weight:600}
.point .about{padding-left:0}
@media(max-width:48em){main{padding:2em 1.4em 4em}}
@media print{
@page{size:A4;margin:25.4mm 26mm}
body{background:none;font-size:12pt;line-height:1.75}
main{max-width:none;min-height:0;padding:0;box-shadow:none}
p{orphans:2;widows:2}
}
`;
