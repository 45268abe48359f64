/** Styles of a document, as styles.xml has them. */
export const styles = `
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="own"><w:name w:val="自定"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="circle"><w:name w:val="x"/><w:basedOn w:val="circle"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`;

/** A paragraph's property that names its style. */
export const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
