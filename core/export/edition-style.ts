import { htmlStyle } from './html-style';
import { inkColours } from './pigment-colours';

const { accent, ink2, ink3 } = inkColours;

/**
 * The style sheet of an annotated edition. Beside the text where there is room for it; where there is
 * none, within the lines as 夹批 are. `--inset` is how far a paragraph's words stand in from the edge of
 * the text, over which a note in the margin has to reach.
 */
export const editionStyle = `${htmlStyle}
html{--note:15rem;--gap:2rem;font-size:17px}
.edition{max-width:46rem;padding:4rem 4.5rem 6rem}
.edition.noted{max-width:60rem;padding-right:calc(4rem + var(--note) + var(--gap) - 2rem)}
article{display:flow-root}
article+article{margin-top:6rem}
.author,.affiliation{text-align:center}
.author{font-family:var(--kai)}
.affiliation{margin-bottom:2em;color:#${ink2};font-size:.83em}
.abstract,.keywords,.about-author{--inset:2rem;padding:0 var(--inset);font:.9em/1.8 var(--kai)}
.keywords{margin-top:.4em}
.about-author{margin:.6em 0 2.4em;color:#${ink2};font:.78em/1.75 var(--song)}
.label{margin-right:1em;font:600 .94em/1 var(--hei)}
.body,.quote{margin-bottom:.45em;text-indent:2em}
.quote{--inset:1rem;padding:0 1rem 0 2rem;border:0;font-family:var(--kai)}
.item{margin-bottom:.25em;padding-left:calc(min(var(--level),6)*2em);text-indent:-1.8em}
.marker{display:inline-block;min-width:1.8em;color:#${ink2};text-indent:0}
.heading3{font:700 1em/1.6 var(--song)}
.run-in1{font-weight:600;font-family:var(--hei)}
.run-in2{font-family:var(--kai)}
.run-in3{font-weight:700}
.figure{margin:1.2em 0;color:#${ink2};font:.83em/1.6 var(--kai);text-align:center}
.figure img{display:block;max-width:100%;height:auto;margin:0 auto .5em}
.preformatted{--inset:1rem;margin:.8em 0;padding:.7em 1rem;background:#f6f4ef;
font:.83em/1.65 Consolas,Menlo,monospace;text-align:start;white-space:pre-wrap}
.table{margin:1em 0 1.2em;overflow-x:auto}
table{width:100%;border-block:1.5px solid #${ink2};border-collapse:collapse;font-size:.87em;line-height:1.65}
td,th{padding:.4em .7em;border-bottom:1px solid #e3ded3;text-align:start;vertical-align:top}
th{font-weight:600}
.back-heading{margin-top:2.6em;font-size:.95em}
p.note,.reference{margin:0;color:#${ink2};font-size:.8em;line-height:1.75;text-align:start}
p.note{padding-left:1.3em;text-indent:-1.3em}
.reference{padding-left:2.2em;text-indent:-2.2em}
sup{font-size:.72em;line-height:1}
ruby,rt{text-indent:0}
rt{padding:0 .2em;font-size:.5em;line-height:1;white-space:nowrap}
em.dotted{position:relative;top:.3em;font-style:normal;line-height:0;text-emphasis:dot;
text-emphasis-position:under right;vertical-align:.3em}
mark{background:none;color:inherit}
mark.highlight{padding:.1em 0;background:var(--tint)}
mark.underline{text-decoration:underline 2px var(--line);text-underline-offset:.25em}
mark.wavy{text-decoration:underline wavy 1.5px var(--line);text-underline-offset:.25em}
mark.strike{text-decoration:line-through 1.5px var(--line)}
.bar{position:relative}
.bar::before{position:absolute;inset:.3em auto .3em -1rem;width:3px;background:var(--line);content:""}
.place::before{color:var(--line);font-weight:700;content:"‸"}
.ref{margin:0 .1em;color:#${accent};font:600 .62em/1 var(--hei);user-select:none}
.aside{float:right;clear:right;width:var(--note);margin:.2em calc(-1*(var(--note) + var(--gap)) - var(--inset,0rem)) 1em 0;
padding-left:.8rem;border-left:2px solid var(--line);font:400 .82rem/1.65 var(--kai);
text-align:start;text-indent:0;white-space:normal;break-inside:avoid}
.aside b,.aside i,.aside small{font-family:var(--hei);font-style:normal;line-height:1.5}
.aside b{color:var(--label);font-size:.72rem;font-weight:600}
.aside i{color:#${accent};font-size:.68rem}
.aside small{display:block;color:#${ink3};font-size:.66rem}
.aside .line{display:block}
.aside .later{display:block;margin-top:.3em}
.under{height:0}
@media screen and (max-width:58em){
.edition,.edition.noted{max-width:46rem;padding:2rem 1.4rem 4rem}
.aside{float:none;margin:0;padding:0;border:0;color:#${accent};font-size:.88em}
.aside::before{content:"〔"}
.aside::after{content:"〕"}
.aside .line,.aside .later{display:inline}
.aside b,.aside i{font-size:.82em}
.aside small{display:inline;font-size:.82em}
.ref{display:none}
.under{height:auto;text-align:start}
}
@media print{
@page{size:A4;margin:22mm 17mm}
html{--note:46mm;--gap:7mm;font-size:11pt}
body{font-size:11pt;line-height:1.75}
.edition{max-width:none;padding:0}
.edition.noted{max-width:none;padding-right:calc(var(--note) + var(--gap))}
.aside{font-size:8.5pt;line-height:1.5}
.aside b,.aside i,.aside small{font-size:7.5pt}
article+article{margin-top:0;break-before:page}
.figure img{max-height:22cm;width:auto;break-inside:avoid}
mark,.bar::before,.preformatted{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.table{overflow-x:visible}
}
`;
