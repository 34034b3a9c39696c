import { PAPER } from '../drawing/paper.ts';

/** How a report of one file looks, on the screen and on paper. */
export const REPORT_STYLE = `
body{margin:0;background:${PAPER.surface};color:${PAPER.ink};font:1.0625rem/1.6 'Source Serif 4',Georgia,serif}
main{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}
h1,h2,h3,h4,h5,h6,figcaption,caption,table,nav,.fact,.note,.draft,.held,summary{font-family:'Source Sans 3',system-ui,sans-serif}
h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.5rem;line-height:1.25;margin:2.5rem 0 .75rem}
h3{font-size:1.2rem;margin:2rem 0 .5rem}
h4,h5,h6{font-size:1.05rem;margin:1.5rem 0 .25rem}
a{color:${PAPER.accent}}
.fact{margin:0;color:${PAPER['ink-2']};font-size:.9375rem}
.draft{margin:0;padding:.5rem 1.25rem;text-align:center;border-bottom:2px solid ${PAPER.ink};font-weight:600}
nav ul{list-style:none;padding:0}
nav .level-1{padding-left:1.25rem}nav .level-2{padding-left:2.5rem}
nav a{text-decoration:none}
figure{margin:1.5rem 0}
figure svg{display:block;width:100%;height:auto}
figcaption,caption{text-align:left;font-weight:600;font-size:.9375rem;margin:0 0 .5rem;padding:0}
.quote{border-left:3px solid ${PAPER['ink-2']};padding-left:1.25rem}
.quote blockquote{margin:0;font-style:italic}
.quote blockquote p{margin:0 0 .5rem}
.quote figcaption{font-weight:400;margin:0}
.soft,.note{color:${PAPER['ink-2']}}
.note{font-size:.8125rem}
.held{border:1px dashed ${PAPER.edge};padding:.75rem 1rem;font-size:.9375rem}
.wide{overflow-x:auto;margin:1rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;font-weight:400;padding:.35rem .75rem .35rem 0;border-bottom:1px solid ${PAPER.line}}
thead th{font-weight:600;border-bottom:1px solid ${PAPER['line-strong']}}
pre{white-space:pre-wrap}
summary{font-size:.875rem;cursor:pointer}
@page{size:A4;margin:22mm 20mm}
@media print{
body{font-size:11pt}main{max-width:none;padding:0}
h2,h3,h4,figcaption,caption{break-after:avoid}
.quote,figure svg,tr{break-inside:avoid}
thead{display:table-header-group}
.wide{overflow:visible}
.draft{position:fixed;top:-14mm;left:0;right:0;border:0;font-size:9pt}
details:not([open])>:not(summary){display:none}
details:not([open]){display:none}
}
`.trim();
