// SPDX-License-Identifier: Apache-2.0
// How the report looks: A4, black on white, tables with hairlines, nothing that a copier loses. One text for the file of the command line and
// for the page, which gives it to the browser as a style sheet of its own.

export const reportStyle = `
@page { size: A4; margin: 17mm 16mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #5a6472; } }
.paper { color: #1c2430; background: #fff; font: 10pt/1.42 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; max-width: 178mm; margin: 0 auto; overflow-wrap: break-word; }
.paper h1 { font-size: 21pt; line-height: 1.15; margin: 0 0 2mm; letter-spacing: -0.01em; }
.paper h2 { font-size: 13pt; margin: 9mm 0 2.5mm; padding-bottom: 1mm; border-bottom: 0.5mm solid #1f3a5f; break-after: avoid; }
.paper h3 { font-size: 10.5pt; margin: 4.5mm 0 1.5mm; break-after: avoid; }
.paper p { margin: 0 0 2mm; }
.paper .paper-kind { font-size: 9pt; letter-spacing: 0.04em; text-transform: uppercase; color: #1f3a5f; font-weight: 650; margin-bottom: 3mm; }
.paper .paper-small { font-size: 8.5pt; color: #454e5b; }
.paper .paper-say { border-left: 1mm solid #1f3a5f; padding: 1.5mm 3mm; background: #f3f5f8; margin: 4mm 0; }
.paper table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9pt; }
.paper th { text-align: left; font-size: 8.5pt; font-weight: 650; color: #454e5b; border-bottom: 0.3mm solid #8d8776; padding: 1mm 2mm 1mm 0; vertical-align: bottom; }
.paper td { border-bottom: 0.2mm solid #d9d4c8; padding: 1.2mm 2mm 1.2mm 0; vertical-align: top; }
.paper tr { break-inside: avoid; }
.paper thead { display: table-header-group; }
.paper .paper-clock { white-space: nowrap; width: 15mm; }
.paper .paper-facts { display: grid; grid-template-columns: 46mm 1fr; gap: 1mm 4mm; margin: 5mm 0; }
.paper .paper-facts dt { color: #454e5b; }
.paper .paper-facts dd { margin: 0; font-weight: 600; }
.paper .paper-figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm; margin: 2mm 0 2mm; }
.paper .paper-figure { border: 0.25mm solid #c9c3b4; border-radius: 1.5mm; padding: 2mm 2.5mm; break-inside: avoid; }
.paper .paper-figure dt { font-size: 8.5pt; color: #454e5b; line-height: 1.25; min-height: 2.5em; }
.paper .paper-figure dd { margin: 0.5mm 0 0; font-size: 15pt; font-weight: 650; line-height: 1.1; }
.paper .paper-figure small { font-size: 8.5pt; font-weight: 400; color: #454e5b; }
.paper figure { margin: 2mm 0 4mm; break-inside: avoid; }
.paper figcaption { font-size: 9pt; margin-top: 1mm; }
.paper svg { display: block; width: 100%; height: auto; }
.paper svg text { font-family: system-ui, "Noto Sans", "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums; }
.paper .moment-map { border: 0.25mm solid #8d8776; }
.paper .paper-finding { border-left: 1.2mm solid #8d8776; padding: 0.5mm 0 0.5mm 3mm; margin: 0 0 3.5mm; break-inside: avoid; }
.paper .paper-finding.severity-1 { border-left-color: #b3261e; }
.paper .paper-finding.severity-2 { border-left: 1.2mm double #b3261e; }
.paper .paper-finding p { margin: 0 0 0.6mm; }
.paper .paper-finding b { font-size: 10pt; }
.paper .paper-rating { display: inline-block; min-width: 6mm; text-align: center; border: 0.4mm solid #1c2430; border-radius: 1mm; font-weight: 700; padding: 0 1mm; }
.paper .paper-important { font-weight: 650; }
.paper .paper-blank { color: #6b6657; }
@media screen { .paper { padding: 14mm 16mm; } }
@media screen and (max-width: 760px) { .paper { padding: 6mm 5mm; } .paper .paper-figures { grid-template-columns: 1fr 1fr; } .paper .paper-facts { grid-template-columns: 1fr; gap: 0; } .paper .paper-facts dd { margin-bottom: 2mm; } }
@media print { .paper { max-width: none; } .paper h1 { margin-top: 12mm; } .paper .paper-new-page { break-before: page; } }
`;
